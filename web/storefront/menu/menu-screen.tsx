import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Menu, MenuItem } from '../../api/shapes.ts'
import { useIsInSight } from '../../ui/in-sight.ts'
import { useMedia } from '../../ui/media.ts'
import { useNow } from '../../ui/now.ts'
import { useAltShortcut } from '../../ui/shortcut.ts'
import { Spinner } from '../../ui/spinner.tsx'
import { CartBar } from '../cart/cart-bar.tsx'
import { keyOf, unitPrice } from '../cart/cart-line.ts'
import type { CartLine } from '../cart/cart-line.ts'
import { useCart } from '../cart/use-cart.ts'
import { viewCart } from '../cart/view-cart.ts'
import { draftAt } from '../checkout/draft.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { useStored } from '../../ground/device/stored.ts'
import { GuestShell } from '../guest-shell.tsx'
import { defaultChoices, idsOf } from '../item/choices.ts'
import { openState } from '../../ground/places/open-state.ts'
import { availabilityOf } from './availability.ts'
import { FulfilmentBar } from './fulfilment-bar.tsx'
import { LocationHeader } from './location-header.tsx'
import { MenuList } from './menu-list.tsx'
import { PlaceTitle } from './place-title.tsx'

const importItemSheet = () => import('../item/item-sheet.tsx')
const importCartSheet = () => import('../cart/cart-sheet.tsx')
const importCartPanel = () => import('../cart/cart-panel.tsx')
const ItemSheet = lazy(async () => ({ default: (await importItemSheet()).ItemSheet }))
const CartPanel = lazy(async () => ({ default: (await importCartPanel()).CartPanel }))
const CartSheet = lazy(async () => ({ default: (await importCartSheet()).CartSheet }))

const route = getRouteApi('/l/$slug')

/** An item over the menu: to be added, or a line of the cart to be changed. Each opening has a key of its own, so that it begins anew. */
type Opened = { item: MenuItem; line?: CartLine; key: number }

export function MenuScreen({ menu }: { menu: Menu }) {
  const place = menu.location
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const draft = useStored(draftAt(place.slug))
  const cart = useCart(place.slug)
  const now = useNow(30_000)
  const isRoomy = useMedia('(min-width: 64rem)')
  const [opened, setOpened] = useState<Opened | null>(() => openedAtStart(menu, search.item))
  const [isItemOpen, setItemOpen] = useState(opened !== null)
  const [cartSheet, setCartSheet] = useState<'unused' | 'open' | 'closed'>(search.cart === 'open' ? 'open' : 'unused')
  const heading = useRef<HTMLHeadingElement>(null)
  const isNameInSight = useIsInSight(heading)
  usePreparedSheets()
  useAltShortcut('KeyC', () => {
    if (!isRoomy) setCartSheet('open')
    else focusOrder()
  })

  const state = openState(place, now)
  const viewed = viewCart(cart.lines, menu, draft.when)
  const whyNot = state.kind === 'paused' ? `${place.name} is not taking orders right now` : undefined

  // What the address asked to open is open now; coming back to the page must not open it again.
  useEffect(() => {
    const { table } = search
    if (table !== undefined) draftAt(place.slug).change((before) => ({ ...before, fulfilment: 'dineIn', tableId: table }))
    if (search.item !== undefined || search.cart !== undefined || table !== undefined) {
      void navigate({ search: (before) => ({ ...before, item: undefined, cart: undefined, table: undefined }), replace: true, resetScroll: false })
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  function open(item: MenuItem, line?: CartLine): void {
    setOpened((before) => ({ item, key: (before?.key ?? 0) + 1, ...(line && { line }) }))
    setItemOpen(true)
  }
  function add(line: CartLine): void {
    cart.change({ kind: 'add', line, scheduledFor: draft.when ?? undefined })
  }
  function addAsUsual(item: MenuItem): void {
    const options = idsOf(defaultChoices(item))
    add({ id: newKey(), itemId: item.id, name: item.name, options, note: '', quantity: 1, addedUnitPriceMinor: unitPrice(item, options) })
  }

  const checkoutHref = `/l/${place.slug}/checkout`
  const cartProps = {
    cart: viewed, onChange: cart.change, whyNot, checkoutHref,
    onEdit: (line: CartLine & { item: MenuItem | null }) => line.item && open(line.item, line),
  }
  const title = place.name === place.businessName ? place.name : `${place.name}, ${place.businessName}`
  return (
    <GuestShell
      current="elsewhere"
      pageTitle={title}
      kept="shown"
      skips={cart.lines.length > 0 ? [{ href: checkoutHref, label: 'Go to checkout' }] : undefined}
      title={<PlaceTitle businessName={place.businessName} name={isNameInSight || place.kind === 'shop' ? undefined : place.name} />}
      bar={!isRoomy && cart.lines.length > 0 && <CartBar cart={viewed} onOpen={() => setCartSheet('open')} />}
    >
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_22.5rem] lg:gap-10">
        <div className="flex min-w-0 flex-col gap-5">
          <LocationHeader place={place} state={state} nameRef={heading} />
          <FulfilmentBar place={place} state={state} now={now} />
          <MenuList
            menu={menu}
            search={search}
            onSearch={(next) => void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })}
            inCart={countByItem(cart.lines)}
            availability={(item) => availabilityOf(item, place, now, draft.when)}
            onOpen={(item) => open(item)}
            onQuickAdd={whyNot === undefined ? addAsUsual : null}
          />
        </div>
        {isRoomy && (
          <div>
            <Suspense fallback={<div className="h-72 rounded-16 border border-line bg-raised" />}>
              <CartPanel {...cartProps} />
            </Suspense>
          </div>
        )}
      </div>
      <Suspense fallback={<Opening />}>
        {!isRoomy && cartSheet !== 'unused' && <CartSheet {...cartProps} isOpen={cartSheet === 'open'} onClose={() => setCartSheet('closed')} />}
        {opened && (
          <ItemSheet
            key={opened.key}
            item={opened.item}
            line={opened.line}
            isOpen={isItemOpen}
            onClose={() => setItemOpen(false)}
            availability={availabilityOf(opened.item, place, now, draft.when)}
            whyNot={whyNot}
            onDone={(line) => {
              if (opened.line) cart.change({ kind: 'content', key: keyOf(opened.line), line, scheduledFor: draft.when ?? undefined })
              else add(line)
              setItemOpen(false)
            }}
          />
        )}
      </Suspense>
    </GuestShell>
  )
}

/** The keyboard goes to the order beside the menu: to its way on, where there is one. */
function focusOrder(): void {
  const order = document.getElementById('your-order')
  const next = order?.querySelector<HTMLElement>('a') ?? order
  next?.focus()
}

/** What opens on a tap is fetched while the menu is read. */
function usePreparedSheets(): void {
  useEffect(() => {
    const timer = setTimeout(() => void Promise.allSettled([importItemSheet(), importCartSheet()]), 400)
    return () => clearTimeout(timer)
  }, [])
}

/** On a slow network what was tapped may still be on its way; the tap has counted. */
function Opening() {
  return (
    <div className="fixed inset-0 z-30 flex animate-[appear_200ms_150ms_both] items-center justify-center bg-veil text-on-inverse">
      <Spinner label="Opening" />
    </div>
  )
}

function openedAtStart(menu: Menu, itemId: string | undefined): Opened | null {
  const item = menu.categories.flatMap((category) => category.items).find(({ id }) => id === itemId)
  return item ? { item, key: 0 } : null
}

function countByItem(lines: readonly CartLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { itemId, quantity } of lines) counts.set(itemId, (counts.get(itemId) ?? 0) + quantity)
  return counts
}

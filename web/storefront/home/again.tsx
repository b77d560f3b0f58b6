import { useQueries } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import { Brand } from '../../ui/brand.tsx'
import { Button } from '../../ui/button.tsx'
import { CardLink } from '../../ui/card-target.tsx'
import { classes } from '../../ui/classes.ts'
import { PictureTile } from '../../ui/picture-tile.tsx'
import { formatMoney } from '../../ui/money-format.ts'
import { useNow } from '../../ui/now.ts'
import { menuQuery } from '../menu/use-menu.ts'
import { isUnderWay, summaryOf, usualOrders } from '../orders/past-order.ts'
import type { PastOrder } from '../orders/past-order.ts'
import { statusWords } from '../orders/order-words.ts'
import { useOrderAgain } from '../orders/use-order-again.ts'
import { usePastOrders } from '../orders/use-past-orders.ts'
import { whenWords } from '../../ground/places/open-state.ts'
import { pictureAddress } from '../places/place-picture.ts'

const shown = 3

/** What is under way, and the usual in one tap. */
export function Again() {
  const orders = usePastOrders()
  const underWay = orders.filter(isUnderWay).toSorted((one, other) => Date.parse(one.promisedAt) - Date.parse(other.promisedAt))
  const usual = usualOrders(orders.filter((order) => !isUnderWay(order))).slice(0, shown)
  const { pictures, accents } = useMenus(usual.map(({ order }) => order.locationSlug))
  if (underWay.length === 0 && usual.length === 0) return null
  return (
    <>
      {underWay.length > 0 && (
        <section aria-label="Under way" className="flex flex-col gap-3">
          {underWay.slice(0, shown).map((order) => (
            <UnderWay key={order.id} order={order} />
          ))}
        </section>
      )}
      {usual.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2 className="text-20">{usual.some(({ times }) => times > 1) ? 'Your usual' : 'Order again'}</h2>
          <ul
            className={classes(
              'no-scrollbar -mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4',
              'md:mx-0 md:grid md:grid-cols-2 md:px-0 lg:grid-cols-3 lg:gap-4',
            )}
          >
            {usual.map(({ order }) => (
              <UsualCard
                key={order.id}
                order={order}
                accent={accents.get(order.locationSlug)}
                picture={pictures.get(order.lines[0]?.itemId ?? '') ?? null}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function UnderWay({ order }: { order: PastOrder }) {
  const { word } = statusWords[order.status]
  const now = useNow(60_000)
  return (
    <div className="relative flex items-center gap-4 rounded-16 bg-accent-soft px-4 py-3.5">
      <div className="min-w-0 flex-1">
        <h2 className="text-20">
          <CardLink href={order.trackingUrl}>Order {order.number}: {word.toLowerCase()}</CardLink>
        </h2>
        <p className="text-16 text-muted">
          {order.locationName}{order.status === 'ready' ? '' : ` · ${whenWords(order.promisedAt, now, order)}`}
        </p>
      </div>
      <ChevronRight className="size-6 shrink-0 text-accent-text" aria-hidden="true" />
    </div>
  )
}

function UsualCard({ order, accent, picture }: { order: PastOrder; accent: string | undefined; picture: string | null }) {
  const orderAgain = useOrderAgain(order)
  const summary = summaryOf(order)
  return (
    <li
      className={classes(
        'flex w-80 max-w-[85vw] shrink-0 snap-start items-center gap-3.5 rounded-16 border border-line bg-raised p-3',
        'only:w-full only:max-w-none md:w-auto md:max-w-none',
      )}
    >
      <PictureTile name={order.lines[0]?.name ?? ''} src={pictureAddress(picture)} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <h3 className="line-clamp-2 font-body text-16 leading-5 font-semibold tracking-normal">{summary}</h3>
        <p className="truncate text-14 text-muted">
          {order.locationName} · {formatMoney(order.totalMinor, order.currency, order.locale)}
        </p>
      </div>
      <Brand colour={accent}>
        <Button size="small" onPress={orderAgain} aria-label={`Order again: ${summary}`}>
          Again
        </Button>
      </Brand>
    </li>
  )
}

/** Orders remember names and prices, not pictures and colours: those are the menu's, which is fetched early by this. */
function useMenus(slugs: readonly string[]): { pictures: ReadonlyMap<string, string | null>; accents: ReadonlyMap<string, string> } {
  const menus = useQueries({ queries: [...new Set(slugs)].map((slug) => menuQuery(slug)) }).flatMap(({ data }) => data ?? [])
  return {
    pictures: new Map(menus.flatMap(({ categories }) => categories).flatMap(({ items }) => items).map((item) => [item.id, item.picture])),
    accents: new Map(menus.map(({ location }) => [location.slug, location.accent])),
  }
}

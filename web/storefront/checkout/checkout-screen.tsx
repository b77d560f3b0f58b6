import { useEffect, useRef } from 'react'
import type { Person } from '../../ground/session.ts'
import type { Menu } from '../../api/shapes.ts'
import { useIsWide } from '../../ui/media.ts'
import type { Cart } from '../cart/use-cart.ts'
import { GuestShell, signInAddress } from '../guest-shell.tsx'
import { PlaceTitle } from '../menu/place-title.tsx'
import { CodeSection } from './code-section.tsx'
import { HowSection } from './how-section.tsx'
import { paymentId, PaymentSection } from './payment-section.tsx'
import { PlaceBar } from './place-bar.tsx'
import { Summary } from './summary.tsx'
import { TipSection } from './tip-section.tsx'
import { useCheckout } from './use-checkout.ts'
import { WhenSection } from './when-section.tsx'
import { WhoSection } from './who-section.tsx'

export interface CheckoutScreenProps {
  menu: Menu
  cart: Cart
  person: Person | null
}

/** Everything an order needs, on one page; each refusal stands where something can be done about it. */
export function CheckoutScreen({ menu, cart, person }: CheckoutScreenProps) {
  const checkout = useCheckout(menu, cart, person)
  const { place, fulfilment, draft, guest, errors, quote, placing, wordsAt } = checkout
  const isWide = useIsWide()
  const form = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLDivElement>(null)
  const isHeld = placing.state !== 'idle'
  const here = `/l/${place.slug}/checkout`

  // Whoever presses the button looks at the button; what was refused may stand far from it.
  const wasHeld = useRef(isHeld)
  useEffect(() => {
    if (wasHeld.current && !isHeld) showTroubleIn(page.current)
    wasHeld.current = isHeld
  }, [isHeld])

  // Whoever comes back after a card was declined comes for another way to pay.
  useEffect(() => {
    if (location.hash === `#${paymentId}`) form.current?.querySelector<HTMLElement>(`#${paymentId} input:checked`)?.focus()
  }, [])

  function submit(): void {
    if (checkout.submit()) return
    // The fields say what is missing once they are drawn again; the first of them gets the cursor.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus())
  }
  const bar = (
    <PlaceBar
      placing={placing}
      totalMinor={quote?.totalMinor}
      isPricing={checkout.isPricing}
      whyNot={checkout.whyNot}
      onLook={() => showTroubleIn(page.current)}
      onPlace={submit}
      onAskAgain={checkout.askAgain}
      onGiveUp={checkout.giveUp}
    />
  )
  const details = { fulfilment, draft, guest, errors, onDraft: checkout.change, onGuest: checkout.changeGuest }
  return (
    <GuestShell
      current="elsewhere"
      pageTitle={`Checkout, ${place.name}`}
      title={<PlaceTitle businessName={place.businessName} name={place.name} backTo={`/l/${place.slug}`} backLabel="Back to the menu" />}
      bar={!isWide && bar}
      next={here}
      kept="shown"
    >
      <div ref={page} className="grid max-w-5xl grid-cols-1 gap-8 md:grid-cols-[minmax(0,1fr)_21rem] md:gap-10 lg:gap-14">
        <div ref={form} inert={isHeld} className="flex min-w-0 flex-col gap-8">
          <h1 className="text-31 md:text-39">Checkout</h1>
          <HowSection place={place} problem={wordsAt('fulfilment')} {...details} />
          {fulfilment !== 'instant' && (
            <WhenSection
              place={place}
              state={checkout.state}
              now={checkout.now}
              when={checkout.when}
              quote={quote}
              problem={checkout.timeWords}
              onChange={(when) => checkout.change({ when })}
            />
          )}
          <WhoSection {...details} signInHref={person ? null : signInAddress(here)} />
          {fulfilment !== 'instant' && (
            <TipSection tip={draft.tip} goodsMinor={checkout.goodsMinor} problem={wordsAt('tip')} onChange={(tip) => checkout.change({ tip })} />
          )}
          <PaymentSection
            fulfilment={fulfilment}
            value={draft.payment}
            problem={wordsAt('payment')}
            onChange={(payment) => checkout.change({ payment })}
          />
        </div>
        <div className="md:sticky md:top-[calc(var(--top-bar)+1.25rem)] md:self-start">
          <Summary
            slug={place.slug}
            lines={checkout.viewed.lines}
            orderable={checkout.orderable}
            quote={quote}
            isPricing={checkout.isPricing}
            refusals={checkout.refusals}
            onRemedy={checkout.remedy}
            isHeld={isHeld}
            code={
              <CodeSection
                code={draft.couponCode}
                problem={checkout.codeWords}
                isChecking={checkout.isCheckingCode}
                onChange={(couponCode) => checkout.change({ couponCode })}
              />
            }
            action={isWide && bar}
          />
        </div>
      </div>
    </GuestShell>
  )
}

/** What stands in the way comes into sight. */
function showTroubleIn(page: HTMLElement | null): void {
  page?.querySelector('[data-trouble]')?.scrollIntoView({ block: 'center', behavior: 'smooth' })
}

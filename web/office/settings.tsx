import { fulfilmentWords } from '../crew/fulfilment.tsx'
import { addressLine } from '../ground/places/address.ts'
import { openState } from '../ground/places/open-state.ts'
import { SwitchField } from '../ui/choice-fields.tsx'
import { Money } from '../ui/money.tsx'
import { useNow } from '../ui/now.ts'
import { useHere } from './here.ts'
import { hoursWords } from './hours-words.ts'
import { LargestOrder } from './largest-order.tsx'
import { PageHead } from './page-head.tsx'
import { TwoFactorSwitch } from './two-factor-switch.tsx'
import { ForgetGuest } from './privacy/forget-guest.tsx'
import { useAccepting } from './use-accepting.ts'

const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** Whether orders are taken, and what else is known of the place. */
export function SettingsPage() {
  const { shop } = useHere()
  const { accept } = useAccepting(shop)
  const now = useNow(60_000)
  const dayName = (weekday: number) => new Intl.DateTimeFormat(shop.locale, { weekday: 'long', timeZone: 'UTC' }).format(monday + (weekday - 1) * dayMs)
  return (
    <>
      <PageHead title="Settings" />
      <div className="flex max-w-2xl flex-col gap-8">
        <SwitchField
          label="Take orders"
          hint={shop.accepting ? 'Turn it off when the kitchen is overloaded. Guests see that right away, and orders in progress go on.' : 'Guests can see the menu, but can’t order.'}
          isSelected={shop.accepting}
          onChange={accept}
        />
        <TwoFactorSwitch />
        <LargestOrder key={shop.id} />
        <section>
          <h2 className="mb-2 text-20">The place</h2>
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-16">
            <dt className="text-muted">Address</dt>
            <dd>{addressLine(shop, shop.country)}</dd>
            <dt className="text-muted">Now</dt>
            <dd>{openState(shop, now).words}</dd>
            <dt className="text-muted">Offers</dt>
            <dd>{shop.fulfilments.map((one) => fulfilmentWords[one].word).join(', ')}</dd>
            {shop.fulfilments.includes('delivery') && (
              <>
                <dt className="text-muted">Delivery</dt>
                <dd><Money minor={shop.deliveryFeeMinor} />, about {shop.deliveryMinutes} min</dd>
              </>
            )}
            <dt className="text-muted">Time zone and currency</dt>
            <dd>{shop.timeZone}, {shop.currency}, prices {shop.pricesIncludeTax ? 'include' : 'exclude'} tax</dd>
          </dl>
        </section>
        <section>
          <h2 className="mb-2 text-20">Opening hours</h2>
          {shop.openingHours.length === 0 ? <p className="text-16 text-muted">Open 24 hours.</p> : (
            <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-16">
              {shop.openingHours.map((hours) => (
                <div key={`${hours.weekday} ${hours.opens}`} className="contents">
                  <dt className="text-muted">{dayName(hours.weekday)}</dt>
                  <dd className="tabular">{hoursWords(hours, shop.locale)}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        <ForgetGuest shop={shop} />
      </div>
    </>
  )
}

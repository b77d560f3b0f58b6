import { Bike, MapPin, ShoppingBag, Store, Utensils } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Fulfilment, Order, Place } from '../../api/shapes.ts'
import { formatMoney } from '../../ui/money-format.ts'
import { useNow } from '../../ui/now.ts'
import { Stepper } from '../../ui/stepper.tsx'
import { Time } from '../../ui/time.tsx'
import { fulfilmentWords } from '../checkout/fulfilments.ts'
import { addressLine, countryOf } from '../../ground/places/address.ts'
import { CancelOrder } from './cancel-order.tsx'
import { FailedOrder } from './failed-order.tsx'
import { moneySentence } from '../../ground/words/money-words.ts'
import { OrderReceipt } from './order-receipt.tsx'
import { OfferedOrder } from './offered-order.tsx'
import { orderSteps } from '../../ground/words/order-steps.ts'
import { headlineOf } from './order-words.ts'
import { isUnderWay } from './past-order.ts'
import { PickUpPlace } from './pick-up-place.tsx'
import { PromisedTime } from './promised-time.tsx'
import { isForGuestNow, ReadyMoment } from './ready-moment.tsx'

const icons: Record<Fulfilment, ReactNode> = { pickup: <Store />, dineIn: <Utensils />, delivery: <Bike />, instant: <ShoppingBag /> }

export interface LiveOrderProps {
  order: Order
  token: string | undefined
  /** The location, once it has been fetched. */
  place: Place | undefined
  placeName: string
}

/** Where the order is, what was ordered, and what can still be done. */
export function LiveOrder({ order, token, place, placeName }: LiveOrderProps) {
  const isOver = !isUnderWay(order)
  const now = useNow(60_000)
  const offer = order.offer && Date.parse(order.offer.until) > now ? order.offer : null
  const isEatenThere = order.fulfilment === 'pickup' || order.fulfilment === 'dineIn'
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-8 md:grid-cols-[minmax(0,1fr)_20rem] md:gap-12">
      <div className="flex min-w-0 flex-col gap-7">
        <div className="flex flex-col gap-2">
          <p className="flex items-center gap-2 text-16 text-muted [&_svg]:size-5 [&_svg]:shrink-0">
            {icons[order.fulfilment]}
            <span className="min-w-0">
              {fulfilmentWords[order.fulfilment]}
              {order.tableLabel !== null && `, table ${order.tableLabel}`} · {placeName}
            </span>
          </p>
          {isForGuestNow(order) ? <ReadyMoment order={order} /> : <Progress order={order} />}
        </div>
        {offer && <OfferedOrder order={order} token={token} until={offer.until} />}
        {order.status === 'failed' && !offer && <FailedOrder order={order} />}
        {isEatenThere && !isOver && place && <PickUpPlace place={place} name={placeName} />}
        <section aria-label="How far it is">
          <Stepper
            label={`Order ${order.number}`}
            flow="down"
            steps={orderSteps(order).map(({ at, ...step }) => ({ ...step, ...(at !== null && { detail: <Time instant={at} /> }) }))}
          />
        </section>
        {order.address && (
          <section aria-label="Where it goes" className="flex items-start gap-2.5 text-16">
            <MapPin className="mt-0.5 size-5 shrink-0 text-muted" aria-hidden="true" />
            <p className="min-w-0">
              {addressLine(order.address, countryOf(order))}
              {order.address.note && <span className="block text-14 text-muted">“{order.address.note}”</span>}
            </p>
          </section>
        )}
        {!isOver && <CancelOrder order={order} token={token} />}
      </div>
      <OrderReceipt order={order} />
    </div>
  )
}

function Progress({ order }: { order: Order }) {
  return (
    <>
      <h1 className="text-39 md:text-[3.5rem] md:leading-16">Order {order.number}</h1>
      <div role="status" className="flex flex-col gap-1">
        <p className={order.status === 'failed' ? 'text-20 font-semibold text-danger' : 'display text-25'}>{headlineOf(order)}</p>
        <p className="text-16 text-muted">{moneySentence(order, (minor) => formatMoney(minor, order.currency, order.locale))}</p>
      </div>
      <PromisedTime order={order} />
    </>
  )
}

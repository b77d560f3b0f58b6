import { BellRing } from 'lucide-react'
import type { Order } from '../../api/shapes.ts'
import { formatMoney } from '../../ui/money-format.ts'
import { Time } from '../../ui/time.tsx'
import { moneySentence } from '../../ground/words/money-words.ts'
import { headlineOf } from './order-words.ts'

/** Whether an order is now for its guest to take: then nothing else on the page matters as much. */
export function isForGuestNow({ status, fulfilment }: Pick<Order, 'status' | 'fulfilment'>): boolean {
  return status === 'ready' && (fulfilment === 'pickup' || fulfilment === 'dineIn')
}

/** The moment everybody waited for: the number to show, large enough to be read across a counter. */
export function ReadyMoment({ order }: { order: Order }) {
  const isPickup = order.fulfilment === 'pickup'
  return (
    <div className="mt-2 flex animate-rise flex-col items-center gap-3 rounded-16 bg-positive-fill px-5 py-8 text-center text-on-positive">
      <BellRing className="size-10 animate-pop" aria-hidden="true" />
      <h1 className="flex flex-col items-center gap-1">
        <span className="text-16 font-semibold">Order </span>
        <span className="text-[5.5rem] leading-none tabular">{order.number}</span>
      </h1>
      <div role="status" className="flex flex-col gap-1">
        <p className="display text-31">{headlineOf(order)}</p>
        <p className="text-16">{moneySentence(order, (minor) => formatMoney(minor, order.currency, order.locale))}</p>
      </div>
      <p className="text-16">
        {isPickup && 'Show this number at the counter. '}
        {order.readyAt !== null && <>Ready since <Time instant={order.readyAt} />.</>}
      </p>
    </div>
  )
}

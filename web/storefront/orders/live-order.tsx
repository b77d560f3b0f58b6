import { Bike, MapPin, RotateCcw, ShoppingBag, Store, Utensils } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Fulfilment, Order } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { formatMoney } from '../../ui/money-format.ts'
import { Stepper } from '../../ui/stepper.tsx'
import { Time } from '../../ui/time.tsx'
import { fulfilmentWords } from '../checkout/fulfilments.ts'
import { CancelOrder } from './cancel-order.tsx'
import { orderSteps } from './order-steps.ts'
import { moneyLabel, moneySentence } from './money-words.ts'
import { headlineOf } from './order-words.ts'
import { isUnderWay } from './past-order.ts'
import { PromisedTime } from './promised-time.tsx'
import { ReceiptLines, ReceiptSums } from './receipt.tsx'
import { useOrderAgain } from './use-order-again.ts'

const icons: Record<Fulfilment, ReactNode> = { pickup: <Store />, dineIn: <Utensils />, delivery: <Bike />, instant: <ShoppingBag /> }

/** Where the order is, what was ordered, and what can still be done. */
export function LiveOrder({ order, token, placeName }: { order: Order; token: string | undefined; placeName: string }) {
  const orderAgain = useOrderAgain(order)
  const write = (minor: number) => formatMoney(minor, order.currency, order.locale)
  const isOver = !isUnderWay(order)
  return (
    <div className="mx-auto grid max-w-4xl gap-8 md:grid-cols-[minmax(0,1fr)_20rem] md:gap-12">
      <div className="flex min-w-0 flex-col gap-7">
        <div className="flex flex-col gap-2">
          <p className="flex items-center gap-2 text-16 text-muted [&_svg]:size-5 [&_svg]:shrink-0">
            {icons[order.fulfilment]}
            <span>
              {fulfilmentWords[order.fulfilment]}
              {order.tableLabel !== null && `, table ${order.tableLabel}`} · {placeName}
            </span>
          </p>
          <h1 className="text-39 md:text-[3.5rem] md:leading-16">Order {order.number}</h1>
          <div role="status" className="flex flex-col gap-1">
            <p className={order.status === 'failed' ? 'text-20 font-semibold text-danger' : 'display text-25'}>{headlineOf(order)}</p>
            <p className="text-16 text-muted">{moneySentence(order, write)}</p>
          </div>
          <PromisedTime order={order} />
        </div>

        {order.status === 'failed' && (
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" size="large" icon={<RotateCcw className="size-5" aria-hidden="true" />} onPress={orderAgain}>
              Try again
            </Button>
            <LinkButton size="large" href={`/l/${order.locationSlug}`}>
              Back to the menu
            </LinkButton>
          </div>
        )}

        <section aria-label="How far it is">
          <Stepper
            label={`Order ${order.number}`}
            flow="down"
            steps={orderSteps(order).map(({ at, ...step }) => ({ ...step, ...(at !== null && { detail: <Time instant={at} /> }) }))}
          />
        </section>

        {order.address && (
          <section className="flex items-start gap-2.5 text-16">
            <MapPin className="mt-0.5 size-5 shrink-0 text-muted" aria-hidden="true" />
            <p>
              {order.address.street}, {order.address.postcode} {order.address.city}
              {order.address.note && <span className="block text-14 text-muted">“{order.address.note}”</span>}
            </p>
          </section>
        )}
        {!isOver && <CancelOrder order={order} token={token} />}
      </div>

      <section aria-label="Receipt" className="flex flex-col gap-4 self-start rounded-16 border border-line bg-raised p-5">
        <div className="flex flex-col gap-0.5">
          <h2 className="text-20">{order.customerName === null ? 'Your order' : `For ${order.customerName}`}</h2>
          <p className="text-14 text-muted">
            <Time instant={order.createdAt} shape="dateTime" />
          </p>
        </div>
        <ReceiptLines lines={order.lines} />
        <ReceiptSums sums={order} />
        <p className="text-14 text-muted">{moneyLabel(order, write)}</p>
        {isOver && order.status !== 'failed' && (
          <Button isWide variant="primary" icon={<RotateCcw className="size-5" aria-hidden="true" />} onPress={orderAgain}>
            Order again
          </Button>
        )}
        {!isOver && <LinkButton isWide href={`/l/${order.locationSlug}`}>Back to the menu</LinkButton>}
      </section>
    </div>
  )
}

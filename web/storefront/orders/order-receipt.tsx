import { RotateCcw } from 'lucide-react'
import type { Order } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { formatMoney } from '../../ui/money-format.ts'
import { Time } from '../../ui/time.tsx'
import { moneyLabel } from '../../ground/words/money-words.ts'
import { isUnderWay } from './past-order.ts'
import { ReceiptLines, ReceiptSums } from './receipt.tsx'
import { useOrderAgain } from './use-order-again.ts'

/** What was ordered, what it cost, and how that stands. */
export function OrderReceipt({ order }: { order: Order }) {
  const orderAgain = useOrderAgain(order)
  const isOver = !isUnderWay(order)
  return (
    <section aria-label="Receipt" className="flex min-w-0 flex-col gap-4 self-start rounded-16 border border-line bg-raised p-5">
      <div className="flex flex-col gap-0.5">
        <h2 className="text-20">{order.customerName === null ? 'Your order' : `For ${order.customerName}`}</h2>
        <p className="text-14 text-muted">
          <Time instant={order.createdAt} shape="dateTime" />
        </p>
      </div>
      <ReceiptLines lines={order.lines} />
      <ReceiptSums sums={order} />
      <p className="text-14 text-muted">{moneyLabel(order, (minor) => formatMoney(minor, order.currency, order.locale))}</p>
      {isOver && order.status !== 'failed' && (
        <Button isWide variant="primary" icon={<RotateCcw className="size-5" aria-hidden="true" />} onPress={orderAgain}>
          Order again
        </Button>
      )}
      {!isOver && <LinkButton isWide href={`/l/${order.locationSlug}`}>Back to the menu</LinkButton>}
    </section>
  )
}

import { queries } from '../../api/client.ts'
import type { paths } from '../../api/schema.ts'
import type { Order } from '../../crew/shapes.ts'
import { Money } from '../../ui/money.tsx'
import { Time } from '../../ui/time.tsx'
import { nameOfPart } from './refund-form.tsx'

type Refund = paths['/api/orders/{id}/refunds']['get']['responses']['200']['content']['application/json']['items'][number]

const states: Record<Refund['state'], string> = { requested: 'On its way', done: 'Refunded', refused: 'The bank refused it' }

/** As many as an order ever has. */
const shown = 50

/** What was refunded, by whom and why. */
export function Refunds({ order }: { order: Order }) {
  const params = { path: { id: order.id }, query: { limit: shown } }
  const { data } = queries.useQuery('get', '/api/orders/{id}/refunds', { params }, { refetchInterval: 5_000 })
  if (!data || data.items.length === 0) return null
  return (
    <section aria-label="Refunds">
      <h3 className="mb-2 text-16">Refunds</h3>
      <ul className="flex flex-col">
        {data.items.map((refund) => (
          <li key={refund.id} className="flex justify-between gap-3 border-t border-line py-2.5 text-16 first:border-t-0">
            <span className="min-w-0 wrap-break-word">
              {itemsOf(refund) || 'Part of the order'}
              <span className="block text-14 text-muted">“{refund.reason}”</span>
              <span className="block text-14 text-muted">{refund.requestedBy ?? 'Automatic'} · <Time instant={refund.createdAt} shape="dateTime" /></span>
            </span>
            <span className="shrink-0 text-end">
              <Money minor={refund.amountMinor} />
              <span className={`block text-14 ${refund.state === 'refused' ? 'font-medium text-danger' : 'text-muted'}`}>{states[refund.state]}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** “2× Latte, Tip”; nothing for an amount. */
function itemsOf({ parts }: Refund): string {
  return parts.filter(({ quantity }) => quantity > 0).map((part) => (part.quantity > 1 ? `${part.quantity}× ${nameOfPart(part)}` : nameOfPart(part))).join(', ')
}

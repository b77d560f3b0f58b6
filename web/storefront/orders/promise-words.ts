import type { Order } from '../../api/shapes.ts'
import { formatLength } from '../../ui/time-format.ts'
import { whenWords } from '../../ground/places/open-state.ts'

type Facts = Pick<Order, 'status' | 'promisedAt' | 'firstPromisedAt' | 'scheduledFor' | 'fulfilment'>

const waiting: readonly Order['status'][] = ['pending', 'processing', 'confirmed', 'preparing', 'outForDelivery']

/**
 * When one can have an order, on the place's own clock; null when there is nothing to wait for. A promise that moved says so, and what was said
 * at first.
 */
export function promiseWords(order: Facts, now: number, place: Parameters<typeof whenWords>[2]): { lead: string; rest: string } | null {
  if (!waiting.includes(order.status) || order.fulfilment === 'instant') return null
  const [promised, first] = [Date.parse(order.promisedAt), Date.parse(order.firstPromisedAt)]
  const when = (instant: string) => whenWords(instant, now, place).replace(/^at /, '')
  const hasMoved = promised - first >= 60_000
  const verb = order.fulfilment === 'delivery' ? 'Arriving' : 'Ready'
  const preposition = order.scheduledFor === null || hasMoved ? 'around' : 'at'
  // Of today only the time is said; “tomorrow at 5:30” has its preposition.
  const said = (instant: string) => whenWords(instant, now, place).replace(/^at /, `${preposition} `)
  const left = promised - now
  const parts = [
    ...left < -60_000 ? ['any minute now'] : left > 60_000 && left < 3_600_000 ? [`in ${formatLength(left)}`] : [],
    ...hasMoved ? [`we first said ${when(order.firstPromisedAt)}`] : [],
  ]
  return { lead: `${hasMoved ? `Now ${verb.toLowerCase()}` : verb} ${said(order.promisedAt)}`, rest: parts.map((part) => ` · ${part}`).join('') }
}

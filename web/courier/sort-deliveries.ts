import type { Order } from '../crew/shapes.ts'

type Deliveries = { underWay: Order[]; waiting: Order[]; coming: Order[]; done: Order[] }

/** What is done is shown for this long, to look an address up once more. */
const doneMs = 12 * 60 * 60_000

const places: Record<Order['status'], keyof Deliveries | null> = {
  pending: null, processing: null, confirmed: 'coming', preparing: 'coming', ready: 'waiting', outForDelivery: 'underWay', delivered: 'done',
  completed: 'done', cancelled: null, failed: null,
}

/** A courier's deliveries by what is to be done with them, the most urgent first. */
export function sortDeliveries(orders: readonly Order[], now = Date.now()): Deliveries {
  const sorted: Deliveries = { underWay: [], waiting: [], coming: [], done: [] }
  for (const order of orders) {
    const place = places[order.status]
    if (place && (place !== 'done' || now - Date.parse(order.statusChangedAt) < doneMs)) sorted[place].push(order)
  }
  const byPromise = (a: Order, b: Order) => Date.parse(a.promisedAt) - Date.parse(b.promisedAt)
  for (const list of [sorted.underWay, sorted.waiting, sorted.coming]) list.sort(byPromise)
  sorted.done.sort((a, b) => Date.parse(b.statusChangedAt) - Date.parse(a.statusChangedAt))
  return sorted
}

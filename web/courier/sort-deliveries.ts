import type { Order } from '../crew/shapes.ts'

type ToBring = { underWay: Order[]; waiting: Order[]; coming: Order[] }

const places: Record<Order['status'], keyof ToBring | null> = {
  pending: null, processing: null, confirmed: 'coming', preparing: 'coming', ready: 'waiting', outForDelivery: 'underWay', delivered: null,
  completed: null, cancelled: null, failed: null,
}

/** A courier's deliveries by what is to be done with them, each part in the order in which they came. */
export function sortDeliveries(orders: readonly Order[]): ToBring {
  const sorted: ToBring = { underWay: [], waiting: [], coming: [] }
  for (const order of orders) {
    const place = places[order.status]
    if (place) sorted[place].push(order)
  }
  return sorted
}

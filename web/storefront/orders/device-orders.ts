import type { Order } from '../../api/shapes.ts'
import { asList, asRecord } from '../../ground/device/readers.ts'
import { personal } from '../../ground/device/personal.ts'
import type { PastOrder } from './past-order.ts'

const ordersKept = 20
const texts = [
  'id', 'status', 'createdAt', 'promisedAt', 'currency', 'timeZone', 'locale', 'locationSlug', 'locationName', 'fulfilment', 'trackingUrl',
]

/** What somebody ordered as a guest on this device, newest first. The tracking link opens each without an account. */
export const deviceOrders = personal('orders', (raw) => asList(raw, readOrder))

/** Keeps an order, or what is new about it. */
export function keepOnDevice(order: PastOrder): void {
  deviceOrders.change((orders) => {
    const known = orders.some(({ id }) => id === order.id)
    const kept = shortened(order)
    return known ? orders.map((each) => (each.id === order.id ? kept : each)) : [kept, ...orders].slice(0, ordersKept)
  })
}

/** Brings an order up to date that is kept already; others are somebody else's link. */
export function renewOnDevice(order: Order): void {
  const known = deviceOrders.get().find(({ id }) => id === order.id)
  if (known && (known.status !== order.status || known.payment?.standing !== order.payment.standing)) keepOnDevice(order)
}

/** Nothing about the person: a device may have several. */
function shortened(order: PastOrder): PastOrder {
  const { id, number, status, createdAt, promisedAt, totalMinor, currency, timeZone, locale, locationSlug, locationName, fulfilment } = order
  const lines = order.lines.map(({ itemId, name, quantity, options, note, unitPriceMinor }) => (
    { itemId, name, quantity, options, note, unitPriceMinor }
  ))
  return {
    id, number, status, createdAt, promisedAt, totalMinor, currency, timeZone, locale, locationSlug, locationName, fulfilment, lines,
    trackingUrl: order.trackingUrl,
    ...(order.payment && { payment: { method: order.payment.method, standing: order.payment.standing, refundedMinor: order.payment.refundedMinor } }),
  }
}

function readOrder(raw: unknown): PastOrder | null {
  const order = asRecord(raw)
  const isWhole = texts.every((key) => typeof order[key] === 'string') && typeof order.number === 'number' && typeof order.totalMinor === 'number'
  // Safe: every part was looked at, and the lines and the payment were written by `keepOnDevice`.
  return isWhole && Array.isArray(order.lines) ? (raw as PastOrder) : null
}

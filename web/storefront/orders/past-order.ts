import type { Order, OrderStatus } from '../../api/shapes.ts'
import { newKey } from '../../ground/device/new-key.ts'
import type { CartLine } from '../cart/cart-line.ts'

/** An order as it is listed and ordered again, whether it comes from the server or from this device. */
export type PastOrder = Pick<Order,
  'id' | 'number' | 'status' | 'createdAt' | 'promisedAt' | 'totalMinor' | 'currency' | 'timeZone' | 'locale' | 'locationSlug' | 'locationName'
  | 'fulfilment' | 'trackingUrl'> & {
  /** Absent in what an older Parlour kept on the device. */
  payment?: Pick<Order['payment'], 'method' | 'standing' | 'refundedMinor'>
  lines: readonly Pick<Order['lines'][number], 'itemId' | 'name' | 'quantity' | 'options' | 'note' | 'unitPriceMinor'>[]
}

const overStates: readonly OrderStatus[] = ['completed', 'cancelled', 'failed']

/** Whether somebody may still be waiting for it. */
export function isUnderWay({ status }: Pick<PastOrder, 'status'>): boolean {
  return !overStates.includes(status)
}

/** The same again, as lines for a cart. */
export function linesOfOrder({ lines }: Pick<PastOrder, 'lines'>): CartLine[] {
  return lines.map(({ itemId, name, quantity, options, note, unitPriceMinor }) => ({
    id: newKey(), itemId, name, quantity, note: note ?? '', addedUnitPriceMinor: unitPriceMinor,
    options: options.flatMap((option) => Array.from({ length: option.quantity }, () => option.id)).toSorted(),
  }))
}

/** “2 × Latte, Espresso and 1 more”. */
export function summaryOf({ lines }: Pick<PastOrder, 'lines'>, shown = 2): string {
  const names = lines.slice(0, shown).map(({ name, quantity }) => (quantity > 1 ? `${quantity}\u00a0×\u00a0${name}` : name))
  const more = lines.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}

/** What somebody orders again and again, by location and content, the most frequent and then the newest first. @param orders newest first */
export function usualOrders(orders: readonly PastOrder[]): { order: PastOrder; times: number }[] {
  const byContent = new Map<string, { order: PastOrder; times: number }>()
  for (const order of orders) {
    if (order.status === 'failed' || order.status === 'cancelled') continue
    const key = contentKey(order)
    const known = byContent.get(key)
    byContent.set(key, { order: known?.order ?? order, times: (known?.times ?? 0) + 1 })
  }
  return [...byContent.values()].sort((one, other) => other.times - one.times)
}

function contentKey({ locationSlug, lines }: PastOrder): string {
  const parts = lines.map(({ itemId, quantity, options }) => (
    [itemId, quantity, ...options.map((option) => `${option.id}*${option.quantity}`).toSorted()].join(' ')
  ))
  return `${locationSlug} ${parts.toSorted().join(' | ')}`
}

import type { Fulfilment, Location } from '../../locations/index.ts'
import type { CheckedLine } from '../check-order.ts'

/** Each further item of an order delays it by this share of its own preparation: hands work side by side, but not wholly. */
export const furtherItemShare = 0.25
/** Of one item, so many are counted at most: a tray of twenty does not take twice as long as one of ten. */
export const countedPerLineMax = 10

/** When the guest can have it. Pure: the longest preparation, a share of the others, and the way for deliveries. */
export function promisedAt(location: Location, fulfilment: Fulfilment, lines: readonly CheckedLine[], serveAt: Date, scheduled: boolean): Date {
  if (scheduled || fulfilment === 'instant') return serveAt
  const seconds = lines.flatMap((line) => Array.from({ length: Math.min(line.quantity, countedPerLineMax) }, () => line.item.preparationSeconds))
  const longest = Math.max(0, ...seconds)
  const others = seconds.reduce((sum, each) => sum + each, 0) - longest
  const way = fulfilment === 'delivery' ? location.deliveryMinutes * 60 : 0
  const minutes = Math.ceil((longest + others * furtherItemShare + way) / 60)
  return new Date(serveAt.getTime() + minutes * 60_000)
}

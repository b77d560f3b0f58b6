import type { Fulfilment, Place } from '../../api/shapes.ts'
import type { Draft } from './draft.ts'

export const fulfilmentWords: Record<Fulfilment, string> = { pickup: 'Pickup', dineIn: 'Dine in', delivery: 'Delivery', instant: 'By email' }

/** What was chosen, as long as the place offers it; otherwise what it offers first. */
export function fulfilmentOf({ fulfilments }: Pick<Place, 'fulfilments'>, draft: Pick<Draft, 'fulfilment'>): Fulfilment {
  return fulfilments.find((each) => each === draft.fulfilment) ?? fulfilments[0] ?? 'pickup'
}

import type { MenuItem, Place } from '../../api/shapes.ts'
import { isServed } from '../cart/view-cart.ts'
import { whenWords } from '../../ground/places/open-state.ts'

/** What has to be said about getting an item now; null when there is nothing to say. */
export type Availability = { tone: 'warning' | 'neutral'; words: string; canAdd: boolean }

type Facts = Pick<MenuItem, 'available' | 'unavailableReason' | 'availableAgainAt' | 'left'>

/**
 * “Only 3 left”, “Sold out”, “From 6:00”. What is served later can be added to an order for later.
 * @param when what the order is scheduled for; null: now
 */
export function availabilityOf(item: Facts, place: Pick<Place, 'timeZone' | 'locale'>, now: number, when: string | null): Availability | null {
  if (item.available) return item.left === null ? null : { tone: 'warning', words: `Only ${item.left} left`, canAdd: true }
  const canAdd = isServed(item, when)
  const again = item.availableAgainAt === undefined ? undefined : whenWords(item.availableAgainAt, now, place)
  if (item.unavailableReason !== 'notServedNow') {
    return { tone: 'neutral', words: again === undefined ? 'Sold out' : `Sold out, back ${again}`, canAdd }
  }
  if (again === undefined) return { tone: 'neutral', words: 'Not served now', canAdd }
  return { tone: 'neutral', words: capitalised(again.startsWith('at ') ? `from ${again.slice(3)}` : again.replace(' at ', ' from ')), canAdd }
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

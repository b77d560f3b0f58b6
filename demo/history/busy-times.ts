import type { Location } from '../../server/locations/index.ts'
import type { Random } from './random.ts'

type Kind = Location['kind']

/** How busy each hour of a shop's clock is, from 0 to 23. A café lives in the morning, a restaurant at noon and in the evening. */
const hours: Record<Kind, readonly number[]> = {
  cafe: [1, 0.5, 0.3, 0.3, 1, 5, 14, 26, 28, 20, 15, 14, 16, 14, 12, 13, 11, 8, 6, 5, 4, 3, 2, 1],
  restaurant: [0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 8, 20, 16, 7, 5, 8, 17, 27, 30, 24, 13, 6, 2],
  salon: [0, 0, 0, 0, 0, 0, 0, 1, 6, 14, 18, 16, 12, 14, 16, 17, 16, 12, 7, 2, 0, 0, 0, 0],
  shop: [3, 1, 1, 1, 1, 2, 3, 5, 7, 9, 10, 10, 11, 10, 10, 10, 11, 13, 15, 18, 20, 18, 12, 6],
}

/** Monday to Sunday. */
const weekdays: Record<Kind, readonly number[]> = {
  cafe: [1.05, 1.1, 1.1, 1.08, 1.12, 0.85, 0.7],
  restaurant: [0.55, 0.75, 0.85, 0.95, 1.45, 1.6, 1.05],
  salon: [0.4, 0.9, 1, 1.1, 1.3, 1.5, 0.3],
  shop: [0.95, 0.9, 0.9, 1, 1.05, 1.1, 1.15],
}

/** January to December: gifts live from December, terraces from summer. */
const months: Record<Kind, readonly number[]> = {
  cafe: [0.95, 0.97, 1, 1, 1.02, 1, 0.94, 0.93, 1.04, 1.08, 1.08, 1.02],
  restaurant: [0.85, 0.95, 0.95, 1, 1.05, 1.1, 1.1, 1.05, 0.98, 0.97, 0.98, 1.15],
  salon: [0.9, 0.95, 1, 1, 1.05, 1.05, 0.95, 0.9, 1, 1, 1.05, 1.2],
  shop: [0.6, 0.9, 0.8, 0.8, 0.95, 0.85, 0.7, 0.7, 0.8, 0.9, 1.6, 2.6],
}

/** Each place has its own week: nobody studies on Sundays, everybody flies on Fridays. */
const placeWeekdays: Readonly<Record<string, readonly number[]>> = {
  university: [1.15, 1.2, 1.2, 1.15, 0.95, 0.55, 0.5],
  'tech-hub': [1.15, 1.3, 1.3, 1.25, 0.9, 0.3, 0.25],
  airport: [1.1, 0.9, 0.95, 1.1, 1.25, 0.9, 1.15],
  waterfront: [0.7, 0.7, 0.75, 0.85, 1.05, 1.6, 1.5],
}
const placeSizes: Readonly<Record<string, number>> = { downtown: 1.5, airport: 1.3, university: 1, 'tech-hub': 0.9, waterfront: 0.8, 'little-lemon': 1.1, 'parlour-gifts': 0.35 }

/** How much of a history happens at a location on a day: its week, its year, a business that grows, and a day that is just like that. */
export function dayWeight(location: Pick<Location, 'kind' | 'slug'>, day: { weekday: number; month: number; progress: number }, random: Random): number {
  const week = placeWeekdays[location.slug] ?? weekdays[location.kind]
  const luck = 0.8 + 0.4 * random.next()
  const growth = 0.75 + 0.5 * day.progress
  return (placeSizes[location.slug] ?? 1) * (week[day.weekday - 1] ?? 1) * (months[location.kind][day.month - 1] ?? 1) * growth * luck
}

/** The busyness of the hours after a day begins, the first one being that in which it begins. @param startHour 4 for a day from 04:00 */
export function hourWeights(kind: Kind, startHour: number): number[] {
  return Array.from({ length: 24 }, (_, index) => hours[kind][(startHour + index) % 24] ?? 0)
}

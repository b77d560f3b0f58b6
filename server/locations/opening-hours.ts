import type { Location } from './location.ts'
import { weeklyHours } from './weekly-hours.ts'
import type { Interval, WeeklyHours } from './weekly-hours.ts'

type OpeningRules = Pick<Location, 'openingHours' | 'timeZone'>

/** Locations are immutable, so the hours of each are expanded once and forgotten with it. */
const hoursOf = new WeakMap<OpeningRules, WeeklyHours>()

function hours(location: OpeningRules): WeeklyHours {
  let found = hoursOf.get(location)
  if (!found) {
    const spans = location.openingHours.map(({ weekday, opens, closes }) => ({ weekday, starts: opens, ends: closes }))
    hoursOf.set(location, found = weeklyHours(spans, location.timeZone))
  }
  return found
}

/** Whether the doors are open by the published hours. Whether orders are taken is `location.accepting`. */
export function isOpenAt(location: OpeningRules, instant: Date): boolean {
  return hours(location).isOn(instant)
}

/** The next instant at which it opens or closes; null when it never does (always open, or no hours at all). */
export function nextChange(location: OpeningRules, instant: Date): Date | null {
  return hours(location).nextChange(instant)
}

/** When it is open between two instants, in order, cut at both of them. */
export function openIntervals(location: OpeningRules, from: Date, to: Date): Interval[] {
  return hours(location).intervals(from, to)
}

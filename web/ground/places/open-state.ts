import type { Place } from '../../api/shapes.ts'
import { formatTime } from '../../ui/time-format.ts'
import { daysBetween, wallTime } from './wall-clock.ts'

export type OpenState = {
  /** `paused`: open, but the crew has stopped taking orders. */
  kind: 'open' | 'closing' | 'closed' | 'paused'
  /** “Open until 22:00”, “Opens tomorrow at 11:30”. */
  words: string
}

type Hours = Pick<Place, 'openNow' | 'nextChangeAt' | 'accepting' | 'timeZone' | 'locale'>

/** Nearer to closing than this is worth a warning. */
const closingMs = 45 * 60_000

/** Whether one can come, in words. What the server said holds until the change it announced; then it is the other way round. */
export function openState(place: Hours, now: number): OpenState {
  const changeAt = place.nextChangeAt === null ? undefined : Date.parse(place.nextChangeAt)
  const hasChanged = changeAt !== undefined && now >= changeAt
  const isOpen = place.openNow !== hasChanged
  if (isOpen && !place.accepting) return { kind: 'paused', words: 'Not taking orders right now' }
  if (isOpen) {
    if (changeAt === undefined) return { kind: 'open', words: 'Open 24 hours' }
    if (hasChanged) return { kind: 'open', words: 'Open now' }
    const until = formatTime(changeAt, 'time', place.timeZone, place.locale)
    return changeAt - now <= closingMs ? { kind: 'closing', words: `Closes at ${until}` } : { kind: 'open', words: `Open until ${until}` }
  }
  if (changeAt === undefined || hasChanged) return { kind: 'closed', words: 'Closed now' }
  return { kind: 'closed', words: `Opens ${whenWords(changeAt, now, place)}` }
}

/** When something is, as one says it today: “at 16:00”, “tomorrow at 5:30”, “Sat 22 Nov at 11:00”. */
export function whenWords(instant: string | number, now: number, { timeZone, locale }: Pick<Place, 'timeZone' | 'locale'>): string {
  const time = formatTime(instant, 'time', timeZone, locale)
  const days = daysBetween(wallTime(now, timeZone).day, wallTime(instant, timeZone).day)
  if (days === 0) return `at ${time}`
  if (days === 1) return `tomorrow at ${time}`
  return `${formatTime(instant, 'weekday', timeZone, locale)} at ${time}`
}

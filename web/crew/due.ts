import type { Shop } from './shapes.ts'
import { formatLength, formatTime } from '../ui/time-format.ts'

/** How an order stands against what its guest was promised. */
export type Due = 'calm' | 'soon' | 'late'

/** Getting late begins when this part of the promised time is left, but never sooner than this before it ends. */
const soonPart = 0.35
const soonMsMax = 8 * 60_000
/** Within this time a countdown says more than the time of day. */
const countdownMs = 60 * 60_000
const minuteMs = 60_000

type Promised = { promisedAt: string; placedAt: string }

export function dueOf({ promisedAt, placedAt }: Promised, now: number): Due {
  const left = Date.parse(promisedAt) - now
  if (left <= -minuteMs) return 'late'
  const given = Date.parse(promisedAt) - Date.parse(placedAt)
  return left <= Math.min(soonMsMax, given * soonPart) ? 'soon' : 'calm'
}

/** “Due in 6 min”, counting down; “Due now”; “Overdue 4 min”, counting up; “Due 18:30” while that is far off. */
export function dueWords(promisedAt: string, now: number, place: Pick<Shop, 'timeZone' | 'locale'>): string {
  const left = Date.parse(promisedAt) - now
  if (left <= -minuteMs) return `Overdue ${formatLength(-left)}`
  if (left <= 0) return 'Due now'
  // Rounded up: a minute that has begun is still there.
  if (left <= countdownMs) return `Due in ${Math.ceil(left / minuteMs)} min`
  return `Due ${clockWords(promisedAt, now, place)}`
}

/** The time of day; the day as well when it is another one. */
export function clockWords(instant: string, now: number, { timeZone, locale }: Pick<Shop, 'timeZone' | 'locale'>): string {
  const isToday = formatTime(instant, 'date', timeZone, locale) === formatTime(now, 'date', timeZone, locale)
  return formatTime(instant, isToday ? 'time' : 'dateTime', timeZone, locale)
}

import { Temporal } from 'temporal-polyfill'
import type { Location } from './location.ts'
import { wallInstant } from './weekly-hours.ts'

type DayRules = Pick<Location, 'timeZone' | 'dayStartsAt'>
type Day = { day: string; start: number; end: number }

/** Nearly every question is about today: the last day found is kept for each pair of zone and hour. */
const lastFound = new Map<string, Day>()

/**
 * The business day an instant belongs to, as `YYYY-MM-DD`: it begins at `dayStartsAt` on the shop's clock, so that a bar that closes at 02:00
 * still counts it to the evening before.
 */
export function businessDay(location: DayRules, instant: Date): string {
  return dayAround(location, instant).day
}

/** From when until when the business day around an instant lasts; 23 or 25 hours when the clocks change. */
export function businessDayBounds(location: DayRules, instant: Date): { start: Date; end: Date } {
  const { start, end } = dayAround(location, instant)
  return { start: new Date(start), end: new Date(end) }
}

/** From when until when a business day lasts, by its name. @param day `YYYY-MM-DD`, a day that there is */
export function boundsOfBusinessDay({ timeZone, dayStartsAt }: DayRules, day: string): { start: Date; end: Date } {
  const date = Temporal.PlainDate.from(day)
  return { start: new Date(wallInstant(date, dayStartsAt, timeZone)), end: new Date(wallInstant(date.add({ days: 1 }), dayStartsAt, timeZone)) }
}

function dayAround({ timeZone, dayStartsAt }: DayRules, instant: Date): Day {
  const key = `${timeZone} ${dayStartsAt}`
  const at = instant.getTime()
  const last = lastFound.get(key)
  if (last && last.start <= at && at < last.end) return last

  let day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
  if (wallInstant(day, dayStartsAt, timeZone) > at) day = day.subtract({ days: 1 })
  const found = {
    day: day.toString(),
    start: wallInstant(day, dayStartsAt, timeZone),
    end: wallInstant(day.add({ days: 1 }), dayStartsAt, timeZone),
  }
  lastFound.set(key, found)
  return found
}

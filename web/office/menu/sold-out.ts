import { now as nowIn } from '@internationalized/date'

/** An hour at which no shop has its evening any more and none its morning yet. */
const nightHour = 4
const untilFurtherYears = 10

/** For how long something is off: each choice as an instant, by the clock of the place. */
export function soldOutChoices(timeZone: string): { id: string; label: string; until: string }[] {
  const now = nowIn(timeZone)
  const night = now.set({ hour: nightHour, minute: 0, second: 0, millisecond: 0 })
  const tomorrow = night.compare(now) > 0 ? night : night.add({ days: 1 })
  return [
    { id: 'hour', label: 'For one hour', until: now.add({ hours: 1 }).toAbsoluteString() },
    { id: 'today', label: 'For the rest of the day', until: tomorrow.toAbsoluteString() },
    { id: 'further', label: 'Until further notice', until: now.add({ years: untilFurtherYears }).toAbsoluteString() },
  ]
}

/** Whether an end is so far away that nobody meant a date. */
export function isUntilFurther(until: string, now: number): boolean {
  return Date.parse(until) - now > 365 * 86_400_000
}

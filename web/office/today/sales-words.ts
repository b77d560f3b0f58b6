import type { paths } from '../../api/schema.ts'

export type Summary = paths['/api/locations/{location}/analytics/summary']['get']['responses'][200]['content']['application/json']

/** “8 AM”, in the reader's own way. @param hour of the wall clock, 0 to 23 */
export function hourStart(hour: number, locale: string): string {
  // Any day will do, and one in UTC has all of its hours.
  return hours(locale).format(Date.UTC(2024, 0, 1, hour))
}

/** “8 – 9 AM”. The last hour ends on another day, which a range would name. */
export function hourWords(hour: number, locale: string): string {
  if (hour === 23) return `${hourStart(23, locale)} – ${hourStart(0, locale)}`
  return hours(locale).formatRange(Date.UTC(2024, 0, 1, hour), Date.UTC(2024, 0, 1, hour + 1))
}

function hours(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' })
}

/** “Saturday”. @param day `YYYY-MM-DD`, which has no zone: noon in one that never changes shows just it */
export function weekdayOf(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(`${day}T12:00:00Z`))
}

export type Change = { direction: 'up' | 'down' | 'same'; text: string; isGood: boolean }

/** How a figure stands beside what it was; undefined where there was nothing to compare with. */
export function changeOf(now: number | null, before: number | null, locale: string): Change | undefined {
  if (now === null || before === null || before === 0) return undefined
  const share = (now - before) / before
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.abs(share))
  if (Math.round(share * 100) === 0) return { direction: 'same', text: 'About the same', isGood: true }
  return share > 0 ? { direction: 'up', text: `${percent} more`, isGood: true } : { direction: 'down', text: `${percent} less`, isGood: false }
}

/** How much of an instant is shown. `weekday` is “Tue 21 Oct” without a year. */
export type TimeShape = 'time' | 'date' | 'weekday' | 'dateTime'

const shapes: Record<Exclude<TimeShape, 'dateTime'>, Intl.DateTimeFormatOptions> = {
  time: { timeStyle: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** An instant (ISO 8601 or milliseconds) as a clock and calendar on the wall of the place show it. */
export function formatTime(instant: string | number | Date, shape: TimeShape, timeZone: string, locale: string): string {
  if (shape === 'dateTime') return `${formatTime(instant, 'weekday', timeZone, locale)}, ${formatTime(instant, 'time', timeZone, locale)}`
  const key = `${locale} ${timeZone} ${shape}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone })
    formats.set(key, format)
  }
  return format.format(new Date(instant))
}

/**
 * A length of time in the largest sensible unit, rounded down: “just now”, “4 min”, “1 h 20 min”, “3 d”. Negative lengths count as
 * none.
 */
export function formatLength(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return `${Math.floor(hours / 24)} d`
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
}

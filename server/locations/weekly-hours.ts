import { Temporal } from 'temporal-polyfill'

/** A span of every week on a shop's clock: ISO weekday (1 = Monday), `HH:MM`; `ends` at or before `starts` is the next day. */
export type WeeklySpan = { weekday: number; starts: string; ends: string }

/** From `start` up to, but not including, `end`. */
export type Interval = { start: Date; end: Date }

/** Weekly spans on the clock of one time zone, answered in instants. */
export type WeeklyHours = {
  isOn(instant: Date): boolean
  /** The next instant at which `isOn` becomes another; null when it never does. */
  nextChange(instant: Date): Date | null
  /** What is on between two instants, in order, cut at both of them. */
  intervals(from: Date, to: Date): Interval[]
}

/** The interval as milliseconds since 1970. */
type Span = readonly [start: number, end: number]

/** Instants answered from one expansion, and how far beyond them it looks for the next change. A week holds every change there is. */
const daysAnswered = 8
const daysAhead = 9
const dayMilliseconds = 86_400_000

/**
 * Expands weekly spans with the rules of the zone. A wall time that a spring change skips becomes the first instant after the gap; one that
 * an autumn change repeats is its first occurrence. The last expansion is kept, so that asking again costs a search among a few intervals.
 * @param spans overlapping and touching ones melt into each other
 * @param timeZone IANA name
 */
export function weeklyHours(spans: readonly WeeklySpan[], timeZone: string): WeeklyHours {
  let known: { from: number; until: number; intervals: readonly Span[] } = { from: 0, until: 0, intervals: [] }

  function around(at: number): readonly Span[] {
    if (at < known.from || at >= known.until) {
      const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
      known = {
        from: startOf(day, timeZone),
        until: startOf(day.add({ days: daysAnswered }), timeZone),
        intervals: expand(spans, timeZone, day, daysAnswered + daysAhead),
      }
    }
    return known.intervals
  }

  return {
    isOn(instant) {
      const at = instant.getTime()
      return around(at).some(([start, end]) => start <= at && at < end)
    },
    nextChange(instant) {
      const at = instant.getTime()
      const next = around(at).find(([, end]) => end > at)
      if (next === undefined) return null
      const change = next[0] > at ? next[0] : next[1]
      // An interval longer than a week has no end: the expansion was only cut there.
      return change - at > daysAnswered * dayMilliseconds ? null : new Date(change)
    },
    intervals(from, to) {
      const [first, last] = [from, to].map((instant) => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate())
      if (first === undefined || last === undefined || from >= to) return []
      return expand(spans, timeZone, first, first.until(last).days + 1)
        .map(([start, end]) => [Math.max(start, from.getTime()), Math.min(end, to.getTime())] as const)
        .filter(([start, end]) => start < end)
        .map(([start, end]) => ({ start: new Date(start), end: new Date(end) }))
    },
  }
}

/** The intervals that touch the given days, melted and in order. */
function expand(spans: readonly WeeklySpan[], timeZone: string, firstDay: Temporal.PlainDate, days: number): Span[] {
  const found: Span[] = []
  // One day earlier too: yesterday's evening may reach past midnight.
  for (let offset = -1; offset < days; offset += 1) {
    const day = firstDay.add({ days: offset })
    for (const { weekday, starts, ends } of spans) {
      if (weekday !== day.dayOfWeek) continue
      const start = wallInstant(day, starts, timeZone)
      const end = wallInstant(ends <= starts ? day.add({ days: 1 }) : day, ends, timeZone)
      if (start < end) found.push([start, end])
    }
  }
  return melted(found)
}

function melted(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && span[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], span[1])]
    else result.push(span)
  }
  return result
}

/** The instant of a wall time of one day, in milliseconds. @param time `HH:MM`; `24:00` is the start of the next day */
export function wallInstant(day: Temporal.PlainDate, time: string, timeZone: string): number {
  if (time.startsWith('24')) return startOf(day.add({ days: 1 }), timeZone)
  const wall = day.toPlainDateTime(Temporal.PlainTime.from(time))
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  if (zoned.toPlainDateTime().equals(wall)) return zoned.epochMilliseconds
  // The clock jumped over it, and this is as long before the jump as the time was after it. A door opens when the gap is over.
  return (zoned.getTimeZoneTransition('next') ?? zoned).epochMilliseconds
}

function startOf(day: Temporal.PlainDate, timeZone: string): number {
  return day.toZonedDateTime(timeZone).epochMilliseconds
}

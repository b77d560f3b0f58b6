import { Temporal } from 'temporal-polyfill'

/** When somebody wants to be left alone: wall time `HH:MM` on the clock of `timeZone` (IANA). Past midnight when it ends earlier than it starts. */
export type QuietHours = { starts: string; ends: string; timeZone: string }

/**
 * When the quiet hours end that `instant` falls into, or null when it falls into none. They are wall time: where clocks are put forward
 * over their end, they end an hour's worth earlier; where they are put back over it, the first of the two ends counts.
 */
export function quietUntil({ starts, ends, timeZone }: QuietHours, instant: Date): Date | null {
  const at = instant.getTime()
  const today = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
  const overnight = Temporal.PlainTime.compare(ends, starts) <= 0
  // Those that began yesterday may still last.
  for (const day of [today.subtract({ days: 1 }), today]) {
    const from = instantOf(day, starts, timeZone)
    const until = instantOf(overnight ? day.add({ days: 1 }) : day, ends, timeZone)
    if (from <= at && at < until) return new Date(until)
  }
  return null
}

/** A wall time that is skipped is the same distance past the gap; of one that comes twice, the first counts. */
function instantOf(day: Temporal.PlainDate, time: string, timeZone: string): number {
  return day.toZonedDateTime({ plainTime: time, timeZone }).epochMilliseconds
}

/** Whether this is the name of a clock that people live by. */
export function isTimeZone(name: string): boolean {
  try {
    return Temporal.Now.zonedDateTimeISO(name).timeZoneId !== '' && !/^[+-]/.test(name)
  } catch {
    // Not a zone.
    return false
  }
}

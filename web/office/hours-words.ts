import { formatTime } from '../ui/time-format.ts'

/** Opening hours (`08:00` to `24:00`) as people of that locale write them. */
export function hoursWords({ opens, closes }: { opens: string; closes: string }, locale: string): string {
  if (opens === '00:00' && closes === '24:00') return 'All day'
  return `${wallWords(opens, locale)}–${wallWords(closes, locale)}`
}

/** They stand on the wall of the place: of no day, and so of no zone. */
function wallWords(time: string, locale: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return formatTime(Date.UTC(2024, 0, 1, hours, minutes), 'time', 'UTC', locale)
}

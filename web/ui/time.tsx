import { formatLength, formatTime, type TimeShape } from './time-format.ts'
import { useNow } from './now.ts'
import { usePlace } from './place.tsx'

export interface TimeProps {
  /** ISO 8601 or milliseconds since 1970. */
  instant: string | number
  shape?: TimeShape
}

/** An instant on the place's own clock. */
export function Time({ instant, shape = 'time' }: TimeProps) {
  const { timeZone, locale } = usePlace()
  return (
    <time dateTime={new Date(instant).toISOString()} className="whitespace-nowrap tabular">
      {formatTime(instant, shape, timeZone, locale)}
    </time>
  )
}

/** How long ago something was; counts on by itself. */
export function Since({ instant }: { instant: string | number }) {
  const now = useNow(15_000)
  return (
    <time dateTime={new Date(instant).toISOString()} className="whitespace-nowrap tabular">
      {formatLength(now - new Date(instant).getTime())}
    </time>
  )
}

/** “4 min ago”, “just now”; counts on by itself. */
export function Ago({ instant }: { instant: string | number }) {
  const length = formatLength(useNow(15_000) - new Date(instant).getTime())
  return (
    <time dateTime={new Date(instant).toISOString()} className="whitespace-nowrap tabular">
      {length === 'just now' ? length : `${length} ago`}
    </time>
  )
}

import { Button as AriaButton } from 'react-aria-components/Button'
import { Badge } from '../../ui/badge.tsx'
import { usePlace } from '../../ui/place.tsx'
import { formatTime } from '../../ui/time-format.ts'
import { Time } from '../../ui/time.tsx'
import { byDay } from './audit-words.ts'
import type { AuditEntry } from './entry.ts'
import { roleName, whoWords } from './entry-sheet.tsx'

interface DaysProps {
  entries: AuditEntry[]
  /** Tells of each where it was. */
  isEverywhere: boolean
  onOpen: (id: string) => void
}

/** A trail, day by day. */
export function Days({ entries, isEverywhere, onOpen }: DaysProps) {
  const { locale } = usePlace()
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      {byDay(entries).map(({ day, entries: ofDay }) => (
        <section key={day}>
          <h2 className="sticky top-0 z-1 border-b border-line-strong bg-surface py-2 text-16 font-semibold">{dayWords(day, locale)}</h2>
          <ul>
            {ofDay.map((entry) => <Line key={entry.id} entry={entry} isEverywhere={isEverywhere} onOpen={onOpen} />)}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** A day of the shop's calendar has no zone: noon in one that never changes shows just it. */
function dayWords(day: string, locale: string): string {
  return formatTime(`${day}T12:00:00Z`, 'weekday', 'UTC', locale)
}

function Line({ entry, isEverywhere, onOpen }: { entry: AuditEntry; isEverywhere: boolean; onOpen: (id: string) => void }) {
  const { timeZone, locale } = usePlace()
  const { at, outcome, device, address, location, role } = entry
  // What is done after midnight belongs to the evening before, but happened on another date.
  const isNextDay = formatTime(at, 'weekday', timeZone, locale) !== dayWords(entry.businessDay, locale)
  const where = [isEverywhere ? location?.name ?? 'The whole business' : undefined, roleName(role), device, address].filter(Boolean).join(' · ')
  return (
    <li className="border-b border-line">
      <AriaButton
        onPress={() => onOpen(entry.id)}
        className="focus-ring -outline-offset-3 flex min-h-14 w-full cursor-pointer items-start gap-3 rounded-6 px-1 py-2.5 text-start text-16 transition-colors data-hovered:bg-tint data-pressed:bg-tint"
      >
        <span className="w-20 shrink-0 text-muted tabular">
          <Time instant={at} />
          {isNextDay && <span className="block text-14">{formatTime(at, 'weekday', timeZone, locale)}</span>}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block wrap-break-word"><span className="font-semibold">{whoWords(entry)}</span> {entry.sentence}</span>
          <span className="block truncate text-14 text-muted">{where}</span>
        </span>
        {outcome === 'refused' && <Badge tone="warning" size="small">Refused</Badge>}
      </AriaButton>
    </li>
  )
}

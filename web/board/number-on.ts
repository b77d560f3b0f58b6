import type { Shop } from '../crew/shapes.ts'
import { wallTime } from '../ground/places/wall-clock.ts'
import type { Card } from './card.ts'

/** Numbers begin anew each day, so that of an order for another day says which: “Sun 4”. */
export function numberOn({ number, scheduledFor }: Pick<Card, 'number' | 'scheduledFor'>, now: number, { timeZone, locale }: Pick<Shop, 'timeZone' | 'locale'>): string {
  if (scheduledFor === null || wallTime(now, timeZone).day === wallTime(scheduledFor, timeZone).day) return String(number)
  return `${new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone }).format(Date.parse(scheduledFor))} ${number}`
}

import { weeklyHours } from '../locations/index.ts'
import type { WeeklyHours } from '../locations/index.ts'
import type { Daypart, MenuItem } from './menu.ts'

type Served = Pick<MenuItem, 'dayparts'>

/** Menus are immutable, so the dayparts of an item are expanded once and forgotten with it. */
const hoursOf = new WeakMap<readonly Daypart[], { timeZone: string; hours: WeeklyHours }>()

function hours({ dayparts }: Served, timeZone: string): WeeklyHours {
  let found = hoursOf.get(dayparts)
  if (found?.timeZone !== timeZone) {
    const spans = dayparts.flatMap(({ weekdays, starts, ends }) => weekdays.map((weekday) => ({ weekday, starts, ends })))
    hoursOf.set(dayparts, found = { timeZone, hours: weeklyHours(spans, timeZone) })
  }
  return found.hours
}

/** Whether an item is served at that moment, on the clock of the location. An item without dayparts always is. */
export function servedAt(item: Served, instant: Date, timeZone: string): boolean {
  return item.dayparts.length === 0 || hours(item, timeZone).isOn(instant)
}

/** The next instant at which serving an item begins or ends; null when it never does. */
export function nextServedChange(item: Served, instant: Date, timeZone: string): Date | null {
  return item.dayparts.length === 0 ? null : hours(item, timeZone).nextChange(instant)
}

import type { Place } from '../../api/shapes.ts'
import { formatTime } from '../../ui/time-format.ts'
import { daysBetween, wallTime } from '../../ground/places/wall-clock.ts'

/** How far ahead an order can be placed; the server's limit. */
const daysAhead = 7
const slotMs = 15 * 60_000
/** The first slot is not before this: somebody has to make it. */
const leadMs = 20 * 60_000

export type SlotDay = {
  /** `2026-11-20` on the place's calendar. */
  day: string
  /** “Today”, “Tomorrow”, “Sat, Nov 22”. */
  label: string
  /** Instants, ISO 8601. */
  slots: string[]
}

/** The quarter hours within opening hours of the next seven days, by the place's own days; days without any are left out. */
export function openingSlots(place: Pick<Place, 'openingHours' | 'timeZone' | 'locale'>, now: number): SlotDay[] {
  const days = new Map<string, string[]>()
  const today = wallTime(now, place.timeZone).day
  const last = now + daysAhead * 86_400_000
  // Every zone of today is a whole number of quarters of an hour from UTC, so stepping through instants meets the quarters of its clock.
  for (let at = Math.ceil((now + leadMs) / slotMs) * slotMs; at <= last; at += slotMs) {
    const wall = wallTime(at, place.timeZone)
    if (!isOpenAtWall(place.openingHours, wall)) continue
    const slots = days.get(wall.day)
    if (slots) slots.push(new Date(at).toISOString())
    else days.set(wall.day, [new Date(at).toISOString()])
  }
  return [...days].map(([day, slots]) => ({ day, label: dayLabel(daysBetween(today, day), slots[0] ?? '', place), slots }))
}

function dayLabel(days: number, slot: string, { timeZone, locale }: Pick<Place, 'timeZone' | 'locale'>): string {
  if (days === 0) return 'Today'
  return days === 1 ? 'Tomorrow' : formatTime(slot, 'weekday', timeZone, locale)
}

/** Closing at or before opening is on the next day; 24:00 ends the day. */
export function isOpenAtWall(hours: Place['openingHours'], { weekday, minutes }: { weekday: number; minutes: number }): boolean {
  const yesterday = weekday === 1 ? 7 : weekday - 1
  return hours.some((span) => {
    const opens = minutesOf(span.opens)
    const closes = minutesOf(span.closes)
    const isOvernight = closes <= opens
    if (span.weekday === weekday && minutes >= opens && (isOvernight || minutes < closes)) return true
    return isOvernight && span.weekday === yesterday && minutes < closes
  })
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Parts of a day as people speak of it, to find a time among many. */
export function partOfDay(slot: string, timeZone: string): 'Night' | 'Morning' | 'Afternoon' | 'Evening' {
  const { minutes } = wallTime(slot, timeZone)
  if (minutes < 6 * 60) return 'Night'
  if (minutes < 12 * 60) return 'Morning'
  return minutes < 17 * 60 ? 'Afternoon' : 'Evening'
}

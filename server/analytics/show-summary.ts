import { Type } from 'typebox'
import { atLocation, boundsOfBusinessDay, businessDay } from '../locations/index.ts'
import type { Location } from '../locations/index.ts'
import { operation } from '../platform/http/operation.ts'
import { refuse } from '../platform/refusal.ts'
import { can } from './capabilities.ts'
import { readDay } from './read-day.ts'
import type { DayRead } from './read-day.ts'
import { Summary } from './summary-contract.ts'
import type { Figures } from './summary-contract.ts'
import { dayWeekBefore, instantWeekBefore } from './week-before.ts'

export const showSummary = operation({
  name: 'showSummary', method: 'GET', path: '/api/locations/{location}/analytics/summary', tag: 'analytics',
  summary: 'The sales of a business day, beside the same weekday a week before',
  may: can['analytics.read'],
  at: atLocation,
  params: Type.Object({ location: Type.String({ description: 'Id or slug' }) }),
  query: Type.Object({ day: Type.Optional(Type.String({ format: 'date', description: 'A business day on the clock of the location; today without it' })) }),
  answers: { 200: Summary },
  effect: 'none',
  async handle({ query, subject, db, context }) {
    const location = await context.places.of(subject.locationId ?? '')
    if (!location) throw refuse('notFound')
    const now = context.clock.now()
    const today = businessDay(location, now)
    const day = query.day ?? today
    if (day > today) throw refuse('invalidInput', { errors: [{ pointer: '/query/day', detail: 'This day has not begun yet.' }] })
    const dayBefore = dayWeekBefore(day)
    const beforeUntil = day === today ? instantWeekBefore(now, location.timeZone) : boundsOfBusinessDay(location, dayBefore).end
    const read = await readDay(db, { location, day, dayBefore, beforeUntil })
    return {
      status: 200,
      body: {
        day, currency: location.currency, asOf: now.toISOString(), figures: figuresOf(read.today),
        before: { day: dayBefore, soFar: figuresOf(read.soFar), whole: figuresOf(read.whole) },
        ...hoursOf(location, read.hours), topItems: read.topItems,
      },
    }
  },
})

function figuresOf({ orders, revenueMinor }: DayRead['today']): Figures {
  return { orders, revenueMinor, averageMinor: orders === 0 ? null : Math.round(revenueMinor / orders) }
}

/** All hours from the first to the last with orders, as the business day goes: after midnight comes last. */
function hoursOf({ dayStartsAt }: Pick<Location, 'dayStartsAt'>, found: DayRead['hours']): Pick<Summary, 'hours' | 'busiestHour'> {
  const begins = Number(dayStartsAt.slice(0, 2))
  const all = Array.from({ length: 24 }, (_, index) => {
    const hour = (begins + index) % 24
    return found.find((one) => one.hour === hour) ?? { hour, orders: 0, ordersBefore: 0 }
  })
  const hasOrders = ({ orders, ordersBefore }: DayRead['hours'][number]) => orders + ordersBefore > 0
  const hours = all.slice(Math.max(0, all.findIndex(hasOrders)), all.findLastIndex(hasOrders) + 1)
  const busiest = hours.reduce<DayRead['hours'][number] | null>((most, one) => (one.orders > (most?.orders ?? 0) ? one : most), null)
  return { hours, busiestHour: busiest && { hour: busiest.hour, orders: busiest.orders } }
}

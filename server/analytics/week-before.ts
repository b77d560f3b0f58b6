import { Temporal } from 'temporal-polyfill'

const week = { days: 7 }

/** The same weekday, a week before. @param day `YYYY-MM-DD` */
export function dayWeekBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract(week).toString()
}

/** When the shop's clock showed the same a week before. That is 167 or 169 hours ago when the clocks changed in between. */
export function instantWeekBefore(instant: Date, timeZone: string): Date {
  return new Date(Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).subtract(week).epochMilliseconds)
}

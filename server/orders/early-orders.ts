/**
 * A bank holds money for about a week, and orders may be placed that long ahead. So the card of an order is asked this many days before its time at the
 * earliest; until then the order stays pending, and nobody looks for what keeps it.
 */
const holdDaysMax = 5
const dayMilliseconds = 86_400_000

/** An order that is for later than this, and paid by card, is early. */
export function earlyAfter(now: Date): Date {
  return new Date(now.getTime() + holdDaysMax * dayMilliseconds)
}

/** When an order is for that still waits until its card may be asked; null for all others. SQL. @param order the alias of its table */
export function waitsFor(order: string): string {
  return `case when ${order}.status = 'pending' and ${order}.payment_method = 'card' and ${order}.total_minor > 0 then ${order}.scheduled_for end`
}

/** When the card of an order is asked that was placed too early for it; null for all others. SQL. @param order the alias of its table */
export function cardAskedAt(order: string): string {
  const asked = `${waitsFor(order)} - interval '${holdDaysMax} days'`
  return `case when ${asked} > ${order}.placed_at then ${asked} end`
}

/** Whoever ordered longer ago no longer expects it, nor to pay for it. */
const resumableHours = 24

type Failed = { placedAt: Date; scheduledFor: Date | null }

/** Until when a failed order can be tried again. */
export function resumableUntil({ placedAt, scheduledFor }: Failed): Date {
  const dayLater = new Date(placedAt.getTime() + resumableHours * 3_600_000)
  return scheduledFor !== null && scheduledFor < dayLater ? scheduledFor : dayLater
}

/** Until when the guest of a failed order may say that they still want it; null where nobody asked. SQL. @param order the alias of its table */
export function offeredUntilOf(order: string): string {
  return `case when ${order}.status = 'failed' and ${order}.offered_at is not null then least(${order}.placed_at + interval '${resumableHours} hours', ${order}.scheduled_for) end`
}

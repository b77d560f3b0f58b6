import type { Db } from './database/index.ts'

/**
 * Keeps what could not be done, with why, for somebody in the shop to see, as a part of a statement. One of a queue and an event: told anew, it is open again.
 * @param rows SQL that selects the columns below
 * @param whenOpen `keeps` leaves one that is still open as it is: what was said first says more
 */
export function buryDeadLetters(rows: string, { whenOpen = 'changes' }: { whenOpen?: 'changes' | 'keeps' } = {}): string {
  return `
  insert into dead_letter as kept (business_id, id, queue, event_id, location_id, subject_id, message, reason, receives, created_at)
  ${rows}
  on conflict (business_id, queue, event_id) do update set reason = excluded.reason, receives = excluded.receives,
    created_at = excluded.created_at, redriven_at = null, redriven_by = null${whenOpen === 'keeps' ? ' where kept.redriven_at is not null' : ''}`
}

/** What was done after all is nobody's to look at any more. @param events SQL that selects `business_id` and the id of the event */
export function answerDeadLetters(events: string, at: string): string {
  return `
  update dead_letter set redriven_at = ${at} where (business_id, event_id) in (${events}) and redriven_at is null`
}

/** Somebody tries it again. */
export async function markRedriven(db: Db, { businessId, id }: { businessId: string; id: string }, { at, by }: { at: Date; by: string | null }): Promise<void> {
  await db.updateTable('deadLetter').set({ redrivenAt: at, redrivenBy: by }).where('businessId', '=', businessId).where('id', '=', id).execute()
}

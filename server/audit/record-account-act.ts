import type { Caller, Membership } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'
import { noBusiness, writeEntries, writeRefusal } from './write-entries.ts'
import type { NewEntry, Origin } from './write-entries.ts'

type Worker = Pick<Caller, 'personId' | 'isAdmin'> & { memberships: readonly Pick<Membership, 'businessId' | 'locationId' | 'role'>[] }
/** `isKnown`: it is sure that they did it themselves, as it isn't when a sign-in fails. */
type OwnAct = { action: string; outcome: 'done' | 'refused'; now: Date; isKnown?: boolean }

/** What somebody does to their own account, as one entry for each place where they work. Nothing for those who work nowhere. */
export function accountEntries({ personId, isAdmin, memberships }: Worker, { action, outcome, now, isKnown = outcome === 'done' }: OwnAct): NewEntry[] {
  const places: { businessId: string; locationId: string | null; role: string }[] = [...memberships]
  if (isAdmin && places.length === 0) places.push({ businessId: noBusiness, locationId: null, role: 'admin' })
  return places.map(({ businessId, locationId, role }) => ({
    businessId, locationId, at: now, actorId: isKnown ? personId : null, actorRole: role, action, outcome,
    subjectKind: 'account', subjectId: personId, subjectLabel: null, changes: {},
  }))
}

/**
 * Writes down what somebody did to their account — or, refused, what somebody tried with it: a failed sign-in names the account and nobody
 * who did it, and is kept once a minute. Does nothing for people who work nowhere.
 */
export async function recordAccountAct(db: Db, { personId, ...act }: OwnAct & { personId: string }, origin: Origin): Promise<void> {
  const person = await db.selectFrom('person').select('isAdmin').where('id', '=', personId).executeTakeFirst()
  const memberships = await db.selectFrom('membership').select(['businessId', 'locationId', 'role']).where('personId', '=', personId).orderBy('id').execute()
  // Safe: the table allows just these roles.
  const entries = accountEntries({ personId, isAdmin: person?.isAdmin ?? false, memberships: memberships as Membership[] }, act)
  if (act.outcome === 'done') return writeEntries(db, entries, origin)
  for (const entry of entries) await writeRefusal(db, entry, origin)
}

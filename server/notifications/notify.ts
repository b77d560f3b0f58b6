import { sql } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { idsIn, newId } from '../platform/ids.ts'
import type { KeyedHash } from '../platform/keyed-hash.ts'
import { kinds } from './kinds.ts'
import type { DataOf, NoticeKind } from './kinds.ts'
import { waysTo, waysToPerson } from './receivers.ts'
import type { To, ToPerson } from './receivers.ts'

/** PostgreSQL channel on which a commit says that there is something to send. */
export const noticeChannel = 'parlour_notices'

/** Something to tell somebody. `eventId` is what it tells of: any text that is the same when the same thing is told again. */
export type Notice<Kind extends NoticeKind> = {
  kind: Kind
  eventId: string
  /** Whose words and colours it has, and whose managers see that it was sent; without, it comes from Parlour itself. */
  businessId?: string
  locationId?: string
  data: DataOf<Kind>
  now: Date
} & ({ to: ToPerson } | { to: To; keyedHash: KeyedHash })

/**
 * Asks for somebody to be told, in the transaction of the fact; it is sent after commit, at most once for each event, kind, channel
 * and receiver. Where it goes is looked up again when it's sent (see `claimDue`); what is written down here is for warnings and guests. One that died, and is asked for again, gets another chance.
 * @throws Error when the kind is not told by the channel of a bare address
 */
export async function notify<Kind extends NoticeKind>(db: Db, notice: Notice<Kind>): Promise<void> {
  const { kind, eventId, to, businessId, locationId, data, now } = notice
  const ways = 'keyedHash' in notice ? await waysTo(db, kind, to, notice.keyedHash) : await waysToPerson(db, kind, notice.to)
  if (ways.length === 0) return
  const written = await db.insertInto('notice').values(ways.map(({ channel, receiver, address, addressMasked }) => ({
    id: newId(), kind, eventId, channel, receiver, personId: 'personId' in to ? to.personId : null, businessId: businessId ?? null,
    locationId: locationId ?? null, address, addressMasked, createdAt: now, dueAt: now,
    data: JSON.stringify(channel === 'inbox' ? withoutSecrets(kind, data) : data),
    // Whoever has an account is found by it; a guest by what it tells of.
    about: 'personId' in to ? [] : idsIn(JSON.stringify(data)),
    // Nobody has to carry it to the inbox: it is there.
    ...(channel === 'inbox' && { state: 'sent', settledAt: now }),
  }))).onConflict((conflict) => conflict.columns(['eventId', 'kind', 'channel', 'receiver']).doUpdateSet({
    state: 'due', createdAt: now, dueAt: now, settledAt: null, tries: 0, inDoubt: false, reason: null,
    address: (row) => row.ref('excluded.address'), data: (row) => row.ref('excluded.data'), about: (row) => row.ref('excluded.about'),
  }).where('notice.state', '=', 'dead')).executeTakeFirst()
  if (written.numInsertedOrUpdatedRows) await sql`select pg_notify(${noticeChannel}, '')`.execute(db)
}

/** What may lie in an inbox for months. */
function withoutSecrets<Kind extends NoticeKind>(kind: Kind, data: DataOf<Kind>): object {
  const secrets: readonly string[] = kinds[kind].secrets
  return Object.fromEntries(Object.entries(data).filter(([name]) => !secrets.includes(name)))
}

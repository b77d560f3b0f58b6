import type { World } from '../../platform/world.ts'
import { statement } from '../../platform/database/index.ts'
import type { ObligationKind } from './owed.ts'

/** Something owed, in the hands of whoever claimed it. */
export type ClaimedObligation = {
  businessId: string
  id: string
  orderId: string
  attempt: number
  tender: number
  kind: ObligationKind
  key: string
  amountMinor: number | null
  /** This one included. */
  tries: number
  /** Which try this is. Whoever claims it later has a higher one. */
  lease: number
  /** What the provider calls the authorisation; null when it never told us. */
  authorisationId: string | null
}

/** Beyond every lease and every wait between two tries. */
const putOffMilliseconds = 3_600_000

const claim = statement<ClaimedObligation>()('claim-obligations', { now: 'timestamptz', max: 'int', until: 'timestamptz', putOffUntil: 'timestamptz' }, ({ now, max, until, putOffUntil }) => `
with due as materialized (
  select business_id, id from obligation where state = 'open' and (due_at <= ${now} or due_at > ${putOffUntil})
  order by due_at limit ${max} for update skip locked)
update obligation b set due_at = ${until}, tries = b.tries + 1, lease = b.lease + 1
from due left join obligation mine using (business_id, id)
  left join payment p on p.business_id = mine.business_id and p.order_id = mine.order_id and p.attempt = mine.attempt and p.tender = mine.tender
where b.business_id = due.business_id and b.id = due.id
returning b.business_id as "businessId", b.id, b.order_id as "orderId", b.attempt, b.tender, b.kind, b.key, b.amount_minor as "amountMinor", b.tries, b.lease,
  p.provider_reference as "authorisationId"`)

/**
 * Takes what is due, longest due first. What is not answered within the visibility timeout is somebody else's to try, as with a message of a queue.
 * Nobody waits for what somebody else is taking. What is due later than anything is ever put off was written before the clock was set back: it is due.
 */
export async function claimObligations({ database, clock, config }: Pick<World, 'database' | 'clock' | 'config'>, max: number): Promise<ClaimedObligation[]> {
  const now = clock.now()
  const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
  return claim.run(database.pool, { now, max, until: later(config.visibilityTimeoutSeconds * 1000), putOffUntil: later(putOffMilliseconds) })
}

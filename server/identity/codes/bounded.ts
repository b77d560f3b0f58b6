import type { World } from '../../platform/world.ts'
import type { Caller } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { refuse } from '../refusals.ts'
import { createKeyedHash } from '../../platform/keyed-hash.ts'
import { take } from '../../platform/lasting-limits.ts'
import type { Limit } from '../../platform/lasting-limits.ts'

const hour = 3600
/** Whoever appoints by email learns whether an address has an account: enough for a team, too little to go through a list. */
const lookUps: Limit = { max: 60, windowSeconds: hour }
/** Accounts that one administrator looks up, and helps: somebody who stole their session, or even their password, doesn't get far. */
const peopleLookUps: Limit = { max: 20, windowSeconds: hour }
const recoveries: Limit = { max: 20, windowSeconds: hour }
/**
 * Invitations by mail to one address, of one business and of all together, and from one person: nobody's mailbox is filled, nobody's mails come to
 * be taken for a nuisance, and no business uses up what another may send.
 */
const mailsToInvited: Limit = { max: 5, windowSeconds: hour }
const mailsToInvitedOfAll: Limit = { max: 20, windowSeconds: hour }
const mailsByInviter: Limit = { max: 60, windowSeconds: hour }

type Bounding = Pick<World, 'config' | 'clock'>

/** Counts that somebody asks for a person by email address, outside of any transaction: also when there is none. @throws tooManyRequests */
export async function boundLookUps(context: Bounding & Pick<World, 'database'>, caller: Caller | null): Promise<void> {
  await takeOne(context.database.kysely, context, 'look-ups by', caller?.personId ?? '', lookUps)
}

/** Counts that an administrator looks somebody up, also in vain. @throws tooManyRequests */
export async function boundPeopleLookUps(context: Bounding & Pick<World, 'database'>, caller: Caller | null): Promise<void> {
  await takeOne(context.database.kysely, context, 'people looked up by', caller?.personId ?? '', peopleLookUps)
}

/** Counts that an administrator changes how somebody else signs in, outside of any transaction. @throws tooManyRequests */
export async function boundRecoveries(context: Bounding & Pick<World, 'database'>, caller: Caller): Promise<void> {
  await takeOne(context.database.kysely, context, 'recoveries by', caller.personId, recoveries)
}

type Inviting = { inviter: string; businessId: string; email: string }

/** Counts a mail that invites somebody, in the transaction that asks for it to be sent. @throws tooManyRequests */
export async function boundInvitations(db: Db, context: Bounding, { inviter, businessId, email }: Inviting): Promise<void> {
  await takeOne(db, context, 'invitations to', `${businessId} ${email}`, mailsToInvited)
  await takeOne(db, context, 'invitations to', email, mailsToInvitedOfAll)
  await takeOne(db, context, 'invitations by', inviter, mailsByInviter)
}

async function takeOne(db: Db, { config, clock }: Bounding, purpose: string, about: string, limit: Limit): Promise<void> {
  const retryAfterSeconds = await take(db, createKeyedHash(config.secret)(purpose, about), limit, clock.now())
  if (retryAfterSeconds === 0) return
  throw refuse('tooManyRequests', { detail: `That is enough for now. Please go on in ${Math.ceil(retryAfterSeconds / 60)} minutes.`, retryAfterSeconds })
}

import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { Caller } from '../../platform/authorisation/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { createKeyedHash } from '../../platform/keyed-hash.ts'
import { can } from '../capabilities.ts'
import { refuse } from '../refusals.ts'
import { boundRecoveries } from '../codes/bounded.ts'
import { operation } from '../needs.ts'
import type { IdentityNeeds } from '../needs.ts'
import { requireProofOfCaller } from '../sign-in/proof.ts'
import { resetTwoFactor, signOutEverywhere, tellHelper } from './reset.ts'
import type { Recovering } from './reset.ts'

const params = Type.Object({ personId: Type.String({ format: 'uuid' }) })
const body = Type.Object({
  reason: Type.String({ minLength: 5, maxLength: 200, pattern: '\\S', description: 'Why, and how it is known to be them; kept in the audit trail' }),
  password: Type.Optional(Type.String({ minLength: 1, maxLength: 128, description: 'Of the administrator. Accounts without one have to have signed in within the last 15 minutes' })),
})
const ended = Type.Integer({ description: 'How many devices were signed out' })

export const resetTwoFactorOfPerson = operation({
  name: 'resetTwoFactor',
  method: 'POST',
  path: '/api/operations/people/{personId}/two-factor-reset',
  summary: 'Turn the two-factor sign-in of somebody off who lost their app and recovery codes, and sign them out everywhere. Not one’s own, nor an administrator’s',
  tag: 'accounts',
  may: can['people.recover'],
  rate: 'signIn',
  params,
  body,
  answers: { 200: Type.Object({ wasOn: Type.Boolean({ description: 'False: it was off, and nothing was done' }), ended }) },
  effect: 'transaction',
  beforehand: ({ caller, body: { password }, context, raw }) => prove(context, { caller, password, sessionId: raw.sessionId }),
  async handle({ caller, params: { personId }, db, context }) {
    requireOther(caller, personId)
    await requireNoAdmin(db, personId)
    const done = await resetTwoFactor(recovering(context, db), personId)
    if (!done.wasOn) return { status: 200, body: done }
    await tellHelper(db, caller?.personId ?? '', context.clock.now())
    return { status: 200, body: done, audit: { changes: { twoFactor: { from: true, to: false }, devicesSignedOut: { to: done.ended } } } }
  },
})

export const signOutPerson = operation({
  name: 'signOutPerson',
  method: 'POST',
  path: '/api/operations/people/{personId}/sign-out',
  summary: 'Sign somebody else out on all their devices, at once',
  tag: 'accounts',
  may: can['people.recover'],
  rate: 'signIn',
  params,
  body,
  answers: { 200: Type.Object({ ended }) },
  effect: 'transaction',
  beforehand: ({ caller, body: { password }, context, raw }) => prove(context, { caller, password, sessionId: raw.sessionId }),
  async handle({ caller, params: { personId }, db, context }) {
    requireOther(caller, personId)
    const count = await signOutEverywhere(recovering(context, db), personId)
    if (count > 0) await tellHelper(db, caller?.personId ?? '', context.clock.now())
    return { status: 200, body: { ended: count }, audit: { changes: { devicesSignedOut: { to: count } } } }
  },
})

type Proving = { caller: Caller | null; sessionId: string | undefined } & Pick<Static<typeof body>, 'password'>

/** A session alone may be stolen; and even with the password nobody goes through a list. @throws wrongProof, signInAgain, tooManyRequests */
async function prove(context: IdentityNeeds, { caller, password, sessionId }: Proving): Promise<void> {
  if (!caller) throw refuse('notSignedIn')
  await requireProofOfCaller(context, { personId: caller.personId, sessionId, password })
  await boundRecoveries(context, caller)
}

function recovering({ accounts, clock, config }: IdentityNeeds, db: Db): Recovering {
  return { db, sessions: accounts.sessions, keyedHash: createKeyedHash(config.secret), now: clock.now() }
}

/** @throws notAllowed: what is one's own is changed with one's own proofs, of which this would be a way around the second */
function requireOther(caller: Caller | null, personId: string): void {
  if (caller?.personId === personId) throw refuse('notAllowed', { detail: 'This is your own account. You look after it at /account/security.' })
}

/** @throws notAllowed: whoever stole one administrator's password must not open the accounts of the others; that takes the machine */
async function requireNoAdmin(db: Db, personId: string): Promise<void> {
  const person = await db.selectFrom('person').select('isAdmin').where('id', '=', personId).executeTakeFirst()
  if (person?.isAdmin) throw refuse('notAllowed', { detail: 'Administrators do not reset each other. Whoever runs the machine does: npm run recover.' })
}

import type { Db } from '../../platform/database/index.ts'
import { findSession, refuseAccount } from '../auth-api/own-route.ts'
import type { AccountRequest, AccountWorld } from '../auth-api/own-route.ts'
import { readLink, takeLink } from '../codes/account-link.ts'
import { readPerson } from '../people/person.ts'
import { knownDeviceOf } from '../sign-in/device-cookie.ts'
import { forgetFirstStep, startSession, waitingChallenge } from '../sign-in/finish-sign-in.ts'
import { countSecondStep, forgetSecondStepTries } from './second-step-tries.ts'
import type { SecondStepTry } from './second-step-tries.ts'

type Given = { trustDevice?: boolean | undefined; challenge?: string | undefined }

/** Between the two steps of signing in: who showed the first, and what remembers it. */
type Between = { personId: string; challenge: string }

/**
 * The second step of signing in. `take` takes the code, or throws what to say of it; tries are counted before.
 * @throws INVALID_TWO_FACTOR_COOKIE when the first step was too long ago or is missing; ACCOUNT_TEMPORARILY_LOCKED
 */
export async function signInBySecondStep(
  request: AccountRequest, world: AccountWorld, given: Given, take: (counted: SecondStepTry) => Promise<void>,
): Promise<object> {
  const { personId, challenge } = await findFirstStep(request, world, given)
  const counted = await countSecondStep(world, personId, await knownDeviceOf(request, world, { id: personId }))
  await take(counted)
  const { database: { kysely: db }, clock } = world
  const link = await takeLink(db, challenge, 'twoFactor', clock.now())
  if (!link) throw noFirstStep()
  await forgetSecondStepTries(world, counted)
  forgetFirstStep(request)
  const person = await readPerson(db, personId)
  return startSession(request, world, { person, remembered: link.remembered, trusted: given.trustDevice ?? false })
}

/**
 * Whoever is signed in already and tries a code; undefined for somebody who is signing in. Who shows a first step means that one, also while
 * somebody else is signed in in this browser.
 */
export async function findSetUp(request: AccountRequest, db: Db, given: Given): Promise<{ personId: string; sessionId: string; token: string; isConfirmed: boolean } | undefined> {
  if (given.challenge ?? await waitingChallenge(request)) return undefined
  const asking = await findSession(request)
  if (!asking) return undefined
  const { id: sessionId, personId, token } = asking
  const found = await db.selectFrom('twoFactor').select('confirmedAt').where('personId', '=', personId).executeTakeFirst()
  if (!found) throw refuseAccount(400, 'TOTP_NOT_ENABLED', 'There is no app yet. Set one up first.')
  return { personId, sessionId, token, isConfirmed: found.confirmedAt !== null }
}

async function findFirstStep(request: AccountRequest, { database: { kysely: db }, clock }: AccountWorld, given: Given): Promise<Between> {
  const challenge = given.challenge ?? await waitingChallenge(request)
  const link = challenge ? await readLink(db, challenge, clock.now()) : undefined
  if (!challenge || link?.purpose !== 'twoFactor' || link.personId === null) throw noFirstStep()
  return { personId: link.personId, challenge }
}

function noFirstStep() {
  return refuseAccount(401, 'INVALID_TWO_FACTOR_COOKIE', 'That took too long, or happened in another browser. Please sign in again.')
}

import { Type } from 'typebox'
import { openRoute, refuseAccount } from '../auth-api/own-route.ts'
import type { AccountRequest, AccountWorld } from '../auth-api/own-route.ts'
import { email, password, rememberMe, signedInOrSecondStep } from '../auth-api/schemas.ts'
import { can } from '../capabilities.ts'
import { takeLink } from '../codes/account-link.ts'
import { readEmail } from '../people/email-address.ts'
import { demoPassword } from '../passwords/demo-password.ts'
import { hashPassword, isOldHash, verifyPassword } from '../passwords/password-hash.ts'
import { peopleOf } from '../people/person.ts'
import { knownDeviceOf } from './device-cookie.ts'
import { finishSignIn } from './finish-sign-in.ts'
import type { SecondStep, SignedIn } from './finish-sign-in.ts'
import { countPasswordTry, forgetPasswordTries } from './password-tries.ts'

export const signInWithEmail = openRoute({
  name: 'signInWithEmail',
  replaces: 'signInEmail',
  path: '/sign-in/email',
  summary: 'Sign in: a session cookie for browsers, its token for programs; or what the second step needs',
  may: can['account.enter'],
  rate: 'signIn',
  body: Type.Object({ email, password, rememberMe }),
  answer: signedInOrSecondStep,
  async handle({ request, body, world }) {
    const { database: { kysely: db } } = world
    const address = readEmail(body.email)
    if (address === undefined) throw refuseAccount(400, 'INVALID_EMAIL', 'This is not an email address.')
    const device = await knownDeviceOf(request, world, { email: address })
    await countPasswordTry(world, address, device)
    const found = await peopleOf(db).leftJoin('credential', (join) => join
      .onRef('credential.personId', '=', 'person.id').on('credential.providerId', '=', 'credential'))
      .select(['credential.password as passwordHash', 'credential.id as credentialId', 'credential.updatedAt as chosenAt'])
      .where('person.email', '=', address).executeTakeFirst()
    const { passwordHash = null, credentialId = null, chosenAt = null, ...person } = found ?? {}
    // A wrong password, an account without one and no account at all take the same time.
    const isRight = passwordHash === null || isShutDemo(world, body.password)
      ? await hashPassword(body.password, world.config.passwordCost).then(() => false)
      : await verifyPassword({ hash: passwordHash, password: body.password })
    if (!isRight || !found) throw wrong()
    await forgetPasswordTries(world, address, device)
    if (credentialId !== null && passwordHash !== null && isOldHash(passwordHash, world.config.passwordCost)) {
      await db.updateTable('credential').set({ password: await hashPassword(body.password, world.config.passwordCost) }).where('id', '=', credentialId)
        .where('password', '=', passwordHash).execute()
    }
    // Safe: taken from `found`, which is there.
    const signedIn = await finishSignIn(request, world, { person: person as typeof found, remembered: body.rememberMe ?? true })
    if (!await isUnchanged()) {
      await shut(request, world, signedIn)
      throw wrong()
    }
    return { redirect: false, ...signedIn }

    /** Looking at a password takes long enough for its owner to choose another, which ends what there is by then, and not what comes after. */
    async function isUnchanged(): Promise<boolean> {
      const credential = await db.selectFrom('credential').select('updatedAt').where('id', '=', credentialId).executeTakeFirst()
      return credential?.updatedAt.getTime() === chosenAt?.getTime()
    }
  },
})

/** Everybody knows this password; where the demo is off, whoever still has it has not signed in for long. */
function isShutDemo({ config }: AccountWorld, password: string): boolean {
  return !config.demo && password === demoPassword
}

function wrong() {
  return refuseAccount(401, 'INVALID_EMAIL_OR_PASSWORD', 'Wrong email or password.')
}

/** Ends what a sign-in has just begun: a session, or the wait for the second step. */
async function shut(request: AccountRequest, world: AccountWorld, signedIn: SignedIn | SecondStep): Promise<void> {
  if ('token' in signedIn) await request.context.internalAdapter.deleteSession(signedIn.token)
  else await takeLink(world.database.kysely, signedIn.challenge, 'twoFactor', world.clock.now())
}

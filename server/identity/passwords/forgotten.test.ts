import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, cookiesOf, newEmail, password } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import { hashPassword as hashBefore } from 'better-auth/crypto'

let parlour: TestApp
let doors: ReturnType<typeof accountDoors>
beforeAll(async () => {
  parlour = await testApp()
  doors = accountDoors(parlour)
})
afterAll(() => parlour.close())

const newPassword = 'another pass phrase'
const db = () => parlour.context.database.kysely
const ask = (email: string) => doors.post('/request-password-reset', { email })
const reset = (token: string, chosen = newPassword) => doors.post('/reset-password', { token, newPassword: chosen })
const statusOf = async (headers: Record<string, string>) => (await doors.get('/api/me', headers)).statusCode

test('the answer never tells whether there is an account, and takes as long', async () => {
  const { email } = await doors.signUp()
  const timed = async (address: string) => {
    const began = performance.now()
    const answer = await ask(address)
    return { body: answer.body, statusCode: answer.statusCode, isSlow: performance.now() - began > 140 }
  }
  expect(await timed(email)).toEqual(await timed(newEmail()))
  expect((await doors.lastNotice(email)).kind).toBe('account.resetPassword')
})

test('the link sets a password once, within an hour; every device is signed out and the person is told', async () => {
  const { email, bearer, cookie } = await doors.signUp()
  const shortLived = await doors.shortLivedToken(bearer)
  await ask(email)
  const token = await doors.mailedToken(email)
  expect((await reset(token, 'short')).json().code).toBe('PASSWORD_TOO_SHORT')
  expect((await reset(token, 'password1')).json().code).toBe('PASSWORD_TOO_COMMON')
  expect((await reset(token, email)).json().code).toBe('PASSWORD_IS_YOURS')
  const races = await Promise.all([reset(token), reset(token), reset(token)])
  expect(races.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 400, 400])
  for (const headers of [bearer, cookie, shortLived]) expect(await statusOf(headers)).toBe(401)
  expect((await doors.post('/sign-in/email', { email, password })).statusCode).toBe(401)
  expect((await doors.post('/sign-in/email', { email, password: newPassword })).statusCode).toBe(200)
  const told = await db().selectFrom('notice').select('data').where('address', '=', email).where('kind', '=', 'account.securityChanged').execute()
  expect(told).toEqual([{ data: { what: 'passwordChanged' } }])

  parlour.clock.advance(61_000)
  await ask(email)
  const late = await doors.mailedToken(email)
  parlour.clock.advance(3601_000)
  expect((await reset(late)).json().code).toBe('INVALID_TOKEN')
  parlour.clock.run()
})

test('when the devices can’t be signed out nothing has happened: the old password counts, and the link is good once more', async () => {
  const { email, bearer } = await doors.signUp()
  await ask(email)
  const token = await doors.mailedToken(email)
  await sql`create function refuse_end() returns trigger language plpgsql as 'begin raise exception ''the power is out''; end'`.execute(db())
  await sql`create trigger refuse_end before delete on session execute function refuse_end()`.execute(db())
  expect((await reset(token)).statusCode).toBe(500)
  await sql`drop trigger refuse_end on session`.execute(db())
  expect(await statusOf(bearer)).toBe(200)
  expect((await doors.post('/sign-in/email', { email, password })).statusCode).toBe(200)
  expect((await reset(token)).statusCode).toBe(200)
  expect(await statusOf(bearer)).toBe(401)
})

test('a stranger who asks for a link spends neither the owner\'s nor their next one; once one is used the others are not good any more', async () => {
  const { email } = await doors.signUp()
  const [home, stranger] = [accountDoors(parlour, '203.0.113.81'), accountDoors(parlour, '203.0.113.82')]
  await home.post('/request-password-reset', { email })
  const first = await doors.mailedToken(email)
  const statuses: number[] = []
  for (let each = 0; each < 6; each += 1) {
    parlour.clock.advance(61_000)
    statuses.push((await stranger.post('/request-password-reset', { email })).statusCode)
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  expect((await home.post('/request-password-reset', { email })).statusCode).toBe(200)
  const last = await doors.mailedToken(email)
  expect((await reset(first)).statusCode).toBe(200)
  expect((await reset(last)).json().code).toBe('INVALID_TOKEN')
  parlour.clock.run()
})

test('no link of another kind or of nobody is good', async () => {
  for (const token of ['', 'x'.repeat(32), 'a\u0000b', '../../etc']) expect((await reset(token)).statusCode).toBe(400)
  const other = newEmail()
  await doors.post('/sign-up/email', { name: 'Ada', email: other, password })
  expect((await reset(await doors.mailedToken(other))).json().code).toBe('INVALID_TOKEN')
})

test('a link tells whether it is good still, as often as it is asked; used, too old or of another kind it is not', async () => {
  const check = (token: string, purpose = 'resetPassword') => doors.post('/check-link', { token, purpose })
  const { email } = await doors.signUp()
  await ask(email)
  const token = await doors.mailedToken(email)
  expect([(await check(token)).json(), (await check(token)).json()]).toEqual([{ status: true }, { status: true }])
  expect((await check(token, 'verifyEmail')).json().code).toBe('INVALID_TOKEN')
  for (const wrong of ['', 'x'.repeat(32), 'a\u0000b']) expect((await check(wrong)).json().code).toBe('INVALID_TOKEN')
  expect((await check(token, 'twoFactor')).statusCode).toBe(400)
  expect((await reset(token)).statusCode).toBe(200)
  expect([(await check(token)).statusCode, (await check(token)).json().code]).toEqual([400, 'INVALID_TOKEN'])

  const other = newEmail()
  await doors.post('/sign-up/email', { name: 'Ada', email: other, password })
  const signUp = await doors.mailedToken(other)
  expect((await check(signUp, 'verifyEmail')).statusCode).toBe(200)
  expect((await check(signUp)).json().code).toBe('INVALID_TOKEN')
  parlour.clock.advance(60 * 86_400_000)
  expect((await check(signUp, 'verifyEmail')).json().code).toBe('INVALID_TOKEN')
  parlour.clock.run()
})

test('somebody who signed up before addresses were proved proves theirs by the link', async () => {
  const { personId, email } = await parlour.given.aPerson()
  await ask(email)
  await reset(await doors.mailedToken(email))
  const person = await db().selectFrom('person').select('emailVerified').where('id', '=', personId).executeTakeFirstOrThrow()
  expect(person.emailVerified).toBe(true)
  expect((await doors.post('/sign-in/email', { email, password: newPassword })).statusCode).toBe(200)
})

test('ten wrong passwords in a quarter of an hour are enough, known or not, also at once; a new one by mail lets the owner in', async () => {
  const { email } = await doors.signUp()
  const unknown = newEmail()
  const guess = (address: string) => doors.post('/sign-in/email', { email: address, password: 'not the pass phrase' })
  const ofKnown = await Promise.all(Array.from({ length: 12 }, () => guess(email)))
  const ofUnknown = await Promise.all(Array.from({ length: 12 }, () => guess(unknown)))
  const statuses = (answers: typeof ofKnown) => answers.map(({ statusCode }) => statusCode).toSorted()
  expect(statuses(ofKnown)).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
  expect(statuses(ofUnknown)).toEqual(statuses(ofKnown))
  const owner = await doors.post('/sign-in/email', { email: email.toUpperCase(), password })
  expect([owner.statusCode, owner.json().code]).toEqual([429, 'TOO_MANY_PASSWORDS'])
  expect(Number(owner.headers['retry-after'])).toBeGreaterThan(800)

  await ask(email)
  await reset(await doors.mailedToken(email))
  expect((await doors.post('/sign-in/email', { email, password: newPassword })).statusCode).toBe(200)
  parlour.clock.advance(15 * 60_000 + 1000)
  expect((await guess(unknown)).statusCode).toBe(401)
  parlour.clock.run()
})

test('where somebody has signed in before, strangers\' wrong passwords keep them out of nothing; their own are counted, too', async () => {
  const email = newEmail()
  const begun = await doors.post('/sign-up/email', { name: 'Grace', email, password }, { origin: parlour.origin })
  const signedUp = await doors.post('/email-otp/verify-email', { email, otp: await doors.mailedCode(email) }, cookiesOf(begun))
  const browser = { origin: parlour.origin, cookie: signedUp.cookies.filter(({ name }) => name === 'parlour.device').map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join() }
  const signIn = (given: string, headers = {}, address = email) => doors.post('/sign-in/email', { email: address, password: given }, headers)
  for (let each = 0; each < 10; each += 1) await signIn('not the pass phrase')
  expect((await signIn(password)).json().code).toBe('TOO_MANY_PASSWORDS')
  expect((await signIn(password, browser)).json()).toMatchObject({ user: { email } })
  expect((await signIn(password)).statusCode, 'and the strangers\' are not forgotten by that').toBe(429)

  const statuses: number[] = []
  for (let each = 0; each < 12; each += 1) statuses.push((await signIn('not the pass phrase', browser)).statusCode)
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
  const somebody = await doors.signUp()
  for (let each = 0; each < 10; each += 1) await signIn('not the pass phrase', browser, somebody.email)
  expect((await signIn(password, browser, somebody.email)).statusCode, 'known to one is not known to another').toBe(429)
})

test('the right password makes the wrong ones before it forgotten', async () => {
  const { email } = await doors.signUp()
  const guess = () => doors.post('/sign-in/email', { email, password: 'not the pass phrase' })
  for (let round = 0; round < 2; round += 1) {
    for (let each = 0; each < 9; each += 1) expect((await guess()).statusCode).toBe(401)
    expect((await doors.post('/sign-in/email', { email, password })).statusCode).toBe(200)
  }
})

test('a hash from before is made anew when its password comes by, and the demo still knows it as the first one', async () => {
  const { email } = await doors.signUp()
  const { id } = await db().selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  await db().updateTable('credential').set({ password: await hashBefore(password) }).where('personId', '=', id).execute()
  expect((await doors.post('/sign-in/email', { email, password })).statusCode).toBe(200)
  const credential = await db().selectFrom('credential').select(['password', 'createdAt', 'updatedAt']).where('personId', '=', id).executeTakeFirstOrThrow()
  expect(credential.password).toMatch(/^scrypt\$/)
  expect(credential.updatedAt).toEqual(credential.createdAt)
  expect((await doors.post('/sign-in/email', { email, password })).statusCode).toBe(200)
})

test('changing the password asks for the one there is, and for a good one', async () => {
  const { bearer } = await doors.signUp()
  const change = (currentPassword: string | undefined, chosen: string) => doors.post('/change-password', { currentPassword, newPassword: chosen }, bearer)
  expect((await change('not the pass phrase', newPassword)).json().code).toBe('INVALID_PASSWORD')
  expect((await change(undefined, newPassword)).json().code).toBe('INVALID_PASSWORD')
  expect((await change(password, 'qwertyuiop')).json().code).toBe('PASSWORD_TOO_COMMON')
  expect((await change(password, newPassword)).statusCode).toBe(200)
  expect(await statusOf(bearer)).toBe(200)
})

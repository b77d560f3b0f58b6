import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, cookiesOf, password } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'

let parlour: TestApp
let doors: ReturnType<typeof accountDoors>
beforeAll(async () => {
  parlour = await testApp()
  doors = accountDoors(parlour)
})
afterAll(() => parlour.close())

let numbers = 0
function newNumber(): string {
  numbers += 1
  return `+1212555${String(1000 + numbers)}`
}

const db = () => parlour.context.database.kysely
const send = (phoneNumber: string, headers = {}) => doors.post('/phone-number/send-otp', { phoneNumber }, headers)
const verify = (phoneNumber: string, code: string, more = {}, headers = {}) => doors.post('/phone-number/verify', { phoneNumber, code, ...more }, headers)
const other = (code: string) => code === '000000' ? '000001' : '000000'

async function codeFor(number: string): Promise<string> {
  await send(number)
  return doors.mailedCode(number)
}

test('a number that is new gets an account by its code, one that is known its own; the answers to sending are the same', async () => {
  const number = newNumber()
  const sent = await send(number.replace('+1212', '+1 (212) '))
  expect(sent.json()).toEqual({ message: 'code sent', retryAfterSeconds: 60, expiresInSeconds: 300, attemptsLeft: 5 })
  const made = await verify(number, await doors.mailedCode(number), { name: 'Kofi Mensah' })
  expect(made.json()).toMatchObject({ status: true, isNew: true, token: expect.any(String), user: { name: 'Kofi Mensah', phoneNumber: number, email: null } })
  const bearer = { authorization: `Bearer ${made.json().token}` }
  expect((await doors.get('/api/me', bearer)).json()).toMatchObject({ phoneNumber: number, email: null, hasPassword: false })
  expect((await doors.get('/api/auth/get-session', bearer)).json().user).toMatchObject({ phoneNumber: number, email: null })

  parlour.clock.advance(61_000)
  expect((await send(number)).json()).toEqual(sent.json())
  const again = await verify(number, await doors.mailedCode(number))
  expect(again.json()).toMatchObject({ isNew: false, user: { id: made.json().user.id, name: 'Kofi Mensah' } })
  parlour.clock.run()
})

test('whoever does not say a name is a guest for now', async () => {
  const number = newNumber()
  expect((await verify(number, await codeFor(number))).json()).toMatchObject({ isNew: true, user: { name: 'Guest' } })
})

test('fifty wrong codes at once count five; the right one is of no use then, nor is a restart', async () => {
  const number = newNumber()
  const right = await codeFor(number)
  const answers = await Promise.all(Array.from({ length: 50 }, () => verify(number, other(right))))
  expect(answers.filter(({ statusCode }) => statusCode === 400).map((answer) => answer.json().attemptsLeft).toSorted()).toEqual([1, 2, 3, 4])
  const spent = answers.find(({ statusCode }) => statusCode === 429)
  expect(spent?.json()).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', attemptsLeft: 0, retryAfterSeconds: expect.any(Number) })
  expect(spent?.headers['retry-after']).toBe(String(spent?.json().retryAfterSeconds))
  const elsewhere = accountDoors(await anotherProcess())
  expect((await elsewhere.post('/phone-number/verify', { phoneNumber: number, code: right })).statusCode).toBe(429)
})

test('fifty right codes at once make one session and one account', async () => {
  const number = newNumber()
  const right = await codeFor(number)
  const answers = await Promise.all(Array.from({ length: 50 }, () => verify(number, right)))
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  const sessions = await db().selectFrom('session').innerJoin('person', 'person.id', 'session.personId').select('session.id').where('phoneNumber', '=', number).execute()
  expect(sessions).toHaveLength(1)
})

test('a code is good for five minutes, and only the newest', async () => {
  const number = newNumber()
  const first = await codeFor(number)
  parlour.clock.advance(61_000)
  const second = await codeFor(number)
  expect((await verify(number, first === second ? other(first) : first)).statusCode).toBe(400)
  parlour.clock.advance(301_000)
  expect((await verify(number, second)).json()).toMatchObject({ code: 'OTP_EXPIRED' })
  parlour.clock.run()
})

test('a minute between two codes, three an hour for one number, also when they are asked for at once and by two processes', async () => {
  const number = newNumber()
  const elsewhere = accountDoors(await anotherProcess())
  const atOnce = await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 ? doors : elsewhere).post('/phone-number/send-otp', { phoneNumber: number })))
  expect(atOnce.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  const refused = atOnce.find(({ statusCode }) => statusCode === 429)
  expect(refused?.json()).toMatchObject({ code: 'TOO_MANY_CODES', retryAfterSeconds: 60 })
  expect(refused?.headers['retry-after']).toBe('60')
  for (const status of [200, 200, 429]) {
    parlour.clock.advance(61_000)
    expect((await send(number)).statusCode).toBe(status)
  }
  parlour.clock.advance(3600_000)
  expect((await send(number)).statusCode).toBe(200)
  parlour.clock.run()
})

test('one address does not have codes sent to ever more numbers', async () => {
  const from = (phoneNumber: string, remoteAddress: string) =>
    parlour.app.inject({ method: 'POST', url: '/api/auth/phone-number/send-otp', payload: { phoneNumber }, remoteAddress })
  const statuses: number[] = []
  for (let each = 0; each < 22; each += 1) {
    statuses.push((await from(newNumber(), '203.0.113.9')).statusCode)
    parlour.clock.advance(20_000)
  }
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(20)
  expect(statuses.at(-1)).toBe(429)
  parlour.clock.run()
})

test.each(['nobody', '12', '212 555 0123', '', '+1\u0000212', 'x'.repeat(40)])('%j is no number with its country', async (phoneNumber) => {
  expect((await send(phoneNumber)).statusCode).toBe(400)
  expect((await verify(phoneNumber, '123456')).statusCode).toBe(400)
})

test('neither code nor number stands readable beside the sending', async () => {
  const number = newNumber()
  const code = await codeFor(number)
  const codes = JSON.stringify(await db().selectFrom('oneTimeCode').selectAll().execute())
  const limits = JSON.stringify(await db().selectFrom('accountLimit').selectAll().execute())
  for (const text of [codes, limits]) expect(text).not.toContain(number.slice(-7))
  expect(codes).not.toContain(`"${code}"`)
})

test('somebody who is signed in adds a number with their password, signs in with it, and nobody else can take it', async () => {
  const { bearer, email } = await doors.signUp()
  const number = newNumber()
  const code = await codeFor(number)
  const wrong = await verify(number, code, { updatePhoneNumber: true, password: 'not the pass phrase' }, bearer)
  expect(wrong.json().code).toBe('INVALID_PASSWORD')
  expect((await verify(number, code, { updatePhoneNumber: true, password })).statusCode).toBe(401)
  const added = await verify(number, code, { updatePhoneNumber: true, password }, bearer)
  expect(added.json()).toMatchObject({ status: true, user: { email, phoneNumber: number } })
  expect(await doors.lastNotice(email)).toEqual({ kind: 'account.securityChanged', data: { what: 'phoneChanged' } })

  parlour.clock.advance(61_000)
  expect((await verify(number, await codeFor(number))).json()).toMatchObject({ isNew: false, user: { email } })
  parlour.clock.advance(61_000)
  const somebody = await doors.signUp()
  const taken = await verify(number, await codeFor(number), { updatePhoneNumber: true, password }, somebody.bearer)
  expect([taken.statusCode, taken.json().code]).toEqual([409, 'PHONE_NUMBER_EXIST'])
  parlour.clock.run()
})

test('who has no password must have signed in a moment ago to change the number', async () => {
  const [first, second] = [newNumber(), newNumber()]
  const { token } = (await verify(first, await codeFor(first))).json()
  const bearer = { authorization: `Bearer ${token}` }
  parlour.clock.advance(16 * 60_000)
  const late = await verify(second, await codeFor(second), { updatePhoneNumber: true }, bearer)
  expect([late.statusCode, late.json().code]).toEqual([403, 'SESSION_NOT_FRESH'])
  parlour.clock.run()
  expect((await verify(second, await doors.mailedCode(second), { updatePhoneNumber: true }, bearer)).json()).toMatchObject({ user: { phoneNumber: second } })
  expect(await doors.lastNotice(first), 'who has no email address hears of it at the old number').toEqual({ kind: 'account.securityChanged', data: { what: 'phoneChanged' } })
})

test('before a code is sent to a new number the proof is looked at: a wrong password or an old sign-in sends nothing', async () => {
  const { bearer } = await doors.signUp()
  const number = newNumber()
  const ask = (given: object, headers: Record<string, string>) => doors.post('/phone-number/send-otp', { phoneNumber: number, updatePhoneNumber: true, ...given }, headers)
  expect((await ask({ password: 'not the pass phrase' }, bearer)).json().code).toBe('INVALID_PASSWORD')
  expect((await ask({}, bearer)).json().code).toBe('INVALID_PASSWORD')
  expect((await ask({ password }, {})).statusCode).toBe(401)
  const byNumber = newNumber()
  const { token } = (await verify(byNumber, await codeFor(byNumber))).json()
  parlour.clock.advance(16 * 60_000)
  const late = await ask({}, { authorization: `Bearer ${token}` })
  expect([late.statusCode, late.json().code]).toEqual([403, 'SESSION_NOT_FRESH'])
  parlour.clock.run()
  await expect(doors.lastNotice(number), 'nothing was sent').rejects.toThrow()

  expect((await ask({ password }, bearer)).json()).toMatchObject({ message: 'code sent', attemptsLeft: 5 })
  await verify(number, await doors.mailedCode(number), { updatePhoneNumber: true, password }, bearer)
  expect((await ask({ password }, bearer)).json().code).toBe('PHONE_NUMBER_IS_THE_SAME')
})

test('a sign-in by code leads to the second step where there is one', async () => {
  const number = newNumber()
  const answer = await verify(number, await codeFor(number))
  const { id } = answer.json().user
  await db().updateTable('person').set({ twoFactorEnabled: true }).where('id', '=', id).execute()
  parlour.clock.advance(61_000)
  const again = await verify(number, await codeFor(number))
  expect(again.json()).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'] })
  expect(again.json().token).toBeUndefined()
  expect(cookiesOf(again).cookie).not.toContain('session_token')
  parlour.clock.run()
})

/** A second API over the same database. */
async function anotherProcess(): Promise<Pick<TestApp, 'app' | 'context'>> {
  const { createAccounts } = await import('../index.ts')
  const { createApp } = await import('../../app.ts')
  const context = { ...parlour.context, accounts: await createAccounts(parlour.context) }
  return { app: await createApp(context), context }
}

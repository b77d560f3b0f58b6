import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, cookiesOf, newEmail, password } from '../../testing/accounts.ts'
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
type Code = { phoneNumber: string; code: string; nonce?: string }
const send = (phoneNumber: string, headers = {}) => doors.post('/phone-number/send-otp', { phoneNumber }, headers)
const verify = (code: Code, more = {}, headers = {}) => doors.post('/phone-number/verify', { ...code, ...more }, headers)
const codeFor = (number: string) => doors.phoneCode(number)
const wrong = (right: Code): Code => ({ ...right, code: right.code === '000000' ? '000001' : '000000' })

test('a number that is new gets an account by its code, one that is known its own; the answers to sending are the same', async () => {
  const number = newNumber()
  const sent = await send(number.replace('+1212', '+1 (212) '))
  const { nonce, ...told } = sent.json()
  expect(told).toEqual({ message: 'code sent', retryAfterSeconds: 60, expiresInSeconds: 300, attemptsLeft: 5 })
  const made = await verify({ phoneNumber: number, code: await doors.mailedCode(number), nonce }, { name: 'Kofi Mensah' })
  expect(made.json()).toMatchObject({ status: true, isNew: true, token: expect.any(String), user: { name: 'Kofi Mensah', phoneNumber: number, email: null } })
  const bearer = { authorization: `Bearer ${made.json().token}` }
  expect((await doors.get('/api/me', bearer)).json()).toMatchObject({ phoneNumber: number, email: null, hasPassword: false })
  expect((await doors.get('/api/auth/get-session', bearer)).json().user).toMatchObject({ phoneNumber: number, email: null })

  parlour.clock.advance(61_000)
  expect((await send(number)).json()).toEqual({ ...told, nonce: expect.any(String) })
  parlour.clock.advance(61_000)
  const again = await verify(await codeFor(number))
  expect(again.json()).toMatchObject({ isNew: false, user: { id: made.json().user.id, name: 'Kofi Mensah' } })
  parlour.clock.run()
})

test('whoever does not say a name is a guest for now', async () => {
  const number = newNumber()
  expect((await verify(await codeFor(number))).json()).toMatchObject({ isNew: true, user: { name: 'Guest' } })
})

test('fifty wrong codes at once count five; the right one is of no use then, nor is a restart', async () => {
  const right = await codeFor(newNumber())
  const answers = await Promise.all(Array.from({ length: 50 }, () => verify(wrong(right))))
  expect(answers.filter(({ statusCode }) => statusCode === 400).map((answer) => answer.json().attemptsLeft).toSorted()).toEqual([1, 2, 3, 4])
  const spent = answers.find(({ statusCode }) => statusCode === 429)
  expect(spent?.json()).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', attemptsLeft: 0, retryAfterSeconds: expect.any(Number) })
  expect(spent?.headers['retry-after']).toBe(String(spent?.json().retryAfterSeconds))
  const elsewhere = accountDoors(await anotherProcess())
  expect((await elsewhere.post('/phone-number/verify', right)).statusCode).toBe(429)
})

test('fifty right codes at once make one session and one account', async () => {
  const right = await codeFor(newNumber())
  const answers = await Promise.all(Array.from({ length: 50 }, () => verify(right)))
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  const sessions = await db().selectFrom('session').innerJoin('person', 'person.id', 'session.personId').select('session.id').where('phoneNumber', '=', right.phoneNumber).execute()
  expect(sessions).toHaveLength(1)
})

test('a code is good for five minutes, and for a browser only the newest', async () => {
  const number = newNumber()
  const begun = await send(number, { origin: parlour.origin })
  const [browser, first] = [cookiesOf(begun), await doors.mailedCode(number)]
  expect(begun.cookies.find(({ name }) => name === 'parlour.code_asker')).toMatchObject({ httpOnly: true, sameSite: 'Lax', maxAge: 3600 })
  parlour.clock.advance(61_000)
  expect((await send(number, browser)).statusCode).toBe(200)
  const second = { phoneNumber: number, code: await doors.mailedCode(number) }
  expect((await verify(first === second.code ? wrong(second) : { ...second, code: first }, {}, browser)).json().code).toBe('INVALID_OTP')
  parlour.clock.advance(301_000)
  expect((await verify(second, {}, browser)).json()).toMatchObject({ code: 'OTP_EXPIRED' })
  parlour.clock.advance(61_000)
  await send(number, browser)
  expect((await verify({ phoneNumber: number, code: await doors.mailedCode(number) }, {}, browser)).json()).toMatchObject({ isNew: true })
  parlour.clock.run()
})

test('a code is good only for whoever asked for it: with another secret or none it is not looked at, and loses no try', async () => {
  const number = newNumber()
  const right = await codeFor(number)
  const stranger = await codeFor(number)
  const tries = [{}, { nonce: 'x'.repeat(32) }, { nonce: '' }, { nonce: stranger.nonce }]
  for (const attempt of tries) {
    for (let each = 0; each < 6; each += 1) expect((await verify({ ...right, nonce: undefined, ...attempt } as Code)).json().token).toBeUndefined()
  }
  expect((await verify({ phoneNumber: number, code: right.code })).json()).toMatchObject({ code: 'OTP_NOT_FOUND', attemptsLeft: 0 })
  expect((await verify(wrong(right))).json()).toMatchObject({ code: 'INVALID_OTP', attemptsLeft: 4 })
  expect((await verify(right)).json()).toMatchObject({ status: true, user: { phoneNumber: number } })
})

test('a minute between two codes, three an hour for one asker, also when they are asked for at once and by two processes', async () => {
  const number = newNumber()
  const [here, elsewhere] = [accountDoors(parlour, '203.0.113.21'), accountDoors(await anotherProcess(), '203.0.113.21')]
  const ask = (door = here) => door.post('/phone-number/send-otp', { phoneNumber: number })
  const atOnce = await Promise.all(Array.from({ length: 10 }, (_, index) => ask(index % 2 ? here : elsewhere)))
  expect(atOnce.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  const refused = atOnce.find(({ statusCode }) => statusCode === 429)
  expect(refused?.json()).toMatchObject({ code: 'TOO_MANY_CODES', retryAfterSeconds: 60 })
  expect(refused?.headers['retry-after']).toBe('60')
  for (const status of [200, 200, 429]) {
    parlour.clock.advance(61_000)
    expect((await ask()).statusCode).toBe(status)
  }
  parlour.clock.advance(3600_000)
  expect((await ask()).statusCode).toBe(200)
  parlour.clock.run()
})

test('strangers who have codes sent to a number keep its owner from none: at home, from elsewhere, and while everybody else has to wait', async () => {
  const number = newNumber()
  const home = accountDoors(parlour, '203.0.113.31')
  const begun = await home.post('/phone-number/send-otp', { phoneNumber: number }, { origin: parlour.origin })
  const signedIn = await home.post('/phone-number/verify', { phoneNumber: number, code: await home.mailedCode(number) }, cookiesOf(begun))
  expect(signedIn.statusCode).toBe(200)
  const browser = cookiesOf(signedIn)
  parlour.clock.advance(3_700_000)

  const stranger = accountDoors(parlour, '203.0.113.32')
  expect([await asks(stranger), await asks(stranger)]).toEqual([200, 429])
  expect(await asks(home), 'one address that is used up is not another').toBe(200)
  for (const each of [1, 2, 3, 4, 5]) await asks(accountDoors(parlour, `203.0.113.${40 + each}`))
  expect(await asks(accountDoors(parlour, '203.0.113.50')), 'six an hour, whoever asks: the shop pays for them').toBe(429)
  const again = await home.post('/phone-number/send-otp', { phoneNumber: number }, browser)
  expect(again.statusCode, 'where the owner has signed in before').toBe(200)
  const cookie = [browser.cookie, cookiesOf(again).cookie].join('; ')
  const back = await home.post('/phone-number/verify', { phoneNumber: number, code: await home.mailedCode(number) }, { ...browser, cookie })
  expect(back.json()).toMatchObject({ isNew: false, user: { phoneNumber: number } })
  parlour.clock.run()

  async function asks(door: typeof home): Promise<number> {
    return (await door.post('/phone-number/send-otp', { phoneNumber: number })).statusCode
  }
})

test('somebody else who is known in the same browser has no more than every stranger', async () => {
  const number = newNumber()
  const begun = await doors.post('/sign-up/email', { name: 'Mallory', email: newEmail(), password }, { origin: parlour.origin })
  const mallory = await doors.post('/email-otp/verify-email', { email: begun.json().user.email, otp: await doors.mailedCode(begun.json().user.email) }, cookiesOf(begun))
  const statuses: number[] = []
  for (let each = 0; each < 8; each += 1) statuses.push((await send(number, cookiesOf(mallory))).statusCode)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429])
})

test('a number gets six codes of strangers an hour and twenty a day; the shop sends so many in all', async () => {
  const number = newNumber()
  const sent: number[] = []
  for (let at = 0; at < 24; at += 1) {
    if (at % 6 === 0) parlour.clock.advance(3_601_000)
    sent.push((await send(number)).statusCode)
  }
  expect(sent.filter((status) => status === 200)).toHaveLength(20)
  expect(sent.slice(-4)).toEqual([429, 429, 429, 429])
  parlour.clock.run()

  const frugal = await testApp({ config: { codeTextsPerHour: 3 } })
  const lines = await Promise.all([1, 2, 3, 4, 5].map(() => accountDoors(frugal, '203.0.113.60').post('/phone-number/send-otp', { phoneNumber: newNumber() })))
  expect(lines.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 200, 200, 429, 429])
  await frugal.close()
})

test.each([
  ['an address has only so many codes sent to ever more numbers; those that are used are given back', true, [200, 200, 429]],
  ['where nothing is limited, codes are not either', false, [200, 200, 200]],
])('%s', async (_what, rateLimits, expected) => {
  const shop = await testApp({ config: { codesPerAskerPerHour: 2, rateLimits } })
  const guests = accountDoors(shop, '203.0.113.9')
  for (let guest = 0; guest < 3; guest += 1) expect((await guests.post('/phone-number/verify', await guests.phoneCode(newNumber()))).statusCode).toBe(200)
  const statuses: number[] = []
  for (let each = 0; each < 3; each += 1) statuses.push((await guests.post('/phone-number/send-otp', { phoneNumber: newNumber() })).statusCode)
  expect(statuses).toEqual(expected)
  await shop.close()
})

test.each(['nobody', '12', '212 555 0123', '', '+1\u0000212', 'x'.repeat(40)])('%j is no number with its country', async (phoneNumber) => {
  expect((await send(phoneNumber)).statusCode).toBe(400)
  expect((await verify({ phoneNumber, code: '123456', nonce: 'x'.repeat(32) })).statusCode).toBe(400)
})

test('neither code nor number stands readable beside the sending', async () => {
  const number = newNumber()
  const { code, nonce } = await codeFor(number)
  const codes = JSON.stringify(await db().selectFrom('oneTimeCode').selectAll().execute())
  const limits = JSON.stringify(await db().selectFrom('accountLimit').selectAll().execute())
  for (const text of [codes, limits]) expect(text).not.toContain(number.slice(-7))
  for (const secret of [code, nonce]) expect(codes).not.toContain(`"${secret}"`)
})

test('somebody who is signed in adds a number with their password, signs in with it, and nobody else can take it', async () => {
  const { bearer, email } = await doors.signUp()
  const number = newNumber()
  const code = await codeFor(number)
  const refused = await verify(code, { updatePhoneNumber: true, password: 'not the pass phrase' }, bearer)
  expect(refused.json().code).toBe('INVALID_PASSWORD')
  expect((await verify(code, { updatePhoneNumber: true, password })).statusCode).toBe(401)
  const added = await verify(code, { updatePhoneNumber: true, password }, bearer)
  expect(added.json()).toMatchObject({ status: true, user: { email, phoneNumber: number } })
  expect(await doors.lastNotice(email)).toEqual({ kind: 'account.securityChanged', data: { what: 'phoneChanged' } })

  parlour.clock.advance(61_000)
  expect((await verify(await codeFor(number))).json()).toMatchObject({ isNew: false, user: { email } })
  parlour.clock.advance(61_000)
  const somebody = await doors.signUp()
  const taken = await verify(await codeFor(number), { updatePhoneNumber: true, password }, somebody.bearer)
  expect([taken.statusCode, taken.json().code]).toEqual([409, 'PHONE_NUMBER_EXIST'])
  parlour.clock.run()
})

test('who has no password must have signed in a moment ago to change the number', async () => {
  const [first, second] = [newNumber(), newNumber()]
  const { token } = (await verify(await codeFor(first))).json()
  const bearer = { authorization: `Bearer ${token}` }
  parlour.clock.advance(16 * 60_000)
  const code = await codeFor(second)
  const late = await verify(code, { updatePhoneNumber: true }, bearer)
  expect([late.statusCode, late.json().code]).toEqual([403, 'SESSION_NOT_FRESH'])
  parlour.clock.run()
  expect((await verify(code, { updatePhoneNumber: true }, bearer)).json()).toMatchObject({ user: { phoneNumber: second } })
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
  const { token } = (await verify(await codeFor(byNumber))).json()
  parlour.clock.advance(16 * 60_000)
  const late = await ask({}, { authorization: `Bearer ${token}` })
  expect([late.statusCode, late.json().code]).toEqual([403, 'SESSION_NOT_FRESH'])
  parlour.clock.run()
  await expect(doors.lastNotice(number), 'nothing was sent').rejects.toThrow()

  const asked = await ask({ password }, bearer)
  expect(asked.json()).toMatchObject({ message: 'code sent', attemptsLeft: 5 })
  await verify({ phoneNumber: number, code: await doors.mailedCode(number), nonce: asked.json().nonce }, { updatePhoneNumber: true, password }, bearer)
  expect((await ask({ password }, bearer)).json().code).toBe('PHONE_NUMBER_IS_THE_SAME')
})

test('a sign-in by code leads to the second step where there is one', async () => {
  const number = newNumber()
  const answer = await verify(await codeFor(number))
  const { id } = answer.json().user
  await db().updateTable('person').set({ twoFactorEnabled: true }).where('id', '=', id).execute()
  parlour.clock.advance(61_000)
  const again = await verify(await codeFor(number))
  expect(again.json()).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'] })
  expect(again.json().token).toBeUndefined()
  expect(cookiesOf(again).cookie).not.toContain('session_token')
  parlour.clock.run()
})

/** A second API over the same database. */
async function anotherProcess(): Promise<Pick<TestApp, 'app' | 'context'>> {
  const { createAccounts } = await import('../index.ts')
  const { createApp } = await import('../../app.ts')
  const context = { ...parlour.context, accounts: await createAccounts({ ...parlour.context, whenContactProved: async () => undefined }) }
  return { app: await createApp(context), context }
}

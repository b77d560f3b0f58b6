import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, newEmail, password } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'

let parlour: TestApp
let doors: ReturnType<typeof accountDoors>
beforeAll(async () => {
  parlour = await testApp()
  doors = accountDoors(parlour)
})
afterAll(() => parlour.close())

const db = () => parlour.context.database.kysely
const change = (newEmailAddress: string, headers: Record<string, string>, given: string | undefined = password) =>
  doors.post('/change-email', { newEmail: newEmailAddress, password: given }, headers)

test('another address counts once its link was opened, also where nobody is signed in; the old one is told', async () => {
  const { email, bearer } = await doors.signUp()
  const next = newEmail()
  expect((await change(next, bearer, 'not the pass phrase')).json().code).toBe('INVALID_PASSWORD')
  await expect(doors.lastNotice(next), 'nothing was sent').rejects.toThrow()
  expect((await change(next, bearer)).json()).toEqual({ status: true })
  expect((await doors.lastNotice(next)).kind).toBe('account.changeEmail')
  expect((await doors.get('/api/me', bearer)).json()).toMatchObject({ email })
  const token = await doors.mailedToken(next)
  const races = await Promise.all([1, 2, 3].map(() => doors.post('/verify-email', { token })))
  expect(races.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 400, 400])
  expect((await doors.get('/api/me', bearer)).json()).toMatchObject({ email: next, emailVerified: true })
  expect(await doors.lastNotice(email)).toEqual({ kind: 'account.securityChanged', data: { what: 'emailChanged' } })
  expect((await doors.post('/sign-in/email', { email: next, password })).statusCode).toBe(200)
  expect((await doors.post('/sign-in/email', { email, password })).statusCode).toBe(401)
})

test('an address that somebody has: the answer is the same, only its owner is told', async () => {
  const [mine, theirs] = [await doors.signUp(), await doors.signUp()]
  const [taken, free] = [await change(theirs.email, mine.bearer), await change(newEmail(), mine.bearer)]
  expect(taken.body).toBe(free.body)
  expect((await doors.lastNotice(theirs.email)).kind).toBe('account.alreadyExists')
})

test('of two who want the same address the first to open their link gets it', async () => {
  const [one, other] = [await doors.signUp(), await doors.signUp()]
  const wanted = newEmail()
  await change(wanted, one.bearer)
  const first = await doors.mailedToken(wanted)
  parlour.clock.advance(61_000)
  await change(wanted, other.bearer)
  const second = await doors.mailedToken(wanted)
  expect((await doors.post('/verify-email', { token: second })).statusCode).toBe(200)
  const late = await doors.post('/verify-email', { token: first })
  expect([late.statusCode, late.json().code]).toEqual([409, 'USER_ALREADY_EXISTS'])
  expect((await doors.get('/api/me', one.bearer)).json()).toMatchObject({ email: one.email })
  parlour.clock.run()
})

test('an account from before proves its address by a link, sent again after a minute', async () => {
  const { email, headers } = await parlour.given.aPerson()
  const send = (address = email) => doors.post('/send-verification-email', { email: address }, headers)
  expect((await send(newEmail())).json().code).toBe('EMAIL_MISMATCH')
  expect((await send()).json()).toEqual({ status: true })
  expect((await send()).statusCode).toBe(429)
  const token = await doors.mailedToken(email)
  expect((await doors.post('/verify-email', { token })).json()).toMatchObject({ proved: 'verifyEmail', token: null })
  expect((await doors.get('/api/me', headers)).json()).toMatchObject({ emailVerified: true })
  expect((await send()).json().code).toBe('EMAIL_ALREADY_VERIFIED')
})

test('a link is good for a day', async () => {
  const { email, headers } = await parlour.given.aPerson()
  await doors.post('/send-verification-email', { email }, headers)
  parlour.clock.advance(86_401_000)
  expect((await doors.post('/verify-email', { token: await doors.mailedToken(email) })).json().code).toBe('INVALID_TOKEN')
  parlour.clock.run()
})

test('somebody with a number adds an address, then a password', async () => {
  const phoneNumber = '+442079460018'
  const { token } = (await doors.post('/phone-number/verify', await doors.phoneCode(phoneNumber))).json()
  const bearer = { authorization: `Bearer ${token}` }
  expect((await doors.post('/change-password', { newPassword: 'another pass phrase' }, bearer)).json().code).toBe('EMAIL_MISSING')
  const email = newEmail()
  expect((await doors.post('/change-email', { newEmail: email }, bearer)).statusCode).toBe(200)
  await doors.post('/verify-email', { token: await doors.mailedToken(email) })
  expect(await doors.lastNotice(phoneNumber), 'a stranger\'s address would be told where its owner reads it').toEqual({ kind: 'account.securityChanged', data: { what: 'emailChanged' } })
  expect((await doors.post('/change-password', { newPassword: 'another pass phrase' }, bearer)).statusCode).toBe(200)
  expect((await doors.post('/sign-in/email', { email, password: 'another pass phrase' })).json()).toMatchObject({ user: { phoneNumber, email } })
  expect(await db().selectFrom('person').select('email').where('phoneNumber', '=', phoneNumber).execute()).toEqual([{ email }])
})

test('a new password makes the link to another address worthless, for which somebody else may have asked', async () => {
  const { email, bearer } = await doors.signUp()
  const theirs = newEmail()
  await change(theirs, bearer)
  const token = await doors.mailedToken(theirs)
  await doors.post('/request-password-reset', { email })
  expect((await doors.post('/reset-password', { token: await doors.mailedToken(email), newPassword: 'another pass phrase' })).statusCode).toBe(200)
  expect((await doors.post('/verify-email', { token })).json().code).toBe('INVALID_TOKEN')
  expect((await doors.post('/sign-in/email', { email, password: 'another pass phrase' })).statusCode).toBe(200)
})

test.each(['a,b@parlour.example', 'a<b>@parlour.example', '"a"@parlour.example', 'a:b;c@parlour.example', 'a(b)@parlour.example'])('%s is no address', async (address) => {
  expect((await doors.post('/sign-up/email', { name: 'Ada', email: address, password })).json().code).toBe('INVALID_EMAIL')
})

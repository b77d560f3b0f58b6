import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, cookieName, cookiesOf, newEmail, password, signedIn } from '../../testing/accounts.ts'
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
const begin = (email: string, name = 'Grace Hopper') => doors.post('/sign-up/email', { name, email, password })
const finish = (email: string, otp: string, headers = {}, more = {}) => doors.post('/email-otp/verify-email', { email, otp, ...more }, headers)
const peopleWith = (email: string) => db().selectFrom('person').innerJoin('credential', 'credential.personId', 'person.id').select('person.id')
  .where('email', '=', email).execute()

test('a guest makes an account with the code in the mail, and is signed in by a cookie that scripts can not read and other sites do not send', async () => {
  const begun = await begin('Grace@Parlour.example', '  Grace Hopper ')
  expect(begun.json()).toMatchObject({
    token: null, user: { name: 'Grace Hopper', email: 'grace@parlour.example' }, retryAfterSeconds: 60, expiresInSeconds: 900, attemptsLeft: 5,
  })
  expect(begun.cookies.map(({ name }) => name)).not.toContain(cookieName)
  expect(await peopleWith('grace@parlour.example')).toEqual([])

  const answer = await finish('grace@parlour.example', await doors.mailedCode('grace@parlour.example'), cookiesOf(begun))
  const user = { name: 'Grace Hopper', email: 'grace@parlour.example', emailVerified: true }
  expect(answer.json()).toMatchObject({ status: true, token: expect.any(String), user })
  expect(answer.cookies).toContainEqual(expect.objectContaining({ name: cookieName, httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 604_800 }))
  const me = await doors.get('/api/me', signedIn(answer, '').cookie)
  expect(me.json()).toMatchObject({
    name: 'Grace Hopper', email: 'grace@parlour.example', emailVerified: true, phoneNumber: null, hasPassword: true, twoFactorEnabled: false, isAdmin: false, memberships: [],
  })
})

test('the link in the mail does the same, once; in another browser with the password', async () => {
  const email = newEmail()
  const begun = await begin(email)
  const token = await doors.mailedToken(email)
  const verify = (more: object, headers = {}) => doors.post('/verify-email', { token, ...more }, headers)
  const elsewhere = await verify({})
  expect([elsewhere.statusCode, elsewhere.json().code]).toEqual([401, 'PASSWORD_NEEDED'])
  expect((await verify({ password: 'not the pass phrase' })).json().code).toBe('INVALID_PASSWORD')
  const here = await verify({}, cookiesOf(begun))
  expect(here.json()).toMatchObject({ proved: 'signUp', user: { email, emailVerified: true } })
  expect((await doors.get('/api/me', signedIn(here, email).cookie)).json()).toMatchObject({ email })
  expect((await verify({ password })).json().code).toBe('INVALID_TOKEN')

  const other = newEmail()
  await begin(other)
  const opened = await doors.post('/verify-email', { token: await doors.mailedToken(other), password })
  expect((await doors.get('/api/me', signedIn(opened, other).bearer)).json()).toMatchObject({ email: other })
})

test('a stranger who begins a sign-up with one\'s address can not have it completed by its owner', async () => {
  const email = newEmail()
  const mine = await begin(email, 'The owner')
  await doors.post('/sign-up/email', { name: 'The stranger', email, password: 'what the stranger chose' })
  const strangersCode = await doors.mailedCode(email)
  expect((await finish(email, strangersCode, cookiesOf(mine))).statusCode).toBe(400)
  expect(await peopleWith(email)).toEqual([])
  const program = await finish(email, strangersCode, {}, { password })
  expect(program.json().code).toBe('INVALID_PASSWORD')
})

test('an address that has an account is told so by mail only: answer and cookies are the same, and no code goes out', async () => {
  const { email } = await doors.signUp()
  const unknown = newEmail()
  // Answers tell seconds; it stands still, so that both are asked in the same one.
  parlour.clock.set(parlour.clock.now())
  const [again, first] = [await begin(email), await begin(unknown)]
  const shape = ({ statusCode, json, cookies, headers }: typeof again) => ({
    statusCode, keys: Object.keys(json()).toSorted(), user: Object.keys(json().user).toSorted(), cookies: cookies.map(({ name, ...rest }) => ({ ...rest, name, value: rest.value.length })),
    headers: Object.keys(headers).toSorted(),
  })
  expect(shape(again)).toEqual(shape(first))
  expect(await doors.lastNotice(email)).toEqual({ kind: 'account.alreadyExists', data: {} })
  const guessed = await finish(email, '123456', cookiesOf(again))
  const wrong = await finish(unknown, '123456', cookiesOf(first))
  expect(guessed.statusCode).toBe(400)
  expect(guessed.json()).toEqual(wrong.json())
  expect((await doors.post('/sign-in/email', { email: unknown, password })).statusCode).toBe(401)
  expect(await peopleWith(email)).toHaveLength(1)
  parlour.clock.run()
})

test('four sign-ups at once with one address make one account', async () => {
  const email = newEmail()
  const begun = await Promise.all(Array.from({ length: 4 }, () => begin(email, 'Twin')))
  expect(begun.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
  const notices = await db().selectFrom('notice').select('data').where('address', '=', email).execute()
  const codes = notices.map(({ data }) => (data as { code: string }).code)
  const answers = await Promise.all(begun.flatMap((answer) => codes.map((code) => finish(email, code, cookiesOf(answer)))))
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  expect(await peopleWith(email)).toHaveLength(1)
  expect((await doors.post('/sign-in/email', { email, password })).statusCode).toBe(200)
})

test('a code takes five tries, also when fifty come at once, and says how many are left', async () => {
  const email = newEmail()
  const begun = cookiesOf(await begin(email))
  const right = await doors.mailedCode(email)
  const wrong = right === '000000' ? '000001' : '000000'
  expect((await finish(email, wrong, begun)).json()).toMatchObject({ code: 'INVALID_OTP', attemptsLeft: 4 })
  const answers = await Promise.all(Array.from({ length: 50 }, () => finish(email, wrong, begun)))
  expect(answers.filter(({ statusCode }) => statusCode === 400)).toHaveLength(3)
  const spent = await finish(email, right, begun)
  expect(spent.json()).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', attemptsLeft: 0 })
  expect(Number(spent.headers['retry-after'])).toBeGreaterThan(0)
  parlour.clock.advance(61_000)
  expect((await doors.post('/email-otp/send-verification-otp', { email, type: 'email-verification' }, begun)).json()).toMatchObject({ success: true })
  expect((await finish(email, await doors.mailedCode(email), begun)).statusCode).toBe(200)
  parlour.clock.run()
})

test('a code is good for a quarter of an hour, is sent again after a minute, and five mails an hour are enough', async () => {
  const email = newEmail()
  const home = accountDoors(parlour, '203.0.113.71')
  const begun = cookiesOf(await home.post('/sign-up/email', { name: 'Grace Hopper', email, password }))
  const again = () => home.post('/email-otp/send-verification-otp', { email }, begun)
  const soon = await again()
  expect([soon.statusCode, soon.json().code]).toEqual([429, 'TOO_MANY_CODES'])
  expect(Number(soon.headers['retry-after'])).toBe(60)
  const first = await doors.mailedCode(email)
  parlour.clock.advance(15 * 60_000 + 1000)
  expect((await finish(email, first, begun)).json()).toMatchObject({ code: 'OTP_EXPIRED' })
  for (const status of [200, 200, 200, 200, 429]) {
    expect((await again()).statusCode).toBe(status)
    parlour.clock.advance(61_000)
  }
  parlour.clock.run()
})

test('a stranger who asks for the code again, or guesses, spends nothing of who began: neither code nor tries nor mails', async () => {
  const email = newEmail()
  const home = accountDoors(parlour, '203.0.113.72')
  const { nonce } = (await home.post('/sign-up/email', { name: 'Grace Hopper', email, password })).json<{ nonce: string }>()
  const code = await doors.mailedCode(email)
  const stranger = accountDoors(parlour, '203.0.113.73')
  for (let each = 0; each < 4; each += 1) {
    parlour.clock.advance(61_000)
    expect((await stranger.post('/email-otp/send-verification-otp', { email })).json()).toMatchObject({ success: true })
  }
  const guesses: string[] = []
  for (let each = 0; each < 12; each += 1) {
    guesses.push((await stranger.post('/email-otp/verify-email', { email, otp: '000000', password: 'not the pass phrase' })).json().code)
  }
  expect(guesses.slice(8)).toEqual(['INVALID_PASSWORD', 'INVALID_PASSWORD', 'TOO_MANY_PASSWORDS', 'TOO_MANY_PASSWORDS'])
  expect(await doors.mailedCode(email), 'no other code went out').toBe(code)
  expect((await home.post('/email-otp/send-verification-otp', { email, nonce })).json()).toMatchObject({ success: true })
  const again = await doors.mailedCode(email)
  expect((await home.post('/email-otp/verify-email', { email, otp: again, password })).json()).toMatchObject({ status: true, user: { email } })
  parlour.clock.run()
})

test('a program without cookies completes its sign-up by the nonce of its answer', async () => {
  const email = newEmail()
  const { nonce } = (await begin(email)).json<{ nonce: string }>()
  const otp = await doors.mailedCode(email)
  for (const wrong of ['', 'nobody', '019a0000-0000-7000-8000-000000000000']) {
    expect((await doors.post('/email-otp/verify-email', { email, otp, nonce: wrong })).json().code).toBe('INVALID_PASSWORD')
  }
  expect((await doors.post('/email-otp/verify-email', { email, otp, nonce })).json()).toMatchObject({ status: true, user: { email } })
})

test('a stranger who keeps signing up with an address keeps its owner from nothing', async () => {
  const email = newEmail()
  const stranger = accountDoors(parlour, '203.0.113.74')
  const statuses: number[] = []
  for (let each = 0; each < 7; each += 1) {
    statuses.push((await stranger.post('/sign-up/email', { name: 'Mallory', email, password: 'what the stranger chose' })).statusCode)
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
  const begun = await accountDoors(parlour, '203.0.113.75').post('/sign-up/email', { name: 'Grace', email, password })
  expect((await finish(email, await doors.mailedCode(email), cookiesOf(begun))).json()).toMatchObject({ user: { name: 'Grace', email } })
})

test('who never began is told the same when asking for the code again', async () => {
  const known = await doors.signUp()
  parlour.clock.advance(61_000)
  const answers = [await doors.post('/email-otp/send-verification-otp', { email: known.email }), await doors.post('/email-otp/send-verification-otp', { email: newEmail() })]
  expect(answers[0]?.json()).toEqual(answers[1]?.json())
  parlour.clock.run()
})

const good = { name: 'A', email: 'a@b.example', password }
test.each([
  ['nothing', {}],
  ['no name', { ...good, name: '' }],
  ['a blank name', { ...good, name: '   ' }],
  ['a name of 121 characters', { ...good, name: 'x'.repeat(121) }],
  ['a NUL in the name', { ...good, name: 'a\u0000b' }],
  ['a name that is a list', { ...good, name: ['a'] }],
  ['an address that is none', { ...good, email: 'nobody' }],
  ['a NUL in the address', { ...good, email: 'a\u0000@b.example' }],
  ['an address that is too long', { ...good, email: `${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(4)}example` }],
  ['a short password', { ...good, password: 'seven77' }],
  ['a common password', { ...good, password: 'Password1' }],
  ['the address as password', { ...good, email: 'someone@b.example', password: 'someone@b.example' }],
  ['an endless password', { ...good, password: 'x'.repeat(129) }],
])('signing up with %s is refused and leaves nothing behind', async (_what, account) => {
  const people = () => db().selectFrom('pendingSignUp').select('id').orderBy('id').execute()
  const before = await people()
  const answer = await doors.post('/sign-up/email', account)
  expect(answer.statusCode).toBe(400)
  expect(answer.body).not.toContain('node_modules')
  expect(await people()).toEqual(before)
})

test.each([
  ['120 characters beyond the basic plane', '𝒜'.repeat(120)],
  ['in another script', 'शर्मिला टैगोर'],
  ['written from right to left', 'نجيب محفوظ'],
  ['a family of emoji', '👩‍👩‍👧‍👦'],
  ['quotes and markup', 'O\'Neil "<b>"'],
])('a name may be %s', async (_what, name) => {
  const { bearer } = await doors.signUp(newEmail(), name)
  expect((await doors.get('/api/me', bearer)).json()).toMatchObject({ name })
})

test('nobody makes themselves an administrator', async () => {
  const wishes = { isAdmin: true, is_admin: true, emailVerified: true, image: 'https://elsewhere.example/a.png' }
  const email = newEmail()
  const begun = await doors.post('/sign-up/email', { name: 'Mallory', email, password, ...wishes })
  const answer = await finish(email, await doors.mailedCode(email), cookiesOf(begun), wishes)
  expect(answer.json()).toMatchObject({ user: { name: 'Mallory', image: null } })
  expect(await parlour.context.database.kysely.selectFrom('person').select('name').where('isAdmin', '=', true).execute()).toEqual([])
})

test('malformed and oversized bodies are refused', async () => {
  const send = (payload: string, type = 'application/json') =>
    parlour.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload, headers: { 'content-type': type } })
  const endless = `{"email":"${'x'.repeat(20_000)}"}`
  const answers = [await send('{"email":'), await send('"text"'), await send('{}'), await send(endless), await send('email=a', 'text/plain')]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 413, 415])
})

test('what better-auth could do besides is not there', async () => {
  const paths = ['/update-user', '/delete-user', '/sign-in/social', '/forget-password', '/link-social']
  for (const path of paths) expect((await doors.post(path)).statusCode).toBe(404)
  expect((await doors.get('/api/auth/error')).statusCode).toBe(404)
  expect((await doors.post('/get-session')).statusCode).toBe(405)
})

test('whoever is refused gets a problem, with the code and the message that better-auth\'s clients know', async () => {
  const ask = (path: string, payload: object) => parlour.app.inject({ method: 'POST', url: `/api/auth${path}`, payload, remoteAddress: '198.18.9.9' })
  const answers = [
    await ask('/sign-in/email', { email: newEmail(), password: 'wrong password' }), await ask('/sign-in/email', { email: 7 }),
    await ask('/change-password', { currentPassword: password, newPassword: password }),
  ]
  for (const answer of answers) expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  const wrong = { type: '/problems/invalidEmailOrPassword', status: 401, code: 'INVALID_EMAIL_OR_PASSWORD' }
  expect(answers.map((answer) => answer.json<object>())).toMatchObject([
    wrong,
    { type: '/problems/invalidInput', status: 400, code: 'VALIDATION_ERROR', errors: expect.arrayContaining([{ pointer: '/email', detail: expect.any(String) }]) },
    { type: '/problems/notSignedIn', status: 401, code: 'UNAUTHORIZED', message: 'Please sign in first.', detail: 'Please sign in first.', title: 'Please sign in first.' },
  ])
})

test('better-auth\'s own client works against us', async () => {
  const { createAuthClient } = await import('better-auth/client')
  const { emailOTPClient } = await import('better-auth/client/plugins')
  const address = await parlour.app.listen({ port: 0, host: '127.0.0.1' })
  let token = ''
  const client = createAuthClient({
    baseURL: address,
    plugins: [emailOTPClient()],
    fetchOptions: {
      auth: { type: 'Bearer', token: () => token },
      onSuccess: ({ response }) => { token = response.headers.get('set-auth-token') ?? token },
    },
  })
  const email = newEmail()
  expect(await client.signUp.email({ name: 'Client', email, password })).toMatchObject({ error: null, data: { token: null, user: { email } } })
  const otp = await doors.mailedCode(email)
  const proof = { email, otp, password }
  expect(await client.emailOtp.verifyEmail(proof)).toMatchObject({ error: null, data: { status: true, user: { email } } })
  expect((await client.getSession()).data?.user).toMatchObject({ name: 'Client' })
  const { error } = await client.signIn.email({ email, password: 'wrong password' })
  expect(error).toMatchObject({ status: 401, code: 'INVALID_EMAIL_OR_PASSWORD', message: expect.stringContaining('password') })
  expect((await client.signOut()).data).toMatchObject({ success: true })
  expect((await client.getSession()).data).toBeNull()
})

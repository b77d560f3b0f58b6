import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'

let parlour: TestApp
beforeAll(async () => { parlour = await testApp() })
afterAll(() => parlour.close())

const password = 'a good pass phrase'
const ownOrigin = { origin: 'http://localhost:3000' }
let made = 0
let tries = 0
const newEmail = () => `guest-${made += 1}@parlour.example`

/** Each request from another address, since tries are counted by address. */
function post(path: string, payload: object = {}, headers: Record<string, string> = {}) {
  return parlour.app.inject({ method: 'POST', url: `/api/auth${path}`, payload, headers, remoteAddress: `198.18.${(tries += 1) >> 8}.${tries & 255}` })
}

const get = (url: string, headers: Record<string, string> = {}) => parlour.app.inject({ url, headers })

async function signUp(email = newEmail(), name = 'Grace Hopper') {
  const answer = await post('/sign-up/email', { name, email, password })
  expect(answer.statusCode).toBe(200)
  return signedIn(answer, email)
}

function signedIn(answer: { cookies: { name: string; value: string }[]; headers: Record<string, unknown>; json(): { token: string } }, email: string) {
  const cookie = answer.cookies.find(({ name }) => name === 'parlour.session_token')
  return {
    email,
    token: answer.json().token,
    bearer: { authorization: `Bearer ${answer.json().token}` },
    signedBearer: { authorization: `Bearer ${String(answer.headers['set-auth-token'])}` },
    cookie: { cookie: `parlour.session_token=${encodeURIComponent(cookie?.value ?? '')}` },
  }
}

async function shortLivedToken(bearer: Record<string, string>) {
  const answer = await get('/api/auth/token', bearer)
  expect(answer.statusCode).toBe(200)
  return { authorization: `Bearer ${answer.json().token}` }
}

test('a guest makes an account and is signed in, with a cookie that scripts can not read and that other sites do not send', async () => {
  const answer = await post('/sign-up/email', { name: '  Grace Hopper ', email: 'Grace@Parlour.example', password })
  expect(answer.json()).toMatchObject({ token: expect.any(String), user: { name: 'Grace Hopper', email: 'grace@parlour.example', emailVerified: false } })
  expect(answer.cookies).toEqual([expect.objectContaining({ name: 'parlour.session_token', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 604_800 })])
  expect((await get('/api/me', signedIn(answer, '').cookie)).json()).toMatchObject({ name: 'Grace Hopper', email: 'grace@parlour.example', isAdmin: false, memberships: [] })
})

test('cookie, session token, signed session token and short-lived token say the same', async () => {
  const { cookie, bearer, signedBearer, email } = await signUp()
  for (const headers of [cookie, bearer, signedBearer, await shortLivedToken(bearer)]) {
    const answer = await get('/api/me', headers)
    expect(answer.json()).toMatchObject({ email })
  }
})

test('without a credential the answer is 401, and no query is made', async () => {
  const answer = await get('/api/me')
  expect(answer.statusCode).toBe(401)
  expect(answer.json()).toMatchObject({ code: 'notSignedIn' })
})

test('a credential that is bad is nobody\'s, whatever it looks like', async () => {
  const { cookie, bearer } = await signUp()
  const jwt = (await shortLivedToken(bearer)).authorization
  const bad: Record<string, string>[] = [
    { authorization: 'Bearer' }, { authorization: 'Bearer ' }, { authorization: 'Basic YTpi' }, { authorization: 'Bearer \u0001\u0002' },
    { authorization: `Bearer ${'x'.repeat(32)}` }, { authorization: `Bearer ${'x'.repeat(32)}.${'y'.repeat(43)}=` }, { authorization: 'Bearer a.b.c' },
    { authorization: `${jwt}x` }, { authorization: `Bearer ${tampered(jwt)}` }, { authorization: `Bearer ${unsigned(jwt)}` },
    { cookie: 'parlour.session_token=' }, { cookie: 'parlour.session_token=%' }, { cookie: `${cookie.cookie}x` }, { cookie: cookie.cookie.replace('.session_token', '.other') },
    { cookie: cookie.cookie.replace(/%3D$/, '').slice(0, -4) },
    { ...cookie, authorization: `Bearer ${'x'.repeat(32)}` },
  ]
  for (const headers of bad) expect((await get('/api/me', headers)).statusCode, JSON.stringify(headers)).toBe(401)
})

/** The same token with somebody else in it. */
function tampered(bearer: string): string {
  const [header, payload, signature] = bearer.replace('Bearer ', '').split('.')
  const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as object
  return [header, Buffer.from(JSON.stringify({ ...claims, sub: '0195cc1c-0000-7000-8000-000000000000' })).toString('base64url'), signature].join('.')
}

function unsigned(bearer: string): string {
  const [header, payload] = bearer.replace('Bearer ', '').split('.')
  const head = JSON.parse(Buffer.from(header ?? '', 'base64url').toString()) as object
  return [Buffer.from(JSON.stringify({ ...head, alg: 'none' })).toString('base64url'), payload, ''].join('.')
}

test('signing in takes the right password only, and says the same of a wrong one and of nobody', async () => {
  const { email } = await signUp()
  const right = await post('/sign-in/email', { email: email.toUpperCase(), password })
  expect(right.statusCode).toBe(200)
  expect((await get('/api/me', signedIn(right, email).bearer)).json()).toMatchObject({ email })
  const wrong = await post('/sign-in/email', { email, password: 'not the pass phrase' })
  const nobody = await post('/sign-in/email', { email: newEmail(), password })
  expect([wrong.statusCode, nobody.statusCode]).toEqual([401, 401])
  expect(wrong.json()).toEqual(nobody.json())
  expect(wrong.cookies).toEqual([])
})

test('signing out ends the session for every credential made from it, and no other', async () => {
  const { email, cookie, bearer, signedBearer } = await signUp()
  const other = signedIn(await post('/sign-in/email', { email, password }), email)
  const shortLived = await shortLivedToken(bearer)
  const answer = await post('/sign-out', {}, { ...cookie, ...ownOrigin })
  expect(answer.json()).toEqual({ success: true })
  expect(answer.cookies.find(({ name }) => name === 'parlour.session_token')).toMatchObject({ maxAge: 0, value: '' })
  for (const headers of [cookie, bearer, signedBearer, shortLived]) expect((await get('/api/me', headers)).statusCode).toBe(401)
  expect((await get('/api/me', other.bearer)).statusCode).toBe(200)
})

test('a program signs out with its token and an empty body', async () => {
  const { bearer } = await signUp()
  const answer = await parlour.app.inject({ method: 'POST', url: '/api/auth/sign-out/', headers: { ...bearer, 'content-type': 'application/json' } })
  expect(answer.statusCode).toBe(200)
  expect((await get('/api/me', bearer)).statusCode).toBe(401)
})

test('a session ends seven days after it was last used, and its cookie moves along', async () => {
  const { cookie, token } = await signUp()
  const { clock, context } = parlour
  const start = clock.now().getTime()
  const day = 86_400_000
  expect((await get('/api/me', cookie)).cookies).toEqual([])
  clock.set(new Date(start + 6 * day))
  const renewed = await get('/api/me', cookie)
  expect(renewed.cookies).toEqual([expect.objectContaining({ name: 'parlour.session_token', maxAge: 604_800, httpOnly: true, sameSite: 'Lax', path: '/' })])
  expect(`parlour.session_token=${encodeURIComponent(renewed.cookies[0]?.value ?? '')}`).toBe(cookie.cookie)
  expect((await get('/api/me', cookie)).cookies).toEqual([])
  clock.set(new Date(start + 12 * day))
  expect((await get('/api/me', cookie)).statusCode).toBe(200)
  clock.set(new Date(start + 19 * day + 1000))
  expect((await get('/api/me', cookie)).statusCode).toBe(401)
  clock.run()
  const row = await context.database.kysely.selectFrom('session').select('expiresAt').where('token', '=', token).executeTakeFirstOrThrow()
  expect(Math.round((row.expiresAt.getTime() - start) / day)).toBe(19)
})

test('a session that is not to be remembered is not made longer', async () => {
  const email = newEmail()
  await post('/sign-up/email', { name: 'Somebody', email, password })
  const { cookie } = signedIn(await post('/sign-in/email', { email, password, rememberMe: false }), email)
  parlour.clock.advance(23 * 3_600_000)
  expect((await get('/api/me', cookie)).cookies).toEqual([])
  parlour.clock.advance(2 * 3_600_000)
  expect((await get('/api/me', cookie)).statusCode).toBe(401)
  parlour.clock.run()
})

test('a short-lived token is good for a quarter of an hour, and names no more than ids', async () => {
  const { bearer } = await signUp()
  const token = await shortLivedToken(bearer)
  const claims = JSON.parse(Buffer.from(token.authorization.split('.')[1] ?? '', 'base64url').toString()) as { iat: number; exp: number }
  expect(Object.keys(claims).toSorted()).toEqual(['aud', 'exp', 'iat', 'iss', 'sessionId', 'sub'])
  expect(claims.exp - claims.iat).toBe(15 * 60)
  parlour.clock.advance(14 * 60_000)
  expect((await get('/api/me', token)).statusCode).toBe(200)
  parlour.clock.advance(2 * 60_000)
  expect((await get('/api/me', token)).statusCode).toBe(401)
  parlour.clock.run()
})

test('the published keys verify a token, and hold nothing secret', async () => {
  const { bearer } = await signUp()
  const { authorization } = await shortLivedToken(bearer)
  const { kid } = JSON.parse(Buffer.from(authorization.replace('Bearer ', '').split('.')[0] ?? '', 'base64url').toString()) as { kid: string }
  const { keys } = (await get('/api/auth/jwks')).json()
  expect(keys).toContainEqual(expect.objectContaining({ kid, alg: 'EdDSA', kty: 'OKP' }))
  expect(JSON.stringify(keys)).not.toContain('"d"')
})

test('a key that was replaced verifies its last tokens for an hour, and then no more', async () => {
  const { given, context, clock } = parlour
  const { headers, personId } = await given.aPerson()
  const token = await shortLivedToken(headers)
  const { kid } = JSON.parse(Buffer.from(token.authorization.replace('Bearer ', '').split('.')[0] ?? '', 'base64url').toString()) as { kid: string }
  const row = await context.database.kysely.selectFrom('signingKey').select('expiresAt').where('id', '=', kid).executeTakeFirstOrThrow()
  expect(Math.round(((row.expiresAt?.getTime() ?? 0) - clock.now().getTime()) / 86_400_000)).toBe(30)
  await context.database.kysely.updateTable('signingKey').set({ expiresAt: new Date(clock.now().getTime() - 30 * 60_000) }).where('id', '=', kid).execute()
  const another = await shortLivedToken(headers)
  expect(JSON.parse(Buffer.from(another.authorization.replace('Bearer ', '').split('.')[0] ?? '', 'base64url').toString())).not.toMatchObject({ kid })
  for (const each of [token, another]) expect((await get('/api/me', each)).json()).toMatchObject({ id: personId })
})

test('two sign-ups at once with one address make one account', async () => {
  const email = newEmail()
  const answers = await Promise.all(Array.from({ length: 4 }, () => post('/sign-up/email', { name: 'Twin', email, password })))
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422, 422, 422])
  const people = await parlour.context.database.kysely.selectFrom('person').innerJoin('credential', 'credential.personId', 'person.id')
    .select('person.id').where('email', '=', email).execute()
  expect(people).toHaveLength(1)
  expect((await post('/sign-in/email', { email, password })).statusCode).toBe(200)
})

test.each([
  ['nothing', {}], ['no name', { name: '', email: 'a@b.example', password }], ['a blank name', { name: '   ', email: 'a@b.example', password }],
  ['a name of 121 characters', { name: 'x'.repeat(121), email: 'a@b.example', password }], ['a NUL in the name', { name: 'a\u0000b', email: 'a@b.example', password }],
  ['a name that is a list', { name: ['a'], email: 'a@b.example', password }], ['an address that is none', { name: 'A', email: 'nobody', password }],
  ['a NUL in the address', { name: 'A', email: 'a\u0000@b.example', password }],
  ['an address that is too long', { name: 'A', email: `${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(4)}example`, password }],
  ['a short password', { name: 'A', email: 'a@b.example', password: 'seven77' }], ['an endless password', { name: 'A', email: 'a@b.example', password: 'x'.repeat(129) }],
])('signing up with %s is refused and leaves nothing behind', async (_what, account) => {
  const count = () => parlour.context.database.kysely.selectFrom('person').select((each) => each.fn.countAll().as('count')).executeTakeFirst()
  const before = await count()
  const answer = await post('/sign-up/email', account)
  expect(answer.statusCode).toBe(400)
  expect(answer.body).not.toContain('node_modules')
  expect(await count()).toEqual(before)
})

test.each([
  ['120 characters beyond the basic plane', '𝒜'.repeat(120)], ['another script', 'शर्मिला टैगोर'], ['a right-to-left one', 'نجيب محفوظ'],
  ['a family of emoji', '👩‍👩‍👧‍👦'], ['quotes and markup', 'O\'Neil "<b>"'],
])('a name may be %s', async (_what, name) => {
  const { bearer } = await signUp(newEmail(), name)
  expect((await get('/api/me', bearer)).json()).toMatchObject({ name })
})

test('nobody makes themselves an administrator', async () => {
  const answer = await post('/sign-up/email', { name: 'Mallory', email: newEmail(), password, isAdmin: true, is_admin: true, emailVerified: true, image: 'https://elsewhere.example/a.png' })
  expect(answer.statusCode).toBe(200)
  const admins = await parlour.context.database.kysely.selectFrom('person').select('name').where('isAdmin', '=', true).execute()
  expect(admins).toEqual([])
  expect(answer.body).not.toContain('elsewhere')
})

test('a page of another site can not use the cookie to change anything', async () => {
  const { cookie } = await signUp()
  const rename = (headers: Record<string, string>) => parlour.app.inject({ method: 'PATCH', url: '/api/me', headers: { ...cookie, ...headers }, payload: { name: 'Renamed' } })
  const foreign: Record<string, string>[] = [
    {}, { origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:3001' }, { origin: 'http://localhost:3000.evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of foreign) {
    const answer = await rename(headers)
    expect([answer.statusCode, answer.json().code], JSON.stringify(headers)).toEqual([403, 'foreignOrigin'])
  }
  expect((await get('/api/me', cookie)).json()).toMatchObject({ name: 'Grace Hopper' })
  const own: Record<string, string>[] = [ownOrigin, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { host: 'cafe.local:8080', origin: 'http://cafe.local:8080' }]
  for (const headers of own) expect((await rename(headers)).statusCode, JSON.stringify(headers)).toBe(200)
})

test('a page of another site signs nobody in or out', async () => {
  const { email, cookie } = await signUp()
  const foreign = { origin: 'https://evil.example' }
  const answers = [await post('/sign-in/email', { email, password }, foreign), await post('/sign-in/email', { email, password }, { 'sec-fetch-site': 'cross-site' }), await post('/sign-out', {}, { ...cookie, ...foreign }), await post('/sign-out', {}, cookie)]
  for (const answer of answers) expect([answer.statusCode, answer.json().code]).toEqual([403, 'foreignOrigin'])
  expect((await get('/api/me', cookie)).statusCode).toBe(200)
})

test('whoever changes the password may end every other session', async () => {
  const { email, bearer } = await signUp()
  const elsewhere = signedIn(await post('/sign-in/email', { email, password }), email)
  const changed = await post('/change-password', { currentPassword: password, newPassword: 'another pass phrase', revokeOtherSessions: true }, bearer)
  expect(changed.statusCode).toBe(200)
  expect((await get('/api/me', elsewhere.bearer)).statusCode).toBe(401)
  expect((await post('/sign-in/email', { email, password })).statusCode).toBe(401)
  expect((await post('/sign-in/email', { email, password: 'another pass phrase' })).statusCode).toBe(200)
})

test('signing in takes one\'s own expired sessions away', async () => {
  const { email, token } = await signUp()
  const { database } = parlour.context
  await database.kysely.updateTable('session').set({ expiresAt: new Date('2020-01-01') }).where('token', '=', token).execute()
  await post('/sign-in/email', { email, password })
  expect(await database.kysely.selectFrom('session').select('id').where('token', '=', token).execute()).toEqual([])
})

test('what better-auth could do besides is not there', async () => {
  for (const path of ['/update-user', '/delete-user', '/sign-in/social', '/forget-password', '/link-social']) expect((await post(path)).statusCode).toBe(404)
  expect((await get('/api/auth/error')).statusCode).toBe(404)
  expect((await post('/get-session')).statusCode).toBe(405)
})

test('malformed and oversized bodies are refused', async () => {
  const send = (payload: string, type = 'application/json') =>
    parlour.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload, headers: { 'content-type': type } })
  expect((await send('{"email":')).statusCode).toBe(400)
  expect((await send('"text"')).statusCode).toBe(400)
  expect((await send('{}')).statusCode).toBe(400)
  expect((await send(`{"email":"${'x'.repeat(20_000)}"}`)).statusCode).toBe(413)
  expect((await send('email=a', 'text/plain')).statusCode).toBe(415)
})

test('too many tries from one address are put off', async () => {
  const answers = await Promise.all(Array.from({ length: 31 }, () => parlour.app.inject({
    method: 'POST', url: '/api/auth/sign-in/email', payload: { email: 'nobody', password }, remoteAddress: '203.0.113.7', headers: { 'x-forwarded-for': '198.51.100.1', 'x-parlour-client-address': '198.51.100.2' },
  })))
  expect(answers.map(({ statusCode }) => statusCode).toSorted().slice(-2)).toEqual([400, 429])
  expect(Number(answers.find(({ statusCode }) => statusCode === 429)?.headers['retry-after'])).toBeGreaterThan(0)
})

test('better-auth\'s own client works against us', async () => {
  const { createAuthClient } = await import('better-auth/client')
  const address = await parlour.app.listen({ port: 0, host: '127.0.0.1' })
  let token = ''
  const client = createAuthClient({
    baseURL: address,
    fetchOptions: { auth: { type: 'Bearer', token: () => token }, onSuccess: ({ response }) => { token = response.headers.get('set-auth-token') ?? token } },
  })
  const email = newEmail()
  expect(await client.signUp.email({ name: 'Client', email, password })).toMatchObject({ error: null, data: { user: { email } } })
  expect((await client.getSession()).data?.user).toMatchObject({ name: 'Client' })
  expect((await client.signIn.email({ email, password: 'wrong password' })).error).toMatchObject({ status: 401, code: 'INVALID_EMAIL_OR_PASSWORD' })
  expect((await client.signOut()).data).toMatchObject({ success: true })
  expect((await client.getSession()).data).toBeNull()
})

test('an account that is made without signing in can sign in', async () => {
  const { accounts } = parlour.context
  const email = newEmail()
  await accounts.signUp({ name: 'Demo', email, password: 'parlour-demo' })
  await expect(accounts.signUp({ name: 'Demo', email, password: 'parlour-demo' })).rejects.toMatchObject({ code: 'alreadyExists' })
  await expect(accounts.signUp({ name: '', email: 'x', password: 'short' })).rejects.toMatchObject({ code: 'invalidInput', facts: { errors: [{}, {}, {}] } })
  expect((await post('/sign-in/email', { email, password: 'parlour-demo' })).statusCode).toBe(200)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, cookieName, newEmail, password, readToken, signedIn } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'

let parlour: TestApp
let doors: ReturnType<typeof accountDoors>
beforeAll(async () => {
  parlour = await testApp()
  doors = accountDoors(parlour)
})
afterAll(() => parlour.close())

const day = 86_400_000
const statusOf = async (headers: Record<string, string>) => (await doors.get('/api/me', headers)).statusCode

test('cookie, session token, signed session token and short-lived token say the same', async () => {
  const { cookie, bearer, signedBearer, email } = await doors.signUp()
  for (const headers of [cookie, bearer, signedBearer, await doors.shortLivedToken(bearer)]) {
    expect((await doors.get('/api/me', headers)).json()).toMatchObject({ email })
  }
  const { session, user } = (await doors.get('/api/auth/get-session', cookie)).json()
  expect(session.userId).toBe(user.id)
})

test('without a credential the answer is 401', async () => {
  const answer = await doors.get('/api/me')
  expect([answer.statusCode, answer.json().code]).toEqual([401, 'notSignedIn'])
})

test('a credential that is bad is refused as one, whatever it looks like', async () => {
  const { cookie, bearer } = await doors.signUp()
  const { authorization: jwt } = await doors.shortLivedToken(bearer)
  const bad: Record<string, string>[] = [
    { authorization: 'Bearer' }, { authorization: 'Bearer ' }, { authorization: 'Bearer two words' }, { authorization: 'Bearer \u0001\u0002' },
    { authorization: `Bearer ${'x'.repeat(32)}` }, { authorization: `Bearer ${'x'.repeat(32)}.${'y'.repeat(43)}=` },
    { authorization: 'Bearer a.b.c' }, { authorization: `${jwt}x` },
    { authorization: rewritten(jwt, { sub: '0195cc1c-0000-7000-8000-000000000000' }) },
    { authorization: rewritten(jwt, {}, { alg: 'none' }) }, { authorization: rewritten(jwt, {}, { alg: 'HS256' }) },
    { authorization: rewritten(jwt, {}, { kid: '0195cc1c-0000-7000-8000-000000000000' }) },
    { cookie: `${cookieName}=%` }, { cookie: `${cookie.cookie}x` }, { cookie: String(cookie.cookie).slice(0, -8) },
    { ...cookie, authorization: `Bearer ${'x'.repeat(32)}` },
  ]
  for (const headers of bad) expect((await doors.get('/api/me', headers)).json(), JSON.stringify(headers)).toMatchObject({ status: 401, code: 'signedOut' })
  const none: Record<string, string>[] = [
    { authorization: 'Basic YTpi' }, { cookie: `${cookieName}=` }, { cookie: String(cookie.cookie).replace(cookieName, 'parlour.other') },
  ]
  for (const headers of none) expect((await doors.get('/api/me', headers)).json(), JSON.stringify(headers)).toMatchObject({ status: 401, code: 'notSignedIn' })
})

/** The same token with something else in it, under the signature it had. */
function rewritten(bearer: string, claims: object, header: object = {}): string {
  const given = readToken(bearer)
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  return `Bearer ${encode({ ...given.header, ...header })}.${encode({ ...given.claims, ...claims })}.${bearer.split('.')[2]}`
}

test('signing in takes the right password only, and says the same of a wrong one and of nobody', async () => {
  const { email } = await doors.signUp()
  const right = await doors.post('/sign-in/email', { email: email.toUpperCase(), password })
  expect((await doors.get('/api/me', signedIn(right, email).bearer)).json()).toMatchObject({ email })
  const wrong = await doors.post('/sign-in/email', { email, password: 'not the pass phrase' })
  const nobody = await doors.post('/sign-in/email', { email: newEmail(), password })
  expect([wrong.statusCode, nobody.statusCode]).toEqual([401, 401])
  expect(wrong.json()).toEqual(nobody.json())
  expect(wrong.cookies).toEqual([])
})

test('signing out ends the session for every credential made from it, and no other', async () => {
  const { email, cookie, bearer, signedBearer } = await doors.signUp()
  const other = await doors.signIn(email)
  const shortLived = await doors.shortLivedToken(bearer)
  const answer = await doors.post('/sign-out', {}, { ...cookie, origin: parlour.origin })
  expect(answer.json()).toEqual({ success: true })
  expect(answer.cookies.find(({ name }) => name === cookieName)).toMatchObject({ maxAge: 0, value: '' })
  for (const headers of [cookie, bearer, signedBearer, shortLived]) expect(await statusOf(headers)).toBe(401)
  expect(await statusOf(other.bearer)).toBe(200)
})

test('a program signs out with its token and an empty body', async () => {
  const { bearer } = await doors.signUp()
  const headers = { ...bearer, 'content-type': 'application/json' }
  expect((await parlour.app.inject({ method: 'POST', url: '/api/auth/sign-out/', headers })).statusCode).toBe(200)
  expect(await statusOf(bearer)).toBe(401)
})

test('a session ends seven days after it was last used, and its cookie moves along', async () => {
  const { cookie, token } = await doors.signUp()
  const { clock, context } = parlour
  const start = clock.now().getTime()
  const cookiesNow = async () => (await doors.get('/api/me', cookie)).cookies
  expect(await cookiesNow()).toEqual([])
  clock.set(new Date(start + 6 * day))
  const [renewed] = await cookiesNow()
  expect(renewed).toMatchObject({ name: cookieName, maxAge: 604_800, httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(`${cookieName}=${encodeURIComponent(renewed?.value ?? '')}`).toBe(cookie.cookie)
  expect(await cookiesNow()).toEqual([])
  clock.set(new Date(start + 12 * day))
  expect(await statusOf(cookie)).toBe(200)
  clock.set(new Date(start + 19 * day + 1000))
  expect(await statusOf(cookie)).toBe(401)
  clock.run()
  const row = await context.database.kysely.selectFrom('session').select('expiresAt').where('token', '=', token).executeTakeFirstOrThrow()
  expect(Math.round((row.expiresAt.getTime() - start) / day)).toBe(19)
})

test('looking again at who follows a stream renews nothing, so that the next answer brings the cookie', async () => {
  const { cookie } = await doors.signUp()
  const { clock, context } = parlour
  clock.advance(2 * day)
  const long = { headers: cookie, method: 'GET' } as unknown as Parameters<typeof context.accounts.identify>[0] // as far as identifying looks
  expect(await context.accounts.identify(long, { onlyLook: true })).not.toBeNull()
  expect((await doors.get('/api/me', cookie)).cookies).toMatchObject([{ name: cookieName, maxAge: 604_800 }])
  clock.run()
})

test('a session that is not to be remembered is not made longer', async () => {
  const { email } = await doors.signUp()
  const { cookie } = await doors.signIn(email, false)
  parlour.clock.advance(23 * 3_600_000)
  expect((await doors.get('/api/me', cookie)).cookies).toEqual([])
  parlour.clock.advance(2 * 3_600_000)
  expect(await statusOf(cookie)).toBe(401)
  parlour.clock.run()
})

test('signing in takes one\'s own expired sessions away', async () => {
  const { email, token } = await doors.signUp()
  const { database } = parlour.context
  await database.kysely.updateTable('session').set({ expiresAt: new Date('2020-01-01') }).where('token', '=', token).execute()
  await doors.signIn(email)
  expect(await database.kysely.selectFrom('session').select('id').where('token', '=', token).execute()).toEqual([])
})

test('a short-lived token is good for a quarter of an hour, and names no more than ids', async () => {
  const { bearer } = await doors.signUp()
  const token = await doors.shortLivedToken(bearer)
  const { claims } = readToken(token.authorization)
  expect(Object.keys(claims).toSorted()).toEqual(['aud', 'exp', 'iat', 'iss', 'sessionId', 'sub'])
  expect(Number(claims['exp']) - Number(claims['iat'])).toBe(15 * 60)
  parlour.clock.advance(14 * 60_000)
  expect(await statusOf(token)).toBe(200)
  parlour.clock.advance(2 * 60_000)
  expect(await statusOf(token)).toBe(401)
  parlour.clock.run()
})

test('the published keys verify a token, and hold nothing secret', async () => {
  const { bearer } = await doors.signUp()
  const { header: { kid } } = readToken((await doors.shortLivedToken(bearer)).authorization)
  const { keys } = (await doors.get('/api/auth/jwks')).json()
  expect(keys).toContainEqual(expect.objectContaining({ kid, alg: 'EdDSA', kty: 'OKP' }))
  expect(JSON.stringify(keys)).not.toContain('"d"')
})

test('keys are replaced after 30 days; the old one verifies its last tokens for an hour, and then no more', async () => {
  const { given, context: { database }, clock } = parlour
  const { headers, personId } = await given.aPerson()
  const token = await doors.shortLivedToken(headers)
  const { header: { kid } } = readToken(token.authorization)
  const key = await database.kysely.selectFrom('signingKey').select('expiresAt').where('id', '=', String(kid)).executeTakeFirstOrThrow()
  expect(Math.round(((key.expiresAt?.getTime() ?? 0) - clock.now().getTime()) / day)).toBe(30)

  const replaceKey = (expiresAt: Date) =>
    database.kysely.updateTable('signingKey').set({ expiresAt }).where('id', '=', String(kid)).execute()
  await replaceKey(new Date(clock.now().getTime() - 30 * 60_000))
  const another = await doors.shortLivedToken(headers)
  expect(readToken(another.authorization).header).not.toMatchObject({ kid })
  const elsewhere = accountDoors(await anotherProcess())
  for (const each of [token, another]) expect((await elsewhere.get('/api/me', each)).json()).toMatchObject({ id: personId })

  await replaceKey(new Date(clock.now().getTime() - 61 * 60_000))
  const later = accountDoors(await anotherProcess())
  expect((await later.get('/api/me', token)).statusCode).toBe(401)
  expect((await later.get('/api/me', another)).statusCode).toBe(200)
})

/** A second API over the same database, which has not seen any key yet. */
async function anotherProcess(): Promise<Pick<TestApp, 'app' | 'context'>> {
  const { createAccounts } = await import('../index.ts')
  const { createApp } = await import('../../app.ts')
  const app = await createApp({ ...parlour.context, accounts: await createAccounts({ ...parlour.context, whenContactProved: async () => undefined }) })
  return { app, context: parlour.context }
}

test('whoever changes the password may end every other session', async () => {
  const { email, bearer } = await doors.signUp()
  const elsewhere = await doors.signIn(email)
  const newPassword = 'another pass phrase'
  const changed = await doors.post('/change-password', { currentPassword: password, newPassword, revokeOtherSessions: true }, bearer)
  expect(changed.statusCode).toBe(200)
  expect(await statusOf(elsewhere.bearer)).toBe(401)
  expect((await doors.post('/sign-in/email', { email, password })).statusCode).toBe(401)
  expect((await doors.post('/sign-in/email', { email, password: newPassword })).statusCode).toBe(200)
})

test('a bearer goes before the cookie, also at the addresses of the accounts: what one shows is what one acts as', async () => {
  const [shown, lying] = [await doors.signUp(), await doors.signUp()]
  const jwt = await doors.shortLivedToken(shown.bearer)
  for (const bearer of [shown.bearer, shown.signedBearer]) {
    expect((await doors.get('/api/auth/get-session', { ...lying.cookie, ...bearer })).json()).toMatchObject({ user: { email: shown.email } })
  }
  for (const bearer of [jwt, { authorization: 'Bearer nonsense' }]) {
    expect((await doors.get('/api/auth/get-session', { ...lying.cookie, ...bearer })).json()).toBeNull()
    await doors.post('/revoke-sessions', {}, { ...lying.cookie, ...bearer, origin: parlour.origin })
  }
  expect((await doors.get('/api/me', lying.cookie)).statusCode).toBe(200)
  // What a browser shows to a proxy is no bearer.
  expect((await doors.get('/api/auth/get-session', { ...lying.cookie, authorization: 'Basic eDp5' })).json()).toMatchObject({ user: { email: lying.email } })
})

import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountDoors, cookieName, cookiesOf, password } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import { redisMissing, startRedis } from '../../testing/redis.ts'
import type { RedisServer } from '../../testing/redis.ts'
import { hashPassword } from '../passwords/password-hash.ts'
import { endSessions } from './end-sessions.ts'
import { codeOfStep, stepAt } from '../two-factor/totp.ts'
import { cachedSessions } from './cached-sessions.ts'

type Device = { id: string; name: string | null; address: string | null; isThis: boolean; lastUsedAt: string }
type Headers = Record<string, string>

const day = 86_400_000
const stores = [['PostgreSQL', undefined], ['the cache', redisMissing]] as const

// The same stories wherever sessions are kept.
describe.each(stores)('sessions in %s', (store, missing) => {
  describe.skipIf(missing)(`stories${missing === undefined ? '' : ` (${missing})`}`, () => {
    let redis: RedisServer | undefined
    let parlour: TestApp
    let doors: ReturnType<typeof accountDoors>
    beforeAll(async () => {
      redis = store === 'the cache' ? await startRedis() : undefined
      parlour = await testApp(redis ? { config: { redisUrl: redis.url } } : {})
      doors = accountDoors(parlour)
    })
    afterAll(async () => {
      await parlour.close()
      await redis?.stop()
    })

    const statusOf = async (headers: Headers) => (await doors.get('/api/me', headers)).statusCode
    const devicesOf = async (headers: Headers) => (await doors.get('/api/me/devices', headers)).json<{ items: Device[] }>().items
    const end = (url: string, headers: Headers) => parlour.app.inject({ method: 'DELETE', url, headers })

    test('they are where they should be', async () => {
      const { token, bearer } = await doors.signUp()
      const rows = await parlour.context.database.kysely.selectFrom('session').select('id').where('token', '=', token).execute()
      expect(rows).toHaveLength(redis ? 0 : 1)
      expect(await statusOf(bearer)).toBe(200)
    })

    test('every credential made from a session works, and ends with it at once', async () => {
      const { cookie, bearer, signedBearer, email } = await doors.signUp()
      const jwt = await doors.shortLivedToken(bearer)
      for (const headers of [cookie, bearer, signedBearer, jwt]) expect((await doors.get('/api/me', headers)).json()).toMatchObject({ email })
      expect((await doors.get('/api/auth/get-session', cookie)).json()).toMatchObject({ user: { email }, session: { userId: expect.any(String) } })
      await doors.post('/sign-out', {}, { ...cookie, origin: parlour.origin })
      for (const headers of [cookie, bearer, signedBearer, jwt]) expect(await statusOf(headers)).toBe(401)
      expect((await doors.get('/api/auth/get-session', cookie)).json()).toBeNull()
    })

    test('a browser that signs in again, as the same or as another, leaves no session behind; a program keeps its own', async () => {
      const [first, other] = [await doors.signUp(), await doors.signUp()]
      const again = await doors.post('/sign-in/email', { email: other.email, password }, { ...first.cookie, origin: parlour.origin })
      expect(again.statusCode).toBe(200)
      expect([await statusOf(first.bearer), await statusOf({ authorization: `Bearer ${again.json().token}` })]).toEqual([401, 200])
      await doors.post('/sign-in/email', { email: other.email, password }, other.bearer)
      expect(await statusOf(other.bearer)).toBe(200)
    })

    test('a password that is changed while somebody signs in with the old one leaves them nothing', async () => {
      const { email, bearer } = await doors.signUp()
      const me = (await doors.get('/api/me', bearer)).json<{ id: string }>().id
      const another = await hashPassword('another pass phrase')
      const changing = async () => {
        await new Promise((resolve) => { setTimeout(resolve, 40) })
        await parlour.context.database.kysely.updateTable('credential').set({ password: another, updatedAt: new Date(Date.now() + 1000) }).where('personId', '=', me).execute()
        await parlour.context.accounts.sessions.endAll(me)
      }
      await Promise.all([doors.post('/sign-in/email', { email, password }), changing()])
      expect(await parlour.context.accounts.sessions.list(me)).toEqual([])
    })

    test('devices are listed in words, without their secrets, the one that asks among them', async () => {
      const { email, bearer, token } = await doors.signUp()
      const phone = { 'user-agent': 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36' }
      const elsewhere = await doors.post('/sign-in/email', { email, password }, phone)
      const answer = await doors.get('/api/me/devices', bearer)
      expect(answer.body).not.toContain(token)
      expect(answer.body).not.toContain(elsewhere.json().token)
      const { items } = answer.json<{ items: Device[] }>()
      expect(items).toHaveLength(2)
      expect(items.find(({ isThis }) => !isThis)).toMatchObject({ name: 'Chrome on Android', address: expect.stringMatching(/^198\./) })
      expect(items.filter(({ isThis }) => isThis)).toHaveLength(1)
    })

    test('one device is signed out, JWTs and all; the others stay; a device of somebody else is not there', async () => {
      const { email, bearer } = await doors.signUp()
      const [other, third] = [await doors.signIn(email), await doors.signIn(email)]
      const jwt = await doors.shortLivedToken(other.bearer)
      const [device] = (await devicesOf(other.bearer)).filter(({ isThis }) => isThis)
      const somebody = await doors.signUp()
      expect((await end(`/api/me/devices/${device?.id}`, somebody.bearer)).statusCode).toBe(404)
      expect((await end(`/api/me/devices/${device?.id}`, bearer)).statusCode).toBe(204)
      expect((await end(`/api/me/devices/${device?.id}`, bearer)).statusCode).toBe(404)
      expect([await statusOf(other.bearer), await statusOf(jwt), await statusOf(third.bearer), await statusOf(bearer)]).toEqual([401, 401, 200, 200])
      expect(await devicesOf(bearer)).toHaveLength(2)
    })

    test('all other devices are signed out at once, also those that signed in at the same moment', async () => {
      const { email, bearer } = await doors.signUp()
      const others = await Promise.all(Array.from({ length: 6 }, () => doors.signIn(email)))
      const jwts = await Promise.all(others.slice(0, 2).map((other) => doors.shortLivedToken(other.bearer)))
      expect(await devicesOf(bearer)).toHaveLength(7)
      expect((await end('/api/me/devices', bearer)).json()).toEqual({ ended: 6 })
      for (const headers of [...others.map((other) => other.bearer), ...jwts]) expect(await statusOf(headers)).toBe(401)
      expect(await statusOf(bearer)).toBe(200)
      const jwt = await doors.shortLivedToken(bearer)
      const more = await doors.signIn(email)
      expect((await end('/api/me/devices', jwt)).json()).toEqual({ ended: 1 })
      expect([await statusOf(more.bearer), await statusOf(bearer)]).toEqual([401, 200])
    })

    test('better-auth\'s own ways to end sessions do the same', async () => {
      const { email, bearer } = await doors.signUp()
      const other = await doors.signIn(email)
      expect((await doors.post('/revoke-other-sessions', {}, bearer)).json()).toEqual({ status: true })
      expect([await statusOf(other.bearer), await statusOf(bearer)]).toEqual([401, 200])
      const again = await doors.signIn(email)
      await doors.post('/revoke-sessions', {}, bearer)
      expect([await statusOf(again.bearer), await statusOf(bearer)]).toEqual([401, 401])
    })

    test('whoever is signed out is trusted no more: from the list, all at once, by better-auth\'s ways, by signing out oneself, and by who comes next', async () => {
      const { email, personId, bearer } = await somebodyWithAnApp()
      const trusted = async () => {
        const device = await aTrustedBrowser(personId, email)
        expect(await skips(email, device), 'it is trusted').toBe(true)
        return device
      }
      const [listed, kept] = [await trusted(), await trusted()]
      const sessionOf = async ({ hash }: { hash: string }) => (await db().selectFrom('knownDevice').select('sessionId').where('deviceHash', '=', hash).executeTakeFirstOrThrow()).sessionId
      expect((await end(`/api/me/devices/${await sessionOf(listed)}`, bearer)).statusCode).toBe(204)
      expect([await skips(email, listed), await skips(email, kept)]).toEqual([false, true])

      await end('/api/me/devices', bearer)
      expect(await skips(email, kept)).toBe(false)
      for (const [path, headers] of [['/revoke-other-sessions', bearer], ['/revoke-sessions', undefined]] as const) {
        const browser = await trusted()
        const signedIn = await doors.post('/sign-in/email', { email, password }, browser.headers)
        await doors.post(path, {}, headers ?? { authorization: `Bearer ${signedIn.json().token}` })
        expect(await skips(email, browser), path).toBe(false)
      }

      const own = await trusted()
      const signedIn = await doors.post('/sign-in/email', { email, password }, own.headers)
      expect((await doors.post('/sign-out', {}, withCookies(own, signedIn))).json()).toEqual({ success: true })
      expect(await skips(email, own)).toBe(false)

      const shared = await trusted()
      const before = await doors.post('/sign-in/email', { email, password }, shared.headers)
      const again = await doors.post('/sign-in/email', { email, password }, withCookies(shared, before))
      expect(again.json().token, 'signing in again oneself keeps the trust').toEqual(expect.any(String))
      const next = await doors.signUp()
      await doors.post('/sign-in/email', { email: next.email, password }, withCookies(shared, again))
      expect(await skips(email, shared), 'somebody else has signed in here').toBe(false)
    })

    test('a browser that is signed out while it signs in by its trust has to show the second step', async () => {
      const { email, personId } = await somebodyWithAnApp()
      const browser = await aTrustedBrowser(personId, email)
      const signingOut = await parlour.context.database.kysely.startTransaction().execute()
      await endSessions(signingOut, parlour.context.accounts.sessions, personId)
      const signingIn = doors.post('/sign-in/email', { email, password }, browser.headers)
      await expect.poll(waitingForALock, { timeout: 20_000 }).toBeGreaterThan(0)
      await signingOut.commit().execute()
      const answer = await signingIn
      expect(answer.json()).toMatchObject({ twoFactorRedirect: true })
      expect(answer.json().token).toBeUndefined()
      expect(await parlour.context.accounts.sessions.list(personId)).toEqual([])
    })

    const db = () => parlour.context.database.kysely
    type Browser = { headers: Headers; hash: string }

    async function somebodyWithAnApp() {
      const { email, bearer } = await doors.signUp()
      const { id: personId } = (await doors.get('/api/me', bearer)).json<{ id: string }>()
      const enabled = await doors.post('/two-factor/enable', { password }, bearer)
      const secret = new URL(enabled.json().totpURI).searchParams.get('secret') ?? ''
      await doors.post('/two-factor/verify-totp', { code: codeOfStep(secret, stepAt(parlour.clock.now())) }, bearer)
      secrets.set(email, secret)
      return { email, personId, bearer }
    }
    const secrets = new Map<string, string>()

    /** A browser that has shown the second step of somebody, who wants it to be trusted. */
    async function aTrustedBrowser(personId: string, email: string): Promise<Browser> {
      parlour.clock.advance(30_000)
      const first = await doors.post('/sign-in/email', { email, password }, { origin: parlour.origin })
      const code = codeOfStep(secrets.get(email) ?? '', stepAt(parlour.clock.now()))
      expect((await doors.post('/two-factor/verify-totp', { code, trustDevice: true }, cookiesOf(first))).statusCode).toBe(200)
      const cookie = first.cookies.filter(({ name }) => name === 'parlour.device').map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join()
      const { deviceHash: hash } = await db().selectFrom('knownDevice').select('deviceHash').where('personId', '=', personId).where('trustedUntil', 'is not', null)
        .orderBy('firstUsedAt', 'desc').limit(1).executeTakeFirstOrThrow()
      return { headers: { origin: parlour.origin, cookie }, hash }
    }

    /** Whether this browser gets in with the password alone. */
    async function skips(email: string, { headers }: Browser): Promise<boolean> {
      return 'token' in (await doors.post('/sign-in/email', { email, password }, headers)).json()
    }

    function withCookies({ headers }: Browser, answer: LightMyRequestResponse): Headers {
      return { ...headers, cookie: `${headers['cookie']}; ${cookiesOf(answer)['cookie']}` }
    }

    async function waitingForALock(): Promise<number> {
      const { rows: [found] } = await parlour.context.database.pool.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
      return found?.waiting ?? 0
    }

    test('a new password ends every session when it came by mail, and the others when it was changed', async () => {
      const { email, bearer } = await doors.signUp()
      const other = await doors.signIn(email)
      await doors.post('/change-password', { currentPassword: password, newPassword: 'another pass phrase', revokeOtherSessions: true }, bearer)
      expect([await statusOf(other.bearer), await statusOf(bearer)]).toEqual([401, 200])
      await doors.post('/request-password-reset', { email })
      await doors.post('/reset-password', { token: await doors.mailedToken(email), newPassword: password })
      expect(await statusOf(bearer)).toBe(401)
    })

    test('what is shown of the person is as it is now', async () => {
      const { cookie, bearer } = await doors.signUp()
      await parlour.app.inject({ method: 'PATCH', url: '/api/me', headers: bearer, payload: { name: 'Another name' } })
      expect((await doors.get('/api/auth/get-session', cookie)).json().user).toMatchObject({ name: 'Another name' })
    })

    test('a session ends seven days after it was last used; its use is noted', async () => {
      const { cookie, bearer } = await doors.signUp()
      const start = parlour.clock.now().getTime()
      parlour.clock.set(new Date(start + 6 * day))
      const renewed = (await doors.get('/api/me', cookie)).cookies.find(({ name }) => name === cookieName)
      expect(renewed).toMatchObject({ maxAge: 604_800 })
      const [device] = await devicesOf(bearer)
      expect(new Date(device?.lastUsedAt ?? 0).getTime()).toBe(start + 6 * day)
      parlour.clock.set(new Date(start + 12 * day))
      expect(await statusOf(cookie)).toBe(200)
      parlour.clock.set(new Date(start + 20 * day))
      expect(await statusOf(cookie)).toBe(401)
      parlour.clock.run()
    })

    test('a session that is used every day ends 90 days after it was signed in, for every credential made from it', async () => {
      const { cookie, bearer } = await doors.signUp()
      const start = parlour.clock.now().getTime()
      for (let days = 6; days <= 84; days += 6) {
        parlour.clock.set(new Date(start + days * day))
        expect(await statusOf(cookie), `after ${days} days`).toBe(200)
      }
      parlour.clock.set(new Date(start + 89 * day))
      expect((await doors.get('/api/me', cookie)).cookies.map(({ name }) => name), 'there is nothing left to move').not.toContain(cookieName)
      // Also for better-auth, which has a clock of its own.
      const { session: { createdAt, expiresAt } } = (await doors.get('/api/auth/get-session', cookie)).json<{ session: { createdAt: string; expiresAt: string } }>()
      expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(90 * day)
      parlour.clock.set(new Date(start + 90 * day - 60_000))
      const jwt = await doors.shortLivedToken(bearer)
      parlour.clock.set(new Date(start + 90 * day + 60_000))
      for (const headers of [cookie, bearer, jwt]) expect(await statusOf(headers)).toBe(401)
      parlour.clock.run()
    })

    test('whoever only asks who they are stays signed in too', async () => {
      const { cookie } = await doors.signUp()
      const start = parlour.clock.now().getTime()
      parlour.clock.set(new Date(start + 6 * day))
      const asked = await doors.get('/api/auth/get-session', cookie)
      expect(asked.cookies.find(({ name }) => name === cookieName)).toMatchObject({ maxAge: 604_800 })
      parlour.clock.set(new Date(start + 12 * day))
      expect(await statusOf(cookie)).toBe(200)
      parlour.clock.run()
    })

    test('whose account is gone is nobody', async () => {
      const { bearer, email } = await doors.signUp()
      await parlour.context.database.kysely.deleteFrom('person').where('email', '=', email).execute()
      expect(await statusOf(bearer)).toBe(401)
      expect((await doors.get('/api/auth/get-session', bearer)).json()).toBeNull()
    })

    test.skipIf(store === 'PostgreSQL')('a session that ended does not come back by a request that read it before', async () => {
      const { bearer, token } = await doors.signUp()
      const { sessions } = parlour.context.accounts
      const found = await sessions.find?.({ by: 'token', value: token })
      await doors.post('/sign-out', {}, bearer)
      const { cache } = parlour.context
      if (!cache) throw new Error('This story is told with a cache.')
      const { storage } = cachedSessions({ ...parlour.context, cache })
      const written = { id: found?.id, token, userId: found?.personId, createdAt: found?.createdAt, updatedAt: found?.updatedAt, expiresAt: found?.expiresAt }
      await storage.set(token, JSON.stringify({ session: written, user: {} }), 1000)
      expect(await sessions.renew({ id: found?.id ?? '', token }, new Date(Date.now() + day))).toBe(false)
      expect(await statusOf(bearer)).toBe(401)
    })

    test.skipIf(store === 'PostgreSQL')('without the cache nobody can say who is there: 503, and not “nobody”; with it again everything goes on', async () => {
      const { cookie, bearer, email } = await doors.signUp()
      const jwt = await doors.shortLivedToken(bearer)
      redis?.freeze()
      for (const headers of [cookie, bearer, jwt]) expect(await statusOf(headers)).toBe(503)
      const session = await doors.get('/api/auth/get-session', cookie)
      expect([session.statusCode, session.json().code]).toEqual([503, 'unavailable'])
      expect((await doors.post('/sign-in/email', { email, password })).statusCode).toBe(503)
      expect((await doors.post('/sign-out', {}, { ...cookie, origin: parlour.origin })).statusCode).toBe(503)
      expect((await doors.get('/api/me')).statusCode).toBe(401)
      expect((await doors.get('/api/locations')).statusCode).toBe(200)
      redis?.thaw()
      await expect.poll(() => statusOf(bearer), { timeout: 10_000 }).toBe(200)
    })
  })
})

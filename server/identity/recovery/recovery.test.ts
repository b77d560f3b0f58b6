import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountDoors, cookiesOf, password } from '../../testing/accounts.ts'
import type { SignedIn } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe } from '../../testing/given.ts'
import { redisMissing, startRedis } from '../../testing/redis.ts'
import type { RedisServer } from '../../testing/redis.ts'
import { requestHash } from '../../platform/idempotency.ts'
import { newId } from '../../platform/ids.ts'
import { codeOfStep, stepAt } from '../two-factor/totp.ts'

type Headers = Record<string, string>
type Entry = { action: string; outcome: string; sentence: string; actor: { name: string } | null; role: string; address: string | null; changes: { field: string; to?: unknown }[] }

const stores = [['PostgreSQL', undefined], ['the cache', redisMissing]] as const

// The same stories wherever sessions are kept.
describe.each(stores)('a lost phone, with sessions in %s', (store, missing) => {
  describe.skipIf(missing)(`stories${missing === undefined ? '' : ` (${missing})`}`, () => {
    let redis: RedisServer | undefined
    let parlour: TestApp
    let doors: ReturnType<typeof accountDoors>
    let cafe: GivenCafe
    let admin: SignedIn
    beforeAll(async () => {
      redis = store === 'the cache' ? await startRedis() : undefined
      parlour = await testApp(redis ? { config: { redisUrl: redis.url } } : {})
      doors = accountDoors(parlour)
      cafe = await parlour.given.aCafe()
      admin = await anAdmin('Ada Admin')
    })
    afterAll(async () => {
      await parlour.close()
      await redis?.stop()
    })

    const db = () => parlour.context.database.kysely
    const idOf = async (email: string) => (await db().selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id
    const statusOf = async (headers: Headers) => (await doors.get('/api/me', headers)).statusCode

    async function anAdmin(name?: string): Promise<SignedIn> {
      const person = await doors.signUp(undefined, name)
      await db().updateTable('person').set({ isAdmin: true }).where('email', '=', person.email).execute()
      return person
    }

    /** A manager of the café with an app, signed in on two devices, one of which is trusted. */
    async function aManagerWithAnApp() {
      const person = await doors.signUp(undefined, 'Max Manager')
      const personId = await idOf(person.email)
      await db().insertInto('membership').values({ businessId: cafe.businessId, id: newId(), personId, locationId: cafe.locationId, role: 'manager' }).execute()
      const { totpURI, backupCodes } = (await doors.post('/two-factor/enable', { password }, person.bearer)).json<{ totpURI: string; backupCodes: string[] }>()
      const secret = new URL(totpURI).searchParams.get('secret') ?? ''
      const code = () => codeOfStep(secret, stepAt(parlour.clock.now()))
      await doors.post('/two-factor/verify-totp', { code: code() }, person.bearer)
      parlour.clock.advance(30_000)
      const browser = { origin: parlour.origin, 'user-agent': 'Firefox' }
      const first = await doors.post('/sign-in/email', { email: person.email, password }, browser)
      const second = await doors.post('/two-factor/verify-totp', { code: code(), trustDevice: true }, { ...browser, ...cookiesOf(first) })
      expect(second.statusCode).toBe(200)
      const device = first.cookies.find(({ name }) => name === 'parlour.device')?.value ?? ''
      const trusted = { ...browser, cookie: `parlour.device=${encodeURIComponent(device)}` }
      parlour.clock.run()
      return { ...person, personId, code, backupCodes, other: { authorization: `Bearer ${second.json<{ token: string }>().token}` }, trusted }
    }

    function ask(path: string, payload: object, { bearer }: { bearer: Headers } = admin) {
      return parlour.app.inject({ method: 'POST', url: `/api/operations/people/${path}`, payload, headers: bearer, remoteAddress: '192.0.2.9' })
    }
    const lookUp = (contact: string, by?: SignedIn) => ask('look-up', { contact }, by)
    const reset = (personId: string, change: object = {}, by?: SignedIn) => (
      ask(`${personId}/two-factor-reset`, { password, reason: 'Called from the café and knew their last order', ...change }, by))
    const signOut = (personId: string, change: object = {}, by?: SignedIn) => ask(`${personId}/sign-out`, { password, reason: 'Their bag was stolen', ...change }, by)

    async function trail(query = ''): Promise<Entry[]> {
      return (await doors.get(`/api/operations/audit${query}`, admin.bearer)).json<{ items: Entry[] }>().items
    }

    test('an administrator finds the one account by all of its address, and sees what it takes to help and no more', async () => {
      const { email, personId } = await aManagerWithAnApp()
      await db().updateTable('person').set({ phoneNumber: '+442079460050' }).where('id', '=', personId).execute()
      const { account } = (await lookUp(` ${email.toUpperCase()} `)).json<{ account: object }>()
      expect(account).toEqual({
        personId, name: 'Max Manager', email, phoneNumber: '+4•••0050', isAdmin: false, hasPassword: true,
        roles: [{ role: 'manager', business: 'Corner Café', location: 'Corner Café', suspended: false }],
        twoFactorSince: expect.any(String), recoveryCodesLeft: 10, devices: 2, since: expect.any(String),
      })
      expect((await lookUp('+44 20 7946 0050')).json()).toMatchObject({ account: { personId, email: `${email.slice(0, 1)}•••@parlour.example`, phoneNumber: '+442079460050' } })
      expect((await lookUp(email.slice(1))).json(), 'a part of it is nobody').toEqual({ account: null })
      expect((await trail()).slice(0, 3).map(({ sentence }) => sentence)).toEqual(['looked for an account that is not there', 'looked up Max Manager', 'looked up Max Manager'])
      expect((await lookUp('neither this nor that')).json()).toMatchObject({ code: 'invalidInput', errors: [{ pointer: '/contact' }] })
      const { rows } = await parlour.context.database.pool.query<{ text: string }>(`select audit_entry::text as text from audit_entry`)
      expect(rows.filter(({ text }) => text.includes('@') || text.includes('7946')), 'of people only ids').toEqual([])
    })

    test('a reset: two-factor is off, codes and trusted browsers are gone, everybody is signed out, the person and the administrator are told, the trail has the reason', async () => {
      const manager = await aManagerWithAnApp()
      const underWay = (await doors.post('/sign-in/email', { email: manager.email, password })).json<{ challenge: string }>()
      for (let tries = 0; tries < 5; tries += 1) await doors.post('/two-factor/verify-backup-code', { code: 'aaaaa-aaaaa', challenge: underWay.challenge })

      const answer = await reset(manager.personId)
      expect(answer.json()).toEqual({ wasOn: true, ended: 2 })
      expect([await statusOf(manager.bearer), await statusOf(manager.other)]).toEqual([401, 401])
      expect(await doors.lastNotice(manager.email)).toEqual({ kind: 'account.securityChanged', data: { what: 'twoFactorReset' } })
      expect(await doors.lastNotice(admin.email)).toEqual({ kind: 'account.securityChanged', data: { what: 'helpedSomebody' } })
      const inbox = await db().selectFrom('notice').select('data').where('personId', '=', manager.personId).where('channel', '=', 'inbox').orderBy('id', 'desc').limit(1).executeTakeFirst()
      expect(inbox?.data).toEqual({ what: 'twoFactorReset' })
      expect(await db().selectFrom('recoveryCode').selectAll().where('personId', '=', manager.personId).execute()).toEqual([])
      expect(await db().selectFrom('knownDevice').selectAll().where('personId', '=', manager.personId).where('trustedUntil', 'is not', null).execute()).toEqual([])
      const [entry] = await trail('?action=resetTwoFactor')
      expect(entry).toMatchObject({ outcome: 'done', sentence: 'reset the two-factor sign-in of Max Manager', actor: { name: 'Ada Admin' }, role: 'admin', address: '192.0.2.9' })
      expect(entry?.changes).toContainEqual({ field: 'reason', to: 'Called from the café and knew their last order' })

      expect((await doors.post('/two-factor/verify-totp', { code: manager.code(), challenge: underWay.challenge })).statusCode, 'a sign-in between its steps is over').toBe(401)
      const again = await doors.signIn(manager.email)
      expect((await doors.get('/api/me', again.bearer)).json()).toMatchObject({ twoFactorEnabled: false })
      const { totpURI } = (await doors.post('/two-factor/enable', { password }, again.bearer)).json<{ totpURI: string }>()
      const next = codeOfStep(new URL(totpURI).searchParams.get('secret') ?? '', stepAt(parlour.clock.now()))
      expect((await doors.post('/two-factor/verify-totp', { code: next }, again.bearer)).statusCode, 'the wrong codes from before are forgotten').toBe(200)
      const elsewhere = await doors.post('/sign-in/email', { email: manager.email, password }, manager.trusted)
      expect(elsewhere.json(), 'the browser that was trusted is no more').toMatchObject({ twoFactorRedirect: true })
    })

    test('twice, one after the other or at once, is the same as once: nobody is signed out or told again', async () => {
      const { personId, email } = await aManagerWithAnApp()
      const both = await Promise.all([reset(personId), reset(personId)])
      expect(both.map((each) => each.json<{ wasOn: boolean }>().wasOn).toSorted()).toEqual([false, true])
      const { bearer } = await doors.signIn(email)
      expect((await reset(personId)).json()).toEqual({ wasOn: false, ended: 0 })
      expect(await statusOf(bearer)).toBe(200)
      const told = await db().selectFrom('notice').select('id').where('personId', '=', personId).where('channel', '=', 'email').where('data', '@>', JSON.stringify({ what: 'twoFactorReset' })).execute()
      expect(told).toHaveLength(1)
      expect((await trail('?action=resetTwoFactor'))[0]?.sentence).toBe('wanted to reset the two-factor sign-in of Max Manager, which was off')
    })

    test('a session alone resets nobody: the password is asked for again, and a wrong one is written down', async () => {
      const { personId, bearer } = await aManagerWithAnApp()
      const other = await anAdmin('Al Admin')
      const wrong = await reset(personId, { password: 'not this one' }, other)
      expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'wrongProof'])
      expect((await reset(personId, { password: undefined }, other)).json().code).toBe('wrongProof')
      expect((await signOut(personId, { password: undefined }, other)).json().code).toBe('wrongProof')
      expect(await statusOf(bearer)).toBe(200)
      const refused = (await trail('?outcome=refused')).map(({ actor, sentence }) => `${actor?.name} ${sentence}`)
      expect(refused).toEqual(expect.arrayContaining([
        'Al Admin tried to reset the two-factor sign-in of Max Manager, and was refused', 'Al Admin tried to sign all devices of Max Manager out, and was refused',
      ]))
    })

    test('nobody resets themselves, nor another administrator; that takes the machine', async () => {
      const other = await anAdmin('Al Admin')
      const own = await reset(await idOf(admin.email))
      expect([own.statusCode, own.json().detail]).toEqual([403, 'This is your own account. You look after it at /account/security.'])
      expect((await signOut(await idOf(admin.email))).statusCode).toBe(403)
      const another = await reset(await idOf(other.email))
      expect([another.statusCode, another.json().detail]).toEqual([403, 'Administrators do not reset each other. Whoever runs the machine does: npm run recover.'])
      expect((await signOut(await idOf(other.email))).json(), 'but whose laptop was stolen is signed out').toEqual({ ended: 1 })
    })

    test('an administrator signs somebody out everywhere: at once, told once, and only when there was anything to end', async () => {
      const { personId, email, bearer, other } = await aManagerWithAnApp()
      const jwt = await doors.shortLivedToken(bearer)
      expect((await signOut(personId)).json()).toEqual({ ended: 2 })
      for (const headers of [bearer, other, jwt]) expect(await statusOf(headers)).toBe(401)
      expect(await doors.lastNotice(email)).toEqual({ kind: 'account.securityChanged', data: { what: 'signedOutByAdmin' } })
      expect((await signOut(personId)).json()).toEqual({ ended: 0 })
      expect((await trail('?action=signOutPerson')).map(({ sentence }) => sentence)).toContain('signed all devices of Max Manager out')
      expect((await doors.post('/sign-in/email', { email, password })).json(), 'the second step stays').toMatchObject({ twoFactorRedirect: true })
    })

    test('a reason has to be typed, and nobody unknown or erased is found', async () => {
      const { personId } = await aManagerWithAnApp()
      for (const reason of [undefined, '', 'ok', '          ']) expect((await reset(personId, { reason })).statusCode).toBe(400)
      expect((await reset(newId())).statusCode).toBe(404)
      expect((await signOut(newId())).statusCode).toBe(404)
      const gone = await doors.signUp()
      const goneId = await idOf(gone.email)
      expect((await parlour.app.inject({ method: 'DELETE', url: '/api/me', headers: gone.bearer, payload: { password } })).statusCode).toBe(204)
      expect((await reset(goneId)).statusCode).toBe(404)
      expect((await lookUp(gone.email)).json()).toEqual({ account: null })
    })

    test('nobody else, not even an owner, finds or resets anybody', async () => {
      const { personId, email } = await aManagerWithAnApp()
      const owner = await doors.signUp()
      await db().insertInto('membership').values({ businessId: cafe.businessId, id: newId(), personId: await idOf(owner.email), locationId: null, role: 'owner' }).execute()
      const answers = [await lookUp(email, owner), await reset(personId, {}, owner), await signOut(personId, {}, owner)]
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403])
    })

    test('of a list of addresses twenty are looked up an hour, whether or not they are there', async () => {
      const other = await anAdmin()
      const statuses: number[] = []
      for (let tries = 0; tries < 21; tries += 1) statuses.push((await lookUp(`nobody-${tries}@parlour.example`, other)).statusCode)
      expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429])
      expect((await lookUp('nobody@parlour.example', other)).headers['retry-after']).toBeDefined()
    })

    test('a request that is sent twice with the same key is done once, and the password is kept nowhere', async () => {
      const { personId } = await aManagerWithAnApp()
      const send = () => parlour.app.inject({
        method: 'POST', url: `/api/operations/people/${personId}/two-factor-reset`, headers: { ...admin.bearer, 'idempotency-key': personId }, payload: { password, reason: 'Called us' },
      })
      const [first, second] = [await send(), await send()]
      expect([first.json(), second.body]).toEqual([{ wasOn: true, ended: 2 }, first.body])
      const kept = await db().selectFrom('idempotentRequest').select('requestHash').where('key', '=', personId).execute()
      const url = `/api/operations/people/${personId}/two-factor-reset`
      expect(kept).toEqual([{ requestHash: requestHash(url, { reason: 'Called us' }) }])
    })
  })
})

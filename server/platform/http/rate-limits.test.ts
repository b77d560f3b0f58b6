import { afterEach, describe, expect, test } from 'vitest'
import { accountDoors, password } from '../../testing/accounts.ts'
import type { SignedIn } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { AppWish, TestApp } from '../../testing/app.ts'
import { redisMissing, startRedis } from '../../testing/redis.ts'

const open: TestApp[] = []
afterEach(async () => { for (const parlour of open.splice(0)) await parlour.close() })

/** A Parlour that counts, with a clock that stands still. */
async function countingParlour(config: AppWish['config'] = {}): Promise<TestApp> {
  const parlour = await testApp({ now: '2026-03-02T08:00:00Z', config: { rateLimits: true, ...config } })
  open.push(parlour)
  return parlour
}

type Headers = Record<string, string>
const cafe = '203.0.113.7'

/** How often each status came, of so many requests one after the other. */
async function statuses(times: number, ask: (index: number) => Promise<{ statusCode: number }>): Promise<Record<number, number>> {
  const found: Record<number, number> = {}
  for (let index = 0; index < times; index += 1) {
    const { statusCode } = await ask(index)
    found[statusCode] = (found[statusCode] ?? 0) + 1
  }
  return found
}

const rename = (parlour: TestApp, headers: Headers, remoteAddress = cafe) =>
  parlour.app.inject({ method: 'PATCH', url: '/api/me', headers, remoteAddress, payload: { name: 'Another name' } })
const signIn = (parlour: TestApp, remoteAddress = cafe, headers: Headers = {}) =>
  parlour.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers, remoteAddress, payload: { email: 'nobody', password: 'a pass phrase' } })

test('a guest may change something twenty times a minute; then they are told how long to wait, and let in again', async () => {
  const parlour = await countingParlour()
  expect(await statuses(20, () => rename(parlour, {}))).toEqual({ 401: 20 })
  parlour.clock.advance(40_500)
  const refused = await rename(parlour, {})
  expect(refused.statusCode).toBe(429)
  expect(refused.headers).toMatchObject({
    'retry-after': '20', 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store',
    'ratelimit-policy': '"anonymous-writes";q=20;w=60, "anonymous-writes-per-address";q=300;w=60',
    ratelimit: '"anonymous-writes";r=0;t=20, "anonymous-writes-per-address";r=279;t=20', 'x-content-type-options': 'nosniff',
  })
  expect(refused.json()).toMatchObject({ code: 'tooManyRequests', retryAfterSeconds: 20, detail: 'That was a little too fast. Please wait 20 seconds and try again.' })
  expect((await rename(parlour, {}, '203.0.113.8')).statusCode).toBe(401)
  // Asking on does not make it longer.
  parlour.clock.advance(19_500)
  expect(await statuses(20, () => rename(parlour, {}))).toEqual({ 401: 20 })
})

test('forty guests on the Wi-Fi of a busy shop change something at once, each with their own device, and nobody waits', async () => {
  const parlour = await countingParlour()
  const phone = (guest: number) => ({ 'parlour-device': `phone-of-guest-number-${guest}` })
  expect(await statuses(200, (index) => rename(parlour, phone(index % 40)))).toEqual({ 401: 200 })
  // One of them is too fast, and waits alone.
  expect(await statuses(16, () => rename(parlour, phone(0)))).toEqual({ 401: 15, 429: 1 })
  expect((await rename(parlour, phone(1))).statusCode).toBe(401)
})

test('whoever makes up a new device for each request is held by their address', async () => {
  const parlour = await countingParlour({ anonymousWritesPerAddressPerMinute: 30 })
  const made = (index: number) => ({ 'parlour-device': `made-up-device-number-${index}` })
  expect(await statuses(33, (index) => rename(parlour, made(index)))).toEqual({ 401: 30, 429: 3 })
  expect((await rename(parlour, made(0), '203.0.113.8')).statusCode).toBe(401)
})

test('somebody who is signed in a hundred times, wherever they sit; and who sits beside them loses nothing', async () => {
  const parlour = await countingParlour()
  const [ann, ben] = [await parlour.given.aPerson(), await parlour.given.aPerson()]
  const answer = await rename(parlour, ann.headers)
  expect(answer.headers).toMatchObject({
    'ratelimit-policy': '"writes";q=100;w=60, "writes-per-address";q=600;w=60', ratelimit: '"writes";r=99;t=60, "writes-per-address";r=599;t=60',
  })
  expect(await statuses(101, (index) => rename(parlour, ann.headers, `198.51.100.${index}`))).toEqual({ 200: 99, 429: 2 })
  expect((await rename(parlour, ben.headers)).statusCode).toBe(200)
  expect((await rename(parlour, {})).statusCode).toBe(401)
})

test('many people behind one address have a wider limit together', async () => {
  const parlour = await countingParlour({ signedInWritesPerMinute: 2 })
  const people = await Promise.all(Array.from({ length: 8 }, () => parlour.given.aPerson()))
  expect(await statuses(16, (index) => rename(parlour, people[index >> 1]?.headers ?? {}))).toEqual({ 200: 12, 429: 4 })
})

test('IPv6 is counted by the network that somebody is given, not by the addresses they can make up in it', async () => {
  const parlour = await countingParlour({ anonymousWritesPerMinute: 5 })
  expect(await statuses(8, (index) => rename(parlour, {}, `2001:db8:1:2::${index}`))).toEqual({ 401: 5, 429: 3 })
  expect((await rename(parlour, {}, '2001:db8:1:3::1')).statusCode).toBe(401)
})

test('a refusal counts: nothing is learned and nothing done by trying', async () => {
  const parlour = await countingParlour({ signedInWritesPerMinute: 3 })
  const { headers } = await parlour.given.aPerson()
  const wrong = [{ url: '/api/locations/nowhere', payload: { name: 'x' } }, { url: '/api/me', payload: { name: 7 } }, { url: '/api/me', payload: { unknown: true } }]
  const answers = []
  for (const each of wrong) answers.push((await parlour.app.inject({ method: 'PATCH', headers, remoteAddress: cafe, ...each })).statusCode)
  expect([...answers, (await rename(parlour, headers)).statusCode]).toEqual([404, 400, 400, 429])
})

describe('signing in', () => {
  test('ten times a minute and fifty times an hour from one address, whatever its headers claim', async () => {
    const parlour = await countingParlour()
    const claims = (index: number) => ({ 'x-forwarded-for': `198.51.100.${index}`, 'x-parlour-client-address': `198.51.100.${index}`, forwarded: `for=198.51.100.${index}` })
    expect(await statuses(11, (index) => signIn(parlour, cafe, claims(index)))).toEqual({ 400: 10, 429: 1 })
    for (let minute = 1; minute < 5; minute += 1) {
      parlour.clock.advance(60_000)
      expect(await statuses(10, () => signIn(parlour))).toEqual(minute < 4 ? { 400: 10 } : { 400: 9, 429: 1 })
    }
    parlour.clock.advance(60_000)
    const later = await signIn(parlour)
    expect([later.statusCode, later.headers['retry-after'], later.json().detail]).toEqual([429, '3300', 'That was a little too fast. Please wait 55 minutes and try again.'])
    expect(later.headers['ratelimit-policy']).toBe('"sign-ins";q=10;w=60, "sign-ins-hourly";q=50;w=3600, "sign-in-requests";q=60;w=60')
    parlour.clock.advance(3_300_000)
    expect((await signIn(parlour)).statusCode).toBe(400)
  })

  test('a session does not widen it, and asking who is there does not count', async () => {
    const parlour = await countingParlour({ signInsPerMinute: 2 })
    const { headers } = await parlour.given.aPerson()
    expect(await statuses(30, () => parlour.app.inject({ url: '/api/auth/get-session', remoteAddress: cafe }))).toEqual({ 200: 30 })
    expect(await statuses(3, () => signIn(parlour, cafe, headers))).toEqual({ 400: 2, 429: 1 })
  })

  test('in a full café everybody gets in: only wrong tries of an address are counted', async () => {
    const parlour = await countingParlour({ signInsPerMinute: 3 })
    const doors = accountDoors(parlour)
    const { email } = await doors.signUp()
    const from = (payload: object) => parlour.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', remoteAddress: cafe, payload })
    const right = () => from({ email, password })
    const wrong = () => from({ email, password: 'not the pass phrase' })
    for (let minute = 0; minute < 6; minute += 1) {
      expect(await statuses(15, right)).toEqual({ 200: 15 })
      parlour.clock.advance(60_000)
    }
    expect(await statuses(5, (index) => index % 2 ? right() : wrong())).toEqual({ 200: 2, 401: 3 })
    expect((await right()).statusCode, 'three wrong tries are enough for a minute').toBe(429)
    parlour.clock.advance(60_000)
    expect(await statuses(19, right), 'but not even right ones are without end').toEqual({ 200: 18, 429: 1 })
  })

  test('who is signed in and shows their password again is counted by themselves, wherever they are, and nobody beside them', async () => {
    const parlour = await countingParlour({ signInsPerMinute: 3 })
    const doors = accountDoors(parlour)
    const [ann, ben] = [await doors.signUp(), await doors.signUp()]
    const change = (person: SignedIn, currentPassword: string, remoteAddress: string) => parlour.app.inject({
      method: 'POST', url: '/api/auth/change-password', headers: person.bearer, remoteAddress, payload: { currentPassword, newPassword: password },
    })
    expect(await statuses(4, (index) => change(ann, 'not the pass phrase', `198.51.100.${index}`))).toEqual({ 400: 3, 429: 1 })
    expect((await change(ann, password, cafe)).headers['ratelimit-policy']).toContain('"proofs";q=3;w=60')
    expect(await statuses(6, () => change(ben, password, cafe))).toEqual({ 200: 6 })
    expect(await statuses(3, () => signIn(parlour)), 'nor does any of it count against the address').toEqual({ 400: 3 })
    expect((await change(ben, password, cafe)).statusCode).toBe(200)
    expect((await change({ ...ben, bearer: {} }, password, cafe)).statusCode, 'nobody in particular is counted by address').toBe(429)
  })

  test('behind a proxy that is trusted each guest has their own address; one that is not can claim nothing', async () => {
    const proxied = (parlour: TestApp, remoteAddress: string) => (index: number) => signIn(parlour, remoteAddress, { 'x-forwarded-for': `10.9.9.9, 198.51.100.${index}` })
    const usual = await countingParlour({ signInsPerMinute: 2 })
    expect(await statuses(6, proxied(usual, '127.0.0.1'))).toEqual({ 400: 6 })
    expect(await statuses(6, proxied(usual, '10.1.2.3'))).toEqual({ 400: 2, 429: 4 })
    const behind = await countingParlour({ signInsPerMinute: 2, trustedProxies: '10.0.0.0/8, loopback' })
    expect(await statuses(6, proxied(behind, '10.1.2.3'))).toEqual({ 400: 6 })
    const alone = await countingParlour({ signInsPerMinute: 2, trustedProxies: 'none' })
    expect(await statuses(6, proxied(alone, '127.0.0.1'))).toEqual({ 400: 2, 429: 4 })
  })
})

test('an order that is placed again with its key counts as a request, and gets its one answer once the wait is over', async () => {
  const parlour = await countingParlour({ anonymousWritesPerMinute: 3 })
  const shop = await parlour.given.aCafe()
  parlour.clock.run()
  const place = () => parlour.app.inject({
    method: 'POST', url: '/api/orders', headers: { 'idempotency-key': 'the same key, again and again' }, remoteAddress: cafe,
    payload: {
      locationId: shop.locationId, fulfilment: 'pickup', payment: { method: 'card' }, lines: [{ itemId: shop.item('Espresso').id, quantity: 1 }],
    },
  })
  const answers = [await place(), await place(), await place(), await place()]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 429])
  parlour.clock.set(new Date(Date.now() + 61_000))
  const again = await place()
  expect([again.statusCode, again.body]).toEqual([201, answers[0]?.body])
})

test('reads are wide enough for a full café, and end somewhere', async () => {
  const parlour = await countingParlour()
  const read = () => parlour.app.inject({ url: '/api/locations', remoteAddress: cafe })
  const found = await statuses(3001, read)
  expect(found).toEqual({ 200: 3000, 429: 1 })
  const { headers } = await parlour.given.aPerson()
  // Not even looked up.
  expect((await parlour.app.inject({ url: '/api/me', headers, remoteAddress: cafe })).statusCode).toBe(429)
  expect((await parlour.app.inject({ url: '/api/me', headers, remoteAddress: '203.0.113.8' })).statusCode).toBe(200)
  expect((await parlour.app.inject({ url: '/health', remoteAddress: cafe })).statusCode).toBe(200)
})

test('streams: so many a person may have open, and closing one makes room', async () => {
  const parlour = await countingParlour()
  const shop = await parlour.given.aCafe()
  const { headers } = await parlour.given.aMember('staff', shop)
  const address = await parlour.app.listen({ port: 0, host: '127.0.0.1' })
  const screens: AbortController[] = []
  const openStream = async () => {
    const screen = new AbortController()
    screens.push(screen)
    const { status } = await fetch(`${address}/api/locations/${shop.slug}/board/stream`, { headers, signal: screen.signal })
    return { statusCode: status }
  }
  expect(await statuses(21, openStream)).toEqual({ 200: 20, 429: 1 })
  screens[0]?.abort()
  await expect.poll(async () => (await openStream()).statusCode).toBe(200)
  for (const screen of screens) screen.abort()
})

test('a page of another site is counted before it is refused', async () => {
  const parlour = await countingParlour({ anonymousWritesPerMinute: 2 })
  const { headers } = await parlour.given.aPerson()
  expect(await statuses(4, () => parlour.app.inject({
    method: 'POST', url: '/api/auth/sign-out', remoteAddress: cafe, headers: { ...headers, origin: 'https://evil.example' }, payload: {},
  }))).toEqual({ 403: 2, 429: 2 })
})

test('switched off, nobody is counted', async () => {
  const parlour = await countingParlour({ rateLimits: false })
  expect(await statuses(50, () => signIn(parlour))).toEqual({ 400: 50 })
})

describe.skipIf(redisMissing)(`with a cache${redisMissing === undefined ? '' : ` (${redisMissing})`}`, () => {
  test('two processes share the limits; when the cache goes, each counts on for itself', async () => {
    const redis = await startRedis()
    const [one, other] = [await countingParlour({ redisUrl: redis.url }), await countingParlour({ redisUrl: redis.url })]
    expect(await statuses(10, (index) => signIn(index % 2 ? one : other))).toEqual({ 400: 10 })
    expect([(await signIn(one)).statusCode, (await signIn(other)).statusCode]).toEqual([429, 429])
    expect((await one.app.inject('/ready')).json()).toEqual({ status: 'ready', cache: 'ready' })
    await redis.stop()
    expect((await one.app.inject('/ready')).json()).toEqual({ status: 'ready', cache: 'away' })
    expect(await statuses(12, () => signIn(one))).toEqual({ 400: 10, 429: 2 })
  })

  test('a cache that hangs holds a request up for half a second once, and no other', async () => {
    const redis = await startRedis()
    const parlour = await countingParlour({ redisUrl: redis.url })
    redis.freeze()
    const began = performance.now()
    expect(await statuses(20, () => rename(parlour, {}))).toEqual({ 401: 20 })
    // Half a second each would be ten.
    expect(performance.now() - began).toBeLessThan(8_000)
    redis.thaw()
    await redis.stop()
  })
})

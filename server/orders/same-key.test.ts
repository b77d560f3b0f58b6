import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, cookieName, signedIn } from '../testing/accounts.ts'
import type { GivenCafe } from '../testing/given.ts'
import { testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'

let parlour: TestPipeline
let doors: ReturnType<typeof accountDoors>
let cafe: GivenCafe
beforeAll(async () => {
  parlour = await testPipeline()
  doors = accountDoors(parlour)
  cafe = await parlour.given.aCafe()
})
afterAll(() => parlour.close())

type Headers = Record<string, string>
const key = 'order-1'
const phone = { 'parlour-device': 'secret-of-a-phone-of-Ann' }
const tablet = { 'parlour-device': 'secret-of-a-tablet-of-Ben' }

async function place(headers: Headers, about: GivenCafe = cafe) {
  const answer = await parlour.order(about, [{ item: 'Latte' }], { headers: { 'idempotency-key': key, ...headers } })
  return { ...answer.json<{ id?: string; trackingUrl?: string; code?: string; errors?: object[] }>(), status: answer.statusCode, headers: answer.headers }
}

const own = { origin: 'http://localhost:3000' }

test.each(['cookie', 'bearer', 'shortLived'] as const)('somebody orders with their %s, is signed out and sends it again: no second order, and the first once they are back', async (shown) => {
  const ann = await doors.signUp()
  const credential = shown === 'shortLived' ? await doors.shortLivedToken(ann.bearer) : { ...ann[shown], ...own }
  const first = await place(credential)
  expect(first.status).toBe(201)
  await doors.post('/sign-out', {}, ann.bearer)
  expect(await place(credential)).toMatchObject({ status: 401, code: 'signedOut' })
  const back = await doors.signIn(ann.email)
  expect(await place(back.bearer)).toMatchObject({ status: 201, id: first.id, trackingUrl: first.trackingUrl })
})

test('two guests who choose the same key and order the same get an order each, and their own link', async () => {
  const [ann, ben] = [await place(phone), await place(tablet)]
  expect([ann.status, ben.status]).toEqual([201, 201])
  expect(ben.id).not.toBe(ann.id)
  expect(ben.trackingUrl).not.toBe(ann.trackingUrl)
  expect([(await place(phone)).id, (await place(tablet)).id]).toEqual([ann.id, ben.id])
})

test('a guest without a device needs a key that nobody guesses, here and wherever guests change something', async () => {
  const refused = await place({})
  expect(refused).toMatchObject({ status: 400, code: 'invalidInput', errors: [{ pointer: '/headers/idempotency-key' }] })
  expect(await place({ 'idempotency-key': '7b0e6f0a-8d5c-4c0e-9a37-4a8f5f0f3a11' })).toMatchObject({ status: 201 })
  const { id, trackingUrl } = await place(phone)
  const cancel = (headers: Headers) => parlour.app.inject({ method: 'POST', url: `/api/orders/${id}/cancel${new URL(`http://x${trackingUrl}`).search}`, headers, payload: {} })
  expect((await cancel({ 'idempotency-key': key })).json()).toMatchObject({ errors: [{ pointer: '/headers/idempotency-key' }] })
  expect((await cancel({ 'idempotency-key': key, ...phone })).statusCode).toBe(200)
})

test('a secret that could be guessed, or is no header text, is none', async () => {
  for (const secret of ['short', 'x'.repeat(129), 'with a space in its middle']) {
    expect(await place({ 'parlour-device': secret })).toMatchObject({ status: 400, errors: [{ pointer: '/headers/parlour-device' }] })
  }
})

test('the secret of a device is kept nowhere, only what stands for it', async () => {
  await place(phone)
  const rows = await parlour.context.database.kysely.selectFrom('idempotentRequest').selectAll().execute()
  expect(rows.some(({ scope }) => scope.startsWith('device '))).toBe(true)
  expect(JSON.stringify(rows)).not.toContain(phone['parlour-device'])
})

test('who shows a credential that is no longer good is told so where guests are welcome, and a browser gets rid of it', async () => {
  const garbage = await place({ authorization: 'Bearer garbage', ...phone })
  expect(garbage).toMatchObject({ status: 401, code: 'signedOut' })
  expect(garbage.headers['www-authenticate']).toBe('Bearer error="invalid_token"')
  expect(garbage.headers['set-cookie']).toBeUndefined()

  const { email, cookie, bearer } = await doors.signUp()
  const { trackingUrl } = await place(phone)
  await doors.post('/sign-out', {}, bearer)
  const stale = [await place({ ...cookie, ...own, ...phone }), { status: 401, headers: (await parlour.app.inject({ url: `/api${trackingUrl}`, headers: cookie })).headers }]
  for (const { status, headers } of stale) {
    expect(status).toBe(401)
    expect(headers['set-cookie']).toBe(`${cookieName}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`)
  }
  expect((await parlour.app.inject({ url: `/api${trackingUrl}` })).statusCode).toBe(200)
  // What asks nobody who they are, asks nobody.
  expect((await parlour.app.inject({ url: `/api/locations/${cafe.slug}/menu`, headers: cookie })).statusCode).toBe(200)
  // The way back in is open.
  expect((await doors.get('/api/auth/get-session', cookie)).statusCode).toBe(200)
  signedIn(await doors.post('/sign-in/email', { email, password: 'a good pass phrase' }, { ...cookie, ...own }), email)
})

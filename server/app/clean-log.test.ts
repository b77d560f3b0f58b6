import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '../../demo/index.ts'
import { createApp } from '../app.ts'
import { createLog } from '../platform/log.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'

/** What people type, planted where they type it; none of it may turn up in the log, at any level. */
const planted = {
  email: 'rosalind.planted@parlour.example', phone: '+15550100199', name: 'Rosalind Planted', street: '12 Planted Street', city: 'Plantedville',
  note: 'ring twice, Planted', password: 'a planted pass phrase', wrongPassword: 'a wrong planted phrase', code: '918273', trackingToken: 'planted-tracking-token',
  cookie: 'planted-cookie', bearer: 'plantedbearertokenplantedbearer1', search: 'planted-search', address: '203.0.113.77', header: 'planted-header', device: 'planted-secret-of-a-device', comment: 'planted-comment',
}

const lines: string[] = []
const log = createLog('trace', { write: (line) => { lines.push(line) } })
let parlour: TestApp
beforeAll(async () => {
  parlour = await testApp({ overrides: { log }, simulators: true })
  await seedDemo(parlour.context.database, { info() {} })
})
afterAll(() => parlour.close())

const remoteAddress = planted.address
const post = (url: string, payload: object | string, headers: Record<string, string> = {}) =>
  parlour.app.inject({ method: 'POST', url, payload, remoteAddress, headers: { 'content-type': 'application/json', 'x-planted': planted.header, ...headers } })
const get = (url: string, headers: Record<string, string> = {}) => parlour.app.inject({ url, headers, remoteAddress })

function expectNothingPlanted(): void {
  const text = lines.join('')
  for (const [what, value] of Object.entries(planted)) expect(text.includes(value), `${what} in ${lines.find((line) => line.includes(value))}`).toBe(false)
  expect(text).not.toMatch(/planted/i)
}

test('a whole story leaves nobody in the log: signing up and in, guessing, ordering, asking, and everything that is refused', async () => {
  const { email, password, name, phone, code } = planted
  await post('/api/auth/sign-up/email', { email, password, name })
  await post('/api/auth/sign-in/email', { email, password })
  await post('/api/auth/sign-in/email', { email, password: planted.wrongPassword })
  await post('/api/auth/phone-number/send-otp', { phoneNumber: phone })
  await post('/api/auth/phone-number/verify', { phoneNumber: phone, code })
  await post('/api/auth/sign-in/email', `{"email":"${email}","password":"${password}`)
  await post('/api/auth/sign-in/email', { email: { [planted.comment]: 1 }, password: [password] })

  const shop = await parlour.given.aCafe()
  const order = (more: object) => post('/api/orders', {
    locationId: shop.locationId, fulfilment: 'delivery', customerName: name, address: { street: planted.street, city: planted.city, postcode: '12345' },
    lines: [{ itemId: shop.item('Espresso').id, quantity: 1, note: planted.note }], payment: { method: 'card' }, ...more,
  }, { 'idempotency-key': planted.comment, 'parlour-device': planted.device })
  const placed = await order({})
  expect(placed.statusCode).toBe(201)
  await order({ customerName: planted.comment })
  await post('/api/orders', {}, { 'idempotency-key': planted.comment, 'parlour-device': `${planted.device} ` })
  await order({ address: { street: planted.street, unknown: planted.comment } })
  await order({ lines: [{ itemId: planted.comment, quantity: -1 }] })
  await get(`/api${placed.json<{ trackingUrl: string }>().trackingUrl}`)
  await get(`/api/orders/${placed.json<{ id: string }>().id}?token=${planted.trackingToken}`)
  await get(`/api/menu-items?location=${shop.slug}&search=${planted.search}`)
  await get(`/api/${planted.search}/%zz${planted.comment}`)
  await get('/api/me', { cookie: `parlour.session_token=${planted.cookie}.${planted.cookie}`, 'user-agent': planted.header })
  await get('/api/me', { authorization: `Bearer ${planted.bearer}` })
  const { headers } = await parlour.given.aPerson({ name })
  await parlour.app.inject({ method: 'PATCH', url: '/api/me', headers, remoteAddress, payload: { name: `${name}\u0000` } })
  await parlour.app.inject({ method: 'PATCH', url: '/api/me', headers, remoteAddress, payload: `{"name":"${planted.comment}"` })

  expect(lines.length).toBeGreaterThan(10)
  expectNothingPlanted()
  expect(lines.join('')).not.toContain(headers.authorization.slice(7))
})

test('nor does a fault that nobody foresaw, with the request at hand and a row of the database in the error', async () => {
  const broken = await testApp({ overrides: { log } })
  const db = broken.context.database.kysely
  const person = { id: (await broken.given.aPerson({ name: planted.name })).personId, name: planted.name, email: planted.email }
  const duplicate: unknown = await db.insertInto('person').values(person).execute().catch((error: unknown) => error)
  expect(JSON.stringify(duplicate)).toContain(person.id)
  broken.context.accounts.identify = async () => { throw duplicate }
  const app = await createApp(broken.context)
  lines.length = 0
  const answer = await app.inject({ url: `/api/me?search=${planted.search}`, headers: { authorization: `Bearer ${planted.bearer}` }, remoteAddress })
  expect(answer.statusCode).toBe(500)
  const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>).find(({ level }) => level === 50)
  expect(said).toMatchObject({ reqId: answer.headers['x-request-id'], route: '/api/me', err: { code: '23505', table: 'person' } })
  expect(lines.join('')).not.toContain(person.id)
  expectNothingPlanted()
  await app.close()
  await broken.close()
})

test('each line of a request has the id that its answer has, and not one that the client made up', async () => {
  lines.length = 0
  const answer = await get('/api/locations', { 'x-request-id': planted.header, 'request-id': planted.header })
  const id = answer.headers['x-request-id']
  expect(id).toMatch(/^[\w-]{8}-[0-9a-z]+$/)
  const ofRequests = lines.map((line) => JSON.parse(line) as { reqId?: string }).filter(({ reqId }) => reqId !== undefined)
  expect(ofRequests.map(({ reqId }) => reqId)).toEqual(ofRequests.map(() => id))
  expect(ofRequests.length).toBeGreaterThan(0)
  expectNothingPlanted()
})

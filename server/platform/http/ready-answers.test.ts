import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../transaction.ts'
import { publishMenu } from '../../catalogue/index.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe } from '../../testing/given.ts'

let here: TestApp
let cafe: GivenCafe
let port: number
beforeAll(async () => {
  here = await testApp()
  cafe = await here.given.aCafe()
  port = Number(new URL(await here.app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => here.close())

/** What really goes over the wire for one request; the head by lower-case names, without what differs from answer to answer. */
async function overTheWire(line: string, headers: Record<string, string> = {}) {
  const lines = [`${line} HTTP/1.1`, `host: localhost:${port}`, 'connection: close', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)]
  const socket = connect({ host: '127.0.0.1', port })
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  const whole = Buffer.concat(chunks)
  const end = whole.indexOf('\r\n\r\n')
  const [status = '', ...fields] = whole.toString('latin1', 0, end).split('\r\n')
  const head = new Map(fields.map((field) => [field.slice(0, field.indexOf(':')).toLowerCase(), field.slice(field.indexOf(':') + 1).trim()]))
  const requestId = head.get('x-request-id')
  for (const name of ['x-request-id', 'date', 'connection']) head.delete(name)
  return { status, requestId, head: Object.fromEntries([...head].toSorted()), body: whole.subarray(end + 4).toString('latin1') }
}

const menu = () => `/api/locations/${cafe.slug}/menu`

describe('an answer that is ready is the one that the long way gives', () => {
  test.each<{ title: string; headers: Record<string, string> }>([
    { title: 'as it is', headers: {} },
    { title: 'compressed for browsers', headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } },
    { title: 'compressed for others', headers: { 'accept-encoding': 'gzip' } },
  ])('$title', async ({ headers }) => {
    // With a slash at the end the request takes the long way.
    const [long, ready] = [await overTheWire(`GET ${menu()}/`, headers), await overTheWire(`GET ${menu()}`, headers)]
    expect(ready).toEqual({ ...long, requestId: expect.any(String) })
    expect([ready.status, ready.requestId === long.requestId]).toEqual(['HTTP/1.1 200 OK', false])
  })

  test('not modified, also when the tag stands among others', async () => {
    const { head: { etag = '' } } = await overTheWire(`GET ${menu()}`)
    const long = await overTheWire(`GET ${menu()}/`, { 'if-none-match': etag })
    const [ready, among] = [await overTheWire(`GET ${menu()}`, { 'if-none-match': etag }), await overTheWire(`GET ${menu()}`, { 'if-none-match': `"other", ${etag}` })]
    expect([ready, among]).toEqual([long, long].map((answer) => ({ ...answer, requestId: expect.any(String) })))
    expect([ready.status, ready.body]).toEqual(['HTTP/1.1 304 Not Modified', ''])
  })

  test('another tag gets the menu', async () => {
    expect(await overTheWire(`GET ${menu()}`, { 'if-none-match': '"other"' })).toMatchObject({ status: 'HTTP/1.1 200 OK' })
  })
})

test('what is not ready or not so simple takes the long way: a query, another method, another address', async () => {
  const answers = [
    await overTheWire(`GET ${menu()}?unknown=1`), await overTheWire(`GET ${menu()}?x=/menu`), await overTheWire(`POST ${menu()}`),
    await overTheWire('GET /api/locations/nowhere/menu'), await overTheWire('GET /api/locations//menu'), await overTheWire('GET /api/locations/menu'),
  ]
  expect(answers.map(({ status }) => Number(status.split(' ')[1]))).toEqual([400, 400, 405, 404, 404, 404])
  const [head, get] = [await overTheWire(`HEAD ${menu()}`), await overTheWire(`GET ${menu()}`)]
  expect(head).toEqual({ ...get, requestId: expect.any(String), body: '' })
})

test('an edit is seen by the next reader', async () => {
  const before = await overTheWire(`GET ${menu()}`)
  await inTransaction(here.context, async (db) => {
    await publishMenu(db, { businessId: cafe.businessId, locationIds: [cafe.locationId], now: here.clock.now() })
    await db.updateTable('menuItem').set({ name: 'Doppio' }).where('businessId', '=', cafe.businessId).where('id', '=', cafe.item('Espresso').id).execute()
  })
  await expect.poll(async () => (await overTheWire(`GET ${menu()}`)).body).toContain('Doppio')
  const after = await overTheWire(`GET ${menu()}`, { 'if-none-match': before.head.etag ?? '' })
  expect([after.status, after.head.etag === before.head.etag]).toEqual(['HTTP/1.1 200 OK', false])
})

test('they are counted with the others', async () => {
  const count = async () => Number(/parlour_http_request_seconds_count\{method="GET",route="\/api\/locations\/:location\/menu",status="200"\} (\d+)/
    .exec((await here.app.inject({ url: '/metrics' })).body)?.[1])
  const before = await count()
  await overTheWire(`GET ${menu()}`)
  expect(await count()).toBe(before + 1)
})

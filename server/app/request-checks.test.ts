import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, password } from '../testing/accounts.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe } from '../testing/given.ts'

let parlour: TestApp
let cafe: GivenCafe
let address: URL
beforeAll(async () => {
  parlour = await testApp()
  cafe = await parlour.given.aCafe({ stock: null })
  address = new URL(await parlour.app.listen({ port: 0, host: '127.0.0.1' }))
})
afterAll(() => parlour.close())

/** Word for word, as no client library would send it. */
async function send(lines: readonly string[]): Promise<string> {
  const socket = connect(Number(address.port), address.hostname)
  await once(socket, 'connect')
  socket.end([...lines, 'connection: close', '', ''].join('\r\n'))
  return text(socket)
}

test('a page whose name was made to lead to this machine is none of ours, whatever it says of itself', async () => {
  const { email } = await accountDoors(parlour).signUp()
  const signIn = (headers: Record<string, string>) => parlour.app.inject({
    method: 'POST', url: '/api/auth/sign-in/email', headers, payload: { email, password }, remoteAddress: '127.0.0.1',
  })
  const evil = { host: 'evil.example:3000', origin: 'http://evil.example:3000' }
  for (const headers of [evil, { ...evil, 'x-forwarded-host': 'localhost' }, { host: 'localhost:3000', 'x-forwarded-host': 'evil.example' },
    { host: 'localhost.evil.example', origin: 'http://localhost.evil.example' }]) {
    const answer = await signIn(headers)
    expect([answer.statusCode, answer.json().code, answer.cookies], JSON.stringify(headers)).toEqual([421, 'misdirected', []])
  }
  expect((await parlour.app.inject({ url: '/metrics', headers: { host: 'evil.example' } })).statusCode).toBe(421)
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'parlour.localhost']) {
    expect((await signIn({ host, origin: `https://${host}` })).statusCode, host).toBe(200)
  }
})

test('behind a proxy it is known by its public address; where other machines are let in, by any name', async () => {
  const [behind, open] = [await testApp({ config: { publicUrl: 'https://cafe.example' } }), await testApp({ config: { host: '0.0.0.0' } })]
  const ask = async ({ app }: TestApp, host: string) => (await app.inject({ url: '/health', headers: { host } })).statusCode
  expect([await ask(behind, 'cafe.example'), await ask(behind, 'till.local:3000'), await ask(open, 'till.local:3000')]).toEqual([200, 421, 200])
  await Promise.all([behind.close(), open.close()])
})

test('two hosts are one too many', async () => {
  expect(await send(['GET /health HTTP/1.1', 'host: localhost', 'host: evil.example'])).toMatch(/^HTTP\/1.1 400 /)
  expect(await send(['GET /health HTTP/1.1', 'host: localhost'])).toMatch(/^HTTP\/1.1 200 /)
})

test('bodies are taken as they are: not packed, and in UTF-8', async () => {
  const post = (payload: Buffer, headers = {}) => parlour.app.inject({
    method: 'POST', url: '/api/orders', headers: { 'content-type': 'application/json', ...headers }, payload,
  })
  const packed = await post(gzipSync('{}'), { 'content-encoding': 'gzip' })
  expect([packed.statusCode, packed.json().code, packed.headers['accept-encoding']]).toEqual([415, 'unsupportedMedia', 'identity'])
  const latin = await post(Buffer.from('{"customerName":"Zo\u00eb"}', 'latin1'))
  expect([latin.statusCode, latin.json().code]).toEqual([400, 'malformed'])
  expect((await post(Buffer.from('{"customerName":"Zo\u00eb"}'))).json().code).toBe('invalidInput')
})

test.each(['0x10', '1e1', '%205', '+5', '05', '5.', ''])('limit=%s is no number', async (limit) => {
  const answer = await parlour.app.inject(`/api/locations?limit=${limit}`)
  expect([answer.statusCode, answer.json().errors?.[0]?.pointer]).toEqual([400, '/query/limit'])
})

test('limit=5 is one, and a latitude may be negative', async () => {
  expect((await parlour.app.inject('/api/locations?limit=5')).statusCode).toBe(200)
})

test.each(['bytes=abc', 'bytes=5-1', 'bytes=99999999-', 'bytes=0-1'])('files are given whole, whatever part is asked for: %s', async (range) => {
  const answer = await parlour.app.inject({ url: '/api/docs/static/index.css', headers: { range } })
  expect([answer.statusCode, Number(answer.headers['content-length'])]).toEqual([200, Buffer.byteLength(answer.body)])
})

test('nothing lies beside the folder of the reference page', async () => {
  for (const path of ['/api/docs/static/../../package.json', '/api/docs/static/%2e%2e/package.json', '/api/docs/static//index.css']) {
    expect(await send([`GET ${path} HTTP/1.1`, 'host: localhost']), path).toMatch(/^HTTP\/1.1 404 /)
  }
})

test('a guest can not tell by the answer whether an order is there', async () => {
  const placed = await parlour.app.inject({ method: 'POST', url: '/api/orders', payload: order() })
  const ask = async (id: string) => {
    const { statusCode, body } = await parlour.app.inject(`/api/orders/${id}`)
    return { statusCode, body }
  }
  const there = await ask(placed.json().id)
  expect(there.statusCode).toBe(401)
  expect(await ask('018f0000-0000-7000-8000-00000000dead')).toEqual(there)
})

function order(details: object = {}): object {
  return { locationId: cafe.locationId, fulfilment: 'pickup', payment: { method: 'card' }, lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }], ...details }
}

test('a name is one line of characters that can be read; a note may have several lines', async () => {
  const place = (details: object) => parlour.app.inject({ method: 'POST', url: '/api/orders', payload: order(details) })
  for (const customerName of ['Ann\r\nBcc: all', 'Ann\u0000', 'Ann\u001b[2J', 'Ann\u2028', 'Ann\t']) {
    expect((await place({ customerName })).json().errors).toEqual([{ pointer: '/customerName', detail: 'This takes a single line of text.' }])
  }
  const line = (note: string) => ({ lines: [{ itemId: cafe.item('Espresso').id, quantity: 1, note }] })
  expect((await place(line('hot\r\nand quick'))).statusCode).toBe(201)
  expect((await place(line('hot\u0007'))).json().errors).toMatchObject([{ pointer: '/lines/0/note' }])
})

test('an order costs no more than its location takes, which its manager decides', async () => {
  const many = { lines: Array.from({ length: 50 }, () => ({ itemId: cafe.item('Espresso').id, quantity: 99 })) }
  const refused = await parlour.app.inject({ method: 'POST', url: '/api/orders', payload: order(many) })
  expect(refused.json()).toMatchObject({ status: 422, code: 'orderTooLarge', maxMinor: 1_000_000 })
  const quoted = await parlour.app.inject({ method: 'POST', url: `/api/locations/${cafe.slug}/quotes`, payload: { fulfilment: 'pickup', ...many } })
  expect(quoted.json().code).toBe('orderTooLarge')

  const { headers } = await parlour.given.aMember('manager', cafe)
  const change = (payload: object) => parlour.app.inject({ method: 'PATCH', url: `/api/locations/${cafe.slug}`, headers, payload })
  expect((await change({ orderTotalMaxMinor: 5_000_000 })).json()).toMatchObject({ orderTotalMaxMinor: 5_000_000, accepting: true })
  expect((await change({})).statusCode).toBe(400)
  await expect.poll(async () => (await parlour.app.inject({ method: 'POST', url: '/api/orders', payload: order(many) })).statusCode).toBe(201)
})

import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import { usualLimits } from './connection-limits.ts'

let parlour: TestApp
let port: number
let close: () => Promise<void>
beforeAll(async () => {
  parlour = await testApp()
  const app = await createApp(parlour.context, { ...usualLimits, headersMs: 1_000, requestMs: 2_000, betweenMs: 300, silentMs: 3_000, checkMs: 50 })
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  close = () => app.close()
})
afterAll(async () => {
  await close()
  await parlour.close()
})

type Heard = { text: string; milliseconds: number; status: number; head: Record<string, string>; body: string }

/** What comes back, until the other side closes, over a connection that sends these pieces with so many milliseconds between them. */
async function say(pieces: Iterable<string>, pauseMs = 0): Promise<Heard> {
  const began = performance.now()
  const socket = connect({ host: '127.0.0.1', port })
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => { socket.once('close', resolve) })
  for (const piece of pieces) {
    if (socket.destroyed || !socket.writable) break
    socket.write(piece)
    if (pauseMs > 0) await new Promise((resolve) => { setTimeout(resolve, pauseMs) })
  }
  await closed
  const text = Buffer.concat(chunks).toString()
  const [first = '', ...fields] = text.slice(0, text.indexOf('\r\n\r\n')).split('\r\n')
  const head = Object.fromEntries(fields.map((field) => [field.slice(0, field.indexOf(':')).toLowerCase(), field.slice(field.indexOf(':') + 2)]))
  return { text, milliseconds: performance.now() - began, status: Number(first.split(' ')[1]), head, body: text.slice(text.indexOf('\r\n\r\n') + 4) }
}

function* slowly(text: string): Iterable<string> {
  for (const letter of text) yield letter
}

const problem = ({ status, head, body }: Heard) => [status, head['content-type'], (JSON.parse(body) as { code: string }).code, /^[\w-]+$/.test(head['x-request-id'] ?? ''), head['x-content-type-options']]
const asProblem = (status: number, code: string) => [status, 'application/problem+json; charset=utf-8', code, true, 'nosniff']

/** Without our limits Node would wait a minute and more, and Fastify longer still. */
const farFromUsual = 30_000

describe('whoever is slow is not waited for', () => {
  test('with the headers', async () => {
    const heard = await say(slowly(`GET /health HTTP/1.1\r\nhost: localhost\r\nx-slow: ${'x'.repeat(200)}`), 20)
    expect(problem(heard)).toEqual(asProblem(408, 'tooSlow'))
    expect(heard.milliseconds).toBeLessThan(farFromUsual)
  })

  test('with the body', async () => {
    const head = 'POST /api/orders HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n'
    const heard = await say([head, ...slowly('{'.repeat(200))], 20)
    expect(problem(heard)).toEqual(asProblem(408, 'tooSlow'))
    expect(heard.milliseconds).toBeLessThan(farFromUsual)
  })

  test('with anything at all', async () => {
    const heard = await say([])
    expect(heard.milliseconds).toBeLessThan(farFromUsual)
  })

  test('nor between two requests', async () => {
    const heard = await say(['GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n'])
    expect(heard.status).toBe(200)
    expect(heard.milliseconds).toBeLessThan(farFromUsual)
  })

  test('a hundred of them keep nobody else waiting', async () => {
    const crowd = Array.from({ length: 100 }, () => say(slowly('GET /health HTTP/1.1\r\nx-slow: xxxxxxxxxxxxxxxxxxxxxxxxxx'), 20))
    const served = fetch(`http://127.0.0.1:${port}/health`).then(({ status }) => status)
    expect(await Promise.race([served, Promise.all(crowd).then(() => 'the crowd has gone')])).toBe(200)
    await Promise.all(crowd)
  })

  test('a stream that says something now and then is not slow', async () => {
    const cafe = await parlour.given.aCafe()
    const stream = await fetch(`http://127.0.0.1:${port}/api/locations/${cafe.slug}/menu/stream`)
    const reader = stream.body?.getReader()
    await reader?.read()
    await new Promise((resolve) => { setTimeout(resolve, 2_500) })
    expect(stream.status).toBe(200)
    await reader?.cancel()
  })
})

describe('what is too much or can not be read is a problem like any other', () => {
  const get = (headers: string) => say([`GET /health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${headers}\r\n\r\n`])

  test('headers of more than 16 KiB', async () => {
    expect(problem(await get(`x-long: ${'x'.repeat(20_000)}`))).toEqual(asProblem(431, 'headersTooLarge'))
    expect((await get(`x-long: ${'x'.repeat(10_000)}`)).status).toBe(200)
  })

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'malformed'],
    ['another HTTP', 'GET / HTTP/9.9\r\n\r\n', 400, 'malformed'],
    ['an address that is too long', `GET /api/${'a'.repeat(100_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`, 431, 'headersTooLarge'],
    ['two lengths', 'POST /api/orders HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}', 400, 'malformed'],
    ['a length and chunks', 'POST /api/orders HTTP/1.1\r\nhost: localhost\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n', 400, 'malformed'],
    ['a chunk that is none', 'POST /api/orders HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n', 400, 'malformed'],
  ])('%s', async (_what, bytes, status, code) => {
    expect(problem(await say([bytes]))).toEqual(asProblem(status, code))
  })

  test('a request that does not say for which host', async () => {
    expect((await say(['GET /health HTTP/1.1\r\n\r\n'])).status).toBe(400)
  })

  test('an address that can not be read', async () => {
    expect(problem(await say(['GET /api/%zz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n']))).toEqual(asProblem(404, 'notFound'))
  })

  const post = (path: string, body: string, headers = '') =>
    say([`POST ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\n${headers || `content-length: ${Buffer.byteLength(body)}\r\n`}\r\n`, body])

  test('a body of more than 64 KiB, by its length or by its pieces', async () => {
    expect(problem(await post('/api/orders', `"${'x'.repeat(70_000)}"`))).toEqual(asProblem(413, 'tooLarge'))
    const piece = 'x'.repeat(16_000)
    const chunked = await post('/api/orders', `${`${piece.length.toString(16)}\r\n${piece}\r\n`.repeat(5)}0\r\n\r\n`, 'transfer-encoding: chunked\r\n')
    expect(problem(chunked)).toEqual(asProblem(413, 'tooLarge'))
  })

  test.each([
    ['very deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`], ['very deep in an object', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
    ['very wide', `{${Array.from({ length: 4_000 }, (_, index) => `"f${index}":1`).join(',')}}`],
    ['with a prototype', '{"__proto__":{"isAdmin":true}}'], ['with a constructor', '{"constructor":{"prototype":{"isAdmin":true}}}'],
  ])('JSON that is %s', async (_what, body) => {
    for (const path of ['/api/orders', '/api/auth/sign-in/email']) {
      const heard = await post(path, body)
      expect([400, 413], path).toContain(heard.status)
      expect(heard.body.length, path).toBeLessThan(10_000)
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })
})

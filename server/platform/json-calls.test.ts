import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { openJsonCaller } from './json-calls.ts'
import type { JsonCallerOptions } from './json-calls.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A real server that answers as told, and a caller of it. */
async function given(answer: RequestListener, options: Partial<JsonCallerOptions> = {}) {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  }))
  const caller = openJsonCaller({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ...options })
  closing.push(() => caller.close())
  return { seen, server, pay: (path = '/pay') => caller.call({ method: 'POST', path, idempotencyKey: 'k', body: { amountMinor: 5 } }, readText) }
}

const readText = (json: unknown) => typeof json === 'string' ? json : undefined

const sends = (status: number, body: string) => (_request: IncomingMessage, response: ServerResponse) => void response.writeHead(status).end(body)

describe('what a status means', () => {
  test.for([
    [200, '"paid"', { outcome: 'done', value: 'paid' }],
    [201, '"paid"', { outcome: 'done', value: 'paid' }],
    [200, '{"state":', { outcome: 'unknown', reason: 'The answer with status 200 can\'t be understood.' }],
    [200, '7', { outcome: 'unknown', reason: 'The answer with status 200 can\'t be understood.' }],
    [302, '', { outcome: 'unknown', reason: 'The answer has status 302.' }],
    [402, '{"code":"cardDeclined","detail":"No."}', { outcome: 'refused', code: 'cardDeclined', reason: 'No.' }],
    [409, '{"code":"outOfStock","detail":"No.","subjects":["a"]}', { outcome: 'refused', code: 'outOfStock', reason: 'No.', subjects: ['a'] }],
    [409, '{"code":7,"detail":null,"subjects":[7]}', { outcome: 'refused', code: 'status409', reason: 'The answer has status 409.' }],
    [422, '<html>', { outcome: 'refused', code: 'status422', reason: 'The answer has status 422.' }],
    [429, '{"detail":"Slower."}', { outcome: 'failed', reason: 'Slower.' }],
    [500, 'null', { outcome: 'unknown', reason: 'The answer has status 500.' }],
    [502, '', { outcome: 'unknown', reason: 'The answer has status 502.' }],
    [503, '{"detail":"Not now."}', { outcome: 'failed', reason: 'Not now.' }],
    [504, '', { outcome: 'unknown', reason: 'The answer has status 504.' }],
  ] as const)('%i %s', async ([status, body, outcome]) => {
    const { pay } = await given(sends(status, body))
    expect(await pay()).toEqual(outcome)
  })
})

describe('what a broken connection means', () => {
  test('nobody listens: nothing was done', async () => {
    const { pay, server } = await given(sends(200, '"paid"'))
    await new Promise((resolve) => server.close(resolve))
    expect(await pay()).toMatchObject({ outcome: 'failed' })
  })

  test('closed after the request was sent: unknown', async () => {
    const { pay } = await given((_request, response) => response.destroy())
    expect(await pay()).toMatchObject({ outcome: 'unknown' })
  })

  test('closed in the middle of the answer: unknown', async () => {
    const { pay } = await given((_request, response) => {
      response.writeHead(200, { 'content-length': 6 }).write('"pa', () => response.destroy())
    })
    expect(await pay()).toMatchObject({ outcome: 'unknown' })
  })

  test('no answer in time: unknown, and the next call goes through', async () => {
    const { pay } = await given(
      (request, response) => request.url === '/slow' ? undefined : sends(200, '"paid"')(request, response),
      { timeoutMilliseconds: 300, connections: 1 },
    )
    expect(await pay('/slow')).toEqual({ outcome: 'unknown', reason: 'No answer came within 300 ms.' })
    expect(await pay()).toEqual({ outcome: 'done', value: 'paid' })
  })

  test('an answer that trickles is no answer in time', async () => {
    const { pay } = await given((_request, response) => void response.writeHead(200).write('"pa'), { timeoutMilliseconds: 50 })
    expect(await pay()).toMatchObject({ outcome: 'unknown' })
  })

  // On a machine that does much else the second may get the connection in the very moment in which the first gives up: unknown, which is as safe.
  test('no connection was free in time: it failed, and is not sent afterwards', { retry: 3 }, async () => {
    const { pay, seen } = await given(() => undefined, { timeoutMilliseconds: 100, connections: 1 })
    const outcomes = await Promise.all([pay('/first'), pay('/second')])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unknown', 'failed'])
    await setTimeout(100)
    expect(seen).toEqual(['POST /first'])
  })

  test('a closed caller says that nothing was done', async () => {
    const { pay } = await given(sends(200, '"paid"'))
    await closing.pop()?.()
    expect(await pay()).toMatchObject({ outcome: 'failed' })
  })
})

test('the key, the body and their type are sent', async () => {
  const { pay } = await given((request, response) => {
    const { 'idempotency-key': key, 'content-type': type } = request.headers
    request.setEncoding('utf8').once('data', (body) => sends(200, JSON.stringify(`${key} ${type} ${body}`))(request, response))
  })
  expect(await pay()).toEqual({ outcome: 'done', value: 'k application/json {"amountMinor":5}' })
})

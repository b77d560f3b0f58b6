import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { simulatedSmsAccount, startSmsGateway } from '../../simulators/index.ts'
import { aParcel } from './given.ts'
import { openSms } from './sms.ts'

type Asked = { method: string; path: string; headers: IncomingHttpHeaders; body: string }
type Say = (asked: Asked, response: ServerResponse) => void

const account = { accountSid: `AC${'1'.repeat(32)}`, authToken: 'the token', from: '+12125550100' }
const sid = `SM${'a'.repeat(32)}`
const address = '+12125550123'

/** A double that keeps what it is asked, and says what the story wants. */
async function given(say: Say, change: Partial<typeof account> = {}) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const each = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
      asked.push(each)
      return say(each, response)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const carrier = openSms({ ...account, ...change, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await carrier.close()
  })
  return { carrier, asked }
}

function answer(status: number, body: object): Say {
  return (_asked, response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
const created = answer(201, { sid, status: 'queued', error_code: null })
const refusal = (status: number, code: number) => answer(status, { code, message: `about ${address}`, more_info: `https://www.twilio.com/docs/errors/${code}`, status })

describe('a text message', () => {
  test('is a form, sent as the account, with the sentence and the link', async () => {
    const { carrier, asked } = await given(created)
    expect(await carrier.carry(aParcel({ address }))).toEqual({ outcome: 'done', value: { reference: sid } })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      method: 'POST', path: `/2010-04-01/Accounts/${account.accountSid}/Messages.json`,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${account.accountSid}:the token`).toString('base64')}`,
      },
    })
    expect(asked[0]?.body).toContain('To=%2B12125550123&From=%2B12125550100&Body=')
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toEqual({
      To: address, From: '+12125550100', Body: 'Order 7, Corner Café: It is ready. http://localhost:3000/orders/x?token=a&b=1',
    })
  })

  test('goes by a messaging service when that is who sends', async () => {
    const { carrier, asked } = await given(created, { from: `MG${'2'.repeat(32)}` })
    await carrier.carry(aParcel({ address }))
    expect(Object.fromEntries(new URLSearchParams(asked[0]?.body))).toMatchObject({ MessagingServiceSid: `MG${'2'.repeat(32)}` })
    expect(asked[0]?.body).not.toContain('From=')
  })

  test('with a code holds no link that somebody could mistake for it', async () => {
    const { carrier, asked } = await given(created)
    const { words } = aParcel()
    await carrier.carry(aParcel({ address, words: { ...words, short: '123456 is your code.', code: '123456' } }))
    expect(new URLSearchParams(asked[0]?.body).get('Body')).toBe('123456 is your code.')
  })
})

describe('what Twilio says', () => {
  test.for([
    ['a number that is none', 400, 21211, 'refused'], ['one that can not be reached', 400, 21614, 'refused'], ['somebody who said stop', 400, 21610, 'refused'],
    ['a country we may not write to', 400, 21408, 'refused'], ['a sender that is not ours', 400, 21606, 'failed'], ['a full queue', 400, 21611, 'failed'],
    ['a wrong token', 401, 20003, 'failed'], ['too fast', 429, 20429, 'failed'], ['no such account', 404, 20404, 'failed'], ['not now', 503, 20503, 'failed'],
    ['something broke', 500, 20500, 'unknown'],
  ] as const)('%s: %i %i is %s', async ([, status, code, outcome]) => {
    const { carrier } = await given(refusal(status, code))
    const carried = await carrier.carry(aParcel({ address }))
    expect(carried).toMatchObject({ outcome, reason: `Twilio said ${code}.` })
    expect(JSON.stringify(carried)).not.toContain('0123')
  })

  test('something that nobody can read is no yes', async () => {
    const { carrier } = await given(answer(201, { hello: 'world' }))
    expect(await carrier.carry(aParcel({ address }))).toMatchObject({ outcome: 'unknown' })
  })
})

describe('a message that may have been sent', () => {
  const parcel = aParcel({ address, inDoubt: true })
  const body = 'Order 7, Corner Café: It is ready. http://localhost:3000/orders/x?token=a&b=1'
  const found = (change: object = {}) => ({ sid, body, status: 'sent', date_created: new Date().toUTCString().replace('GMT', '+0000'), ...change })
  const listing = (...messages: object[]): Say => (asked, response) => asked.method === 'GET' ? answer(200, { messages })(asked, response) : created(asked, response)
  const posts = (asked: Asked[]) => asked.filter(({ method }) => method === 'POST').length

  test('is looked for among those to its number, and not sent again', async () => {
    const { carrier, asked } = await given(listing({ ...found(), body: 'another' }, found()))
    expect(await carrier.carry(parcel)).toEqual({ outcome: 'done', value: { reference: sid } })
    expect(asked[0]?.path).toContain('/Messages.json?To=%2B12125550123&')
    expect(posts(asked)).toBe(0)
  })

  test.for([
    ['none is there', []], ['another is there', [found({ body: 'another' })]], ['the same failed', [found({ status: 'failed' })]],
    ['the same is from long ago', [found({ date_created: 'Mon, 01 Jan 2024 00:00:00 +0000' })]],
  ] as const)('is sent when %s', async ([, messages]) => {
    const { carrier, asked } = await given(listing(...messages))
    expect(await carrier.carry(parcel)).toMatchObject({ outcome: 'done' })
    expect(posts(asked)).toBe(1)
  })

  test('waits while nobody can say', async () => {
    const { carrier, asked } = await given(refusal(503, 20503))
    expect(await carrier.carry(parcel)).toMatchObject({ outcome: 'unknown' })
    expect(posts(asked)).toBe(0)
  })

  test('arrives once, however the answers get lost', async () => {
    const gateway = await startSmsGateway({ failureRate: 0 })
    const carrier = openSms({ ...simulatedSmsAccount, from: '+12125550100', url: gateway.url })
    onTestFinished(async () => {
      await carrier.close()
      await gateway.stop()
    })
    const next = (fates: string[]) => fetch(`${gateway.url}/simulator`, { method: 'PUT', body: JSON.stringify({ next: fates }) })
    await next(['lostAnswer', 'lostRequest', 'ok'])
    expect(await carrier.carry(aParcel({ address }))).toMatchObject({ outcome: 'unknown' })
    expect(await carrier.carry(parcel)).toMatchObject({ outcome: 'unknown' })
    expect(await carrier.carry(parcel)).toMatchObject({ outcome: 'done' })
    expect(await (await fetch(`${gateway.url}/simulator/messages`)).json()).toHaveLength(1)
  })
})

import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { get } from './given.ts'
import { simulatedSmsAccount, startMailServer, startSmsGateway } from './index.ts'
import type { SimulatorOptions } from './index.ts'

type Mails = { to: string[]; from: string; subject: string; text: string; html: string | null }[]

async function givenAMailServer(options: SimulatorOptions = {}) {
  const server = await startMailServer({ failureRate: 0, ...options })
  onTestFinished(() => server.stop())
  const post = createTransport({ url: server.smtpUrl, socketTimeout: 2_000 })
  onTestFinished(() => post.close())
  return {
    send: (subject: string, messageId?: string) => post.sendMail({ from: 'Café <cafe@parlour.example>', to: 'ann@parlour.example', subject, text: 'Hello', html: '<p>Hello</p>', messageId }),
    set: (settings: object) => fetch(`${server.url}/simulator`, { method: 'PUT', body: JSON.stringify(settings) }),
    arrived: () => get<Mails>(`${server.url}/simulator/messages`),
  }
}

test('the mail server shows what arrived, the newest first', async () => {
  const { send, arrived } = await givenAMailServer()
  await send('One')
  await send('Two')
  expect(await arrived()).toMatchObject([
    { subject: 'Two' }, { subject: 'One', to: ['ann@parlour.example'], from: 'Café <cafe@parlour.example>', text: 'Hello\n', html: '<p>Hello</p>\n' },
  ])
})

test('a mail that comes twice is one mail', async () => {
  const { send, arrived } = await givenAMailServer()
  await send('One', '<same@parlour.example>')
  await send('One', '<same@parlour.example>')
  expect(await arrived()).toHaveLength(1)
})

test.for([['unavailable', 0], ['lostRequest', 0], ['lostAnswer', 1], ['late', 1]] as const)('a mail server that is %s has %i', async ([fate, count]) => {
  const { send, set, arrived } = await givenAMailServer()
  await set({ next: [fate], lateMs: 4_000 })
  await expect(send('One')).rejects.toThrow()
  expect(await arrived()).toHaveLength(count)
})

type Form = Record<string, string>
const good: Form = { To: '+12125550123', From: '+15005550006', Body: 'Your code is 123456' }
const basic = (sid: string, token: string) => `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`

async function givenASmsGateway() {
  const gateway = await startSmsGateway({ failureRate: 0 })
  onTestFinished(() => gateway.stop())
  const { accountSid, authToken } = simulatedSmsAccount
  const address = `${gateway.url}/2010-04-01/Accounts/${accountSid}/Messages.json`
  const authorization = basic(accountSid, authToken)
  return {
    address, authorization,
    post: async (form: Form, headers: Form = {}) => {
      const response = await fetch(address, { method: 'POST', body: new URLSearchParams(form), headers: { authorization, ...headers } })
      return { status: response.status, body: await response.json() as Record<string, unknown> }
    },
    arrived: () => get<unknown[]>(`${gateway.url}/simulator/messages`),
  }
}

test('the gateway takes a form as Twilio does, and lists it by receiver', async () => {
  const { address, authorization, post, arrived } = await givenASmsGateway()
  const sent = await post(good)
  expect(sent).toMatchObject({ status: 201, body: { sid: expect.stringMatching(/^SM[0-9a-f]{32}$/), to: good['To'], body: good['Body'], status: 'queued', error_code: null } })
  await post({ ...good, To: '+12125550199' })
  expect(await arrived()).toHaveLength(2)
  const response = await fetch(`${address}?To=%2B12125550123&PageSize=20`, { headers: { authorization } })
  expect(await response.json()).toMatchObject({ messages: [{ sid: sent.body['sid'] }] })
})

test.for([
  ['a number that is none', { ...good, To: '0123' }, {}, 400, 21211],
  ['Twilio’s own number for one that is none', { ...good, To: '+15005550001' }, {}, 400, 21211],
  ['nobody to send to', { From: '+1500', Body: 'x' }, {}, 400, 21604],
  ['nobody to send from', { To: '+12125550123', Body: 'x' }, {}, 400, 21603],
  ['nothing to say', { To: '+12125550123', From: '+15005550006' }, {}, 400, 21602],
  ['too much to say', { ...good, Body: 'x'.repeat(1601) }, {}, 400, 21617],
  ['a wrong token', good, { authorization: basic(simulatedSmsAccount.accountSid, 'wrong') }, 401, 20003],
] as const)('refused by the gateway: %s', async ([, form, headers, status, code]) => {
  const { post, arrived } = await givenASmsGateway()
  expect(await post(form, headers)).toMatchObject({ status, body: { code, status } })
  expect(await arrived()).toEqual([])
})

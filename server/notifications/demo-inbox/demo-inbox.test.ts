import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { createKeyedHash } from '../../platform/keyed-hash.ts'
import { simulatedSmsAccount, simulatedSmsNumber, startMailServer, startSmsGateway } from '../../simulators/index.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import { openCarriers } from '../channels/index.ts'
import { notify } from '../index.ts'
import { sendDue } from '../send-notices.ts'

type Inbox = { mails: { id: string; to: string; subject: string; text: string }[]; texts: { to: string; text: string }[] }

let parlour: TestApp
const closing: (() => Promise<unknown>)[] = []
const mail = await startMailServer({ failureRate: 0 })
const sms = await startSmsGateway({ failureRate: 0 })
const simulated = {
  smtpUrl: mail.smtpUrl, twilioUrl: sms.url, twilioAccountSid: simulatedSmsAccount.accountSid, twilioAuthToken: simulatedSmsAccount.authToken,
  twilioFrom: simulatedSmsNumber, demoInbox: { mailUrl: mail.url, smsUrl: sms.url },
}
beforeAll(async () => {
  parlour = await testApp({ config: simulated })
  closing.push(() => mail.stop(), () => sms.stop(), () => parlour.close())
  const now = parlour.clock.now()
  const db = parlour.context.database.kysely
  const keyedHash = createKeyedHash(parlour.context.config.secret)
  await notify(db, { kind: 'account.verifyEmail', eventId: newId(), to: { email: 'new@example.org' }, data: { url: 'http://localhost:3000/verify?token=t' }, now, keyedHash })
  await notify(db, { kind: 'account.signInCode', eventId: newId(), to: { phone: '+12125550123' }, data: { code: '123456', minutes: 5 }, now, keyedHash })
  await sendDue(parlour.context, await openCarriers(parlour.context))
})
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

test('a newcomer sees what was “sent”', async () => {
  const answer = await parlour.app.inject({ url: '/api/demo-inbox' })
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.json<Inbox>()).toMatchObject({
    mails: [{ to: 'new@example.org', subject: 'Please confirm your email address', hasHtml: true, text: expect.stringContaining('http://localhost:3000/verify?token=t') }],
    texts: [{ to: '+12125550123', from: simulatedSmsNumber, text: expect.stringContaining('123456') }],
  })
  expect((await parlour.app.inject({ url: '/api/demo-accounts' })).json()).toMatchObject({ inbox: true })
})

test('a mail is shown as nobody’s page: no scripts, nothing from elsewhere, in a box', async () => {
  const [{ id = '' } = {}] = (await parlour.app.inject({ url: '/api/demo-inbox' })).json<Inbox>().mails
  const answer = await parlour.app.inject({ url: `/api/demo-inbox/mails/${encodeURIComponent(id)}` })
  expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff' })
  expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; .*; sandbox allow-top-navigation-by-user-activation$/)
  expect(answer.body).toContain('<base target="_top">')
  expect(answer.body).toContain('href="http://localhost:3000/verify?token=t"')
  expect((await parlour.app.inject({ url: '/api/demo-inbox/mails/nothing' })).statusCode).toBe(404)
})

test.for([
  ['the demo is off', { ...simulated, demo: false }],
  ['something real sends messages', { smtpUrl: 'smtp://mail.example' }],
] as const)('there is none when %s', async ([, config]) => {
  const other = await testApp({ config })
  const answers = await Promise.all(['/api/demo-inbox', '/api/demo-inbox/mails/x'].map((url) => other.app.inject({ url })))
  const accounts = (await other.app.inject({ url: '/api/demo-accounts' })).json()
  await other.close()
  expect([...answers.map(({ statusCode }) => statusCode), accounts.inbox]).toEqual([404, 404, false])
})

test('while the simulators are away it says so', async () => {
  const other = await testApp({ config: { demoInbox: { mailUrl: 'http://127.0.0.1:1', smsUrl: 'http://127.0.0.1:1' } } })
  const answer = await other.app.inject({ url: '/api/demo-inbox' })
  await other.close()
  expect(answer.statusCode).toBe(503)
})

import { afterEach, expect, test } from 'vitest'
import { startSending } from '../../notifications/index.ts'
import { simulatedSmsAccount, simulatedSmsNumber, startMailServer, startSmsGateway } from '../../simulators/index.ts'
import { eventually, testPipeline } from '../../testing/pipeline.ts'
import type { TestPipeline } from '../../testing/pipeline.ts'

type Mail = { to: string[]; from: string; subject: string; text: string; html: string }
type Sms = { to: string; body: string }

let parlour: TestPipeline
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A Parlour whose messages arrive at a mail server and a gateway for text messages. */
async function open({ failureRate = 0 } = {}) {
  const mail = await startMailServer({ failureRate, seed: 3 })
  const sms = await startSmsGateway({ failureRate, seed: 4 })
  parlour = await testPipeline({
    config: { smtpUrl: mail.smtpUrl, twilioUrl: sms.url, twilioFrom: simulatedSmsNumber, twilioAccountSid: simulatedSmsAccount.accountSid, twilioAuthToken: simulatedSmsAccount.authToken },
  })
  const sending = await startSending(parlour.context)
  closing.push(() => mail.stop(), () => sms.stop(), () => parlour.close(), () => sending.stop())
  await parlour.start()
  const list = async <Message>(url: string) => await (await fetch(`${url}/simulator/messages`)).json() as Message[] // Our own simulators.
  return {
    cafe: await parlour.given.aCafe({ stock: 50 }),
    mails: () => list<Mail>(mail.url), texts: () => list<Sms>(sms.url),
    behave: (settings: Record<string, unknown>) => parlour.behave(mail, settings),
  }
}

const db = () => parlour.context.database.kysely

test('a guest who gave an e-mail address reads that the order is confirmed, ready and paid back, with the way to it', async () => {
  const { cafe, mails, texts } = await open()
  const manager = await parlour.given.aMember('manager', cafe)
  const { id, number, trackingUrl } = (await parlour.order(cafe, [{ item: 'Latte' }], { contact: { email: 'Guest@Example.org' } })).json()
  const [confirmed] = await eventually('the first mail', async () => { const all = await mails(); return all.length === 1 && all })
  expect(confirmed).toMatchObject({ to: ['guest@example.org'], from: expect.stringContaining('Corner Café <'), subject: `Order ${number} is confirmed` })
  expect(confirmed?.text).toContain(`http://localhost:3000${trackingUrl}`)
  expect(confirmed?.text).toMatch(/Corner Café has your order \d+, \$\d+\.\d\d in all\.\n\nIt should be ready at \d+:\d\d [AP]M\./)

  for (const status of ['preparing', 'ready', 'completed']) {
    await parlour.app.inject({ method: 'PUT', url: `/api/orders/${id}/status`, headers: manager.headers, payload: { status } })
  }
  await eventually('the payment is captured', async () => (await db().selectFrom('payment').select('state').execute())[0]?.state === 'captured')
  await parlour.app.inject({ method: 'POST', url: `/api/orders/${id}/refunds`, headers: manager.headers, payload: { amountMinor: 150, reason: 'Cold' } })
  const all = await eventually('the last mail', async () => { const found = await mails(); return found.length === 3 && found })
  expect(all.map(({ subject }) => subject).toSorted()).toEqual([`$1.50 back for order ${number}`, `Order ${number} is confirmed`, `Order ${number} is ready`])
  expect(await texts()).toEqual([])
})

test('a number that many orders name gets twenty text messages an hour, and no more', async () => {
  const { cafe, texts } = await open()
  const orders = Array.from({ length: 23 }, () => parlour.order(cafe, [{ item: 'Latte' }], { contact: { phone: '+1 212 555 0177' } }))
  expect((await Promise.all(orders)).filter(({ statusCode }) => statusCode === 201)).toHaveLength(23)
  await eventually('all orders are confirmed', async () => (await parlour.statuses())['confirmed'] === 23)
  await eventually('twenty arrive', async () => (await texts()).length === 20)
  await eventually('every event was looked at', async () => {
    const { rows } = await parlour.context.database.pool.query(`select 1 from pgboss.job where name = 'order-messages' and state in ('created', 'retry', 'active')`)
    return rows.length === 0
  })
  expect(await texts()).toHaveLength(20)
})

test('a guest who gave a telephone number gets a text message; who gave nothing is not told', async () => {
  const { cafe, mails, texts } = await open()
  await parlour.order(cafe, [{ item: 'Latte' }])
  const { trackingUrl } = (await parlour.order(cafe, [{ item: 'Latte' }], { contact: { phone: '(212) 555-0123' } })).json()
  const [text] = await eventually('it arrives', async () => { const all = await texts(); return all.length > 0 && all })
  expect(text).toMatchObject({ to: '+12125550123', body: expect.stringContaining(`http://localhost:3000${trackingUrl}`) })
  expect([await mails(), (await texts()).length, (await db().selectFrom('notice').select('id').execute()).length]).toEqual([[], 1, 1])
})

test('a guest whose order failed reads why', async () => {
  const { cafe, mails } = await open()
  await parlour.order(cafe, [{ item: 'Latte' }], { contact: { email: 'guest@example.org' }, payment: { method: 'card', source: 'declined' } })
  const [mail] = await eventually('it arrives', async () => { const all = await mails(); return all.length > 0 && all })
  expect(mail?.subject).toMatch(/^We could not take order \d+$/)
  expect(mail?.text).toContain('Nothing was charged.')
})

test('twenty orders, and a fifth of all calls to the mail server fail: twenty mails', async () => {
  const { cafe, mails } = await open({ failureRate: 0.2 })
  await Promise.all(Array.from({ length: 20 }, (_, guest) => parlour.order(cafe, [{ item: 'Latte' }], { contact: { email: `guest${guest}@example.org` } })))
  const states = async () => (await db().selectFrom('notice').select('state').execute()).map(({ state }) => state)
  await eventually('all are sent', async () => { const all = await states(); return all.length === 20 && all.every((state) => state === 'sent') })
  expect((await mails()).map(({ to }) => to[0]).toSorted()).toEqual(Array.from({ length: 20 }, (_, guest) => `guest${guest}@example.org`).toSorted())
})

test('a message that died is among the dead letters, and is sent when somebody sends it again', async () => {
  const { cafe, mails, behave } = await open()
  const manager = await parlour.given.aMember('manager', cafe)
  await behave({ failureRate: 1 })
  await parlour.order(cafe, [{ item: 'Latte' }], { contact: { email: 'guest@example.org' } })
  await eventually('it is tried', async () => (await db().selectFrom('notice').select('tries').executeTakeFirst())?.tries)
  await db().updateTable('notice').set({ createdAt: new Date(Date.now() - 86_400_000), dueAt: new Date() }).execute()
  await eventually('it died', async () => (await db().selectFrom('notice').select('state').executeTakeFirst())?.state === 'dead')

  await behave({ failureRate: 0 })
  const { items } = (await parlour.app.inject({ url: '/api/operations/dead-letters?open=true', headers: manager.headers })).json()
  expect(items).toMatchObject([{ queue: 'order-messages', reason: expect.stringMatching(/^An e-mail \(order\.confirmed\): /) }])
  const again = await parlour.app.inject({ method: 'POST', url: `/api/operations/dead-letters/${items[0].id}/redrive`, headers: manager.headers })
  expect(again.statusCode).toBe(200)
  await eventually('it arrives', async () => (await mails()).length === 1)
})

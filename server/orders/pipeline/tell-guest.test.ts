import { afterEach, describe, expect, test, vi } from 'vitest'
import { startSending } from '../../notifications/send-notices.ts'
import { simulatedSmsAccount, simulatedSmsNumber, startMailServer, startSmsGateway } from '../../simulators/index.ts'
import type { GivenCafe } from '../../testing/given.ts'
import { eventually, testPipeline } from '../../testing/pipeline.ts'
import type { TestPipeline } from '../../testing/pipeline.ts'
import { openScreen } from '../../testing/screen.ts'
import { renewPromises } from '../promises/renew-promises.ts'

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

test('a guest who gave an email address reads that the order is confirmed, ready and paid back, with the way to it', async () => {
  const { cafe, mails, texts } = await open()
  const manager = await parlour.given.aMember('manager', cafe)
  const { id, number, trackingUrl } = (await parlour.order(cafe, [{ item: 'Latte' }], { contact: { email: 'Guest@Example.org' } })).json()
  const [confirmed] = await eventually('the first mail', async () => { const all = await mails(); return all.length === 1 && all })
  expect(confirmed).toMatchObject({ to: ['guest@example.org'], from: expect.stringContaining('Corner Café <'), subject: `Order ${number} is confirmed` })
  expect(confirmed?.text).toContain(`http://localhost:3000${trackingUrl}`)
  expect(confirmed?.text).toMatch(/Corner Café has your order \d+, \$\d+\.\d\d in all\.\n\nIt should be ready at \d+:\d\d [AP]M\.\n\nThe total is held on your card\. You're only charged when you get your order\./)

  for (const status of ['preparing', 'ready', 'completed']) {
    await parlour.app.inject({ method: 'PUT', url: `/api/orders/${id}/status`, headers: manager.headers, payload: { status } })
  }
  await eventually('the payment is captured', async () => (await db().selectFrom('payment').select('state').execute())[0]?.state === 'captured')
  await parlour.app.inject({ method: 'POST', url: `/api/orders/${id}/refunds`, headers: manager.headers, payload: { amountMinor: 150, reason: 'Cold' } })
  const all = await eventually('the last mail', async () => { const found = await mails(); return found.length === 3 && found })
  expect(all.map(({ subject }) => subject).toSorted()).toEqual([`$1.50 back for order ${number}`, `Order ${number} is confirmed`, `Order ${number} is ready`])
  expect(await texts()).toEqual([])
})

test('whoever orders days ahead reads for when, and when their card is asked; nothing is held until then', async () => {
  const { cafe, mails } = await open()
  const scheduledFor = new Date(Date.now() + 6 * 86_400_000).toISOString()
  const { id, number } = (await parlour.order(cafe, [{ item: 'Latte' }], { contact: { email: 'guest@example.org' }, scheduledFor })).json()
  const [mail] = await eventually('the mail', async () => { const all = await mails(); return all.length === 1 && all })
  const [day, asked] = [6, 1].map((days) => new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'America/New_York' }).format(new Date(Date.now() + days * 86_400_000)))
  expect(mail?.subject).toContain(`Order ${number} is scheduled for ${day} at `)
  expect(mail?.text).toContain(`The total will be held on your card on ${asked}. You're only charged when you get your order.`)
  expect(await parlour.statusOf(id)).toBe('pending')
  expect(await db().selectFrom('payment').select('state').execute()).toEqual([])
})

test('a number that many orders name gets twenty text messages an hour, and no more; that is logged once', async () => {
  const { cafe, texts } = await open()
  const warn = vi.spyOn(parlour.context.log, 'warn')
  const orders = Array.from({ length: 23 }, () => parlour.order(cafe, [{ item: 'Latte' }], { contact: { phone: '+1 212 555 0177' } }))
  expect((await Promise.all(orders)).filter(({ statusCode }) => statusCode === 201)).toHaveLength(23)
  await eventually('all orders are confirmed', async () => (await parlour.statuses())['confirmed'] === 23)
  await eventually('twenty arrive', async () => (await texts()).length === 20)
  await eventually('every event was looked at', async () => {
    const { rows } = await parlour.context.database.pool.query(`select 1 from pgboss.job where name = 'order-messages' and state in ('created', 'retry', 'active')`)
    return rows.length === 0
  })
  expect(await texts()).toHaveLength(20)
  expect(warn.mock.calls.filter(([, words]) => String(words).includes('no more messages'))).toHaveLength(1)
})

test('a guest whose order will be much later sees the new time at once, and gets one mail, however often it moves', async () => {
  const { cafe, mails } = await open()
  const address = await parlour.app.listen({ port: 0, host: '127.0.0.1' })
  const { id, number, trackingUrl } = (await parlour.order(cafe, [{ item: 'Latte' }], { contact: { email: 'guest@example.org' } })).json()
  await eventually('the first mail', async () => (await mails()).length === 1)
  const page = await openScreen(`${address}/api${trackingUrl.replace('?', '/stream?')}`)
  closing.push(async () => page.close())
  await page.next('order')
  /** As if its time had passed so long ago. */
  const passed = (minutes: number) => db().updateTable('order').set({ promisedAt: new Date(Date.now() - minutes * 60_000) }).where('id', '=', id).execute()

  await passed(20)
  expect(await renewPromises(parlour.context)).toBe(1)
  const { data } = await page.next('order')
  expect(Date.parse(String(data['promisedAt']))).toBeGreaterThan(Date.now())
  expect(Date.parse(String(data['firstPromisedAt']))).toBeLessThan(Date.now())
  await eventually('the second mail', async () => (await mails()).length === 2)
  await passed(1)
  expect(await renewPromises(parlour.context)).toBe(1)
  await parlour.app.inject({ method: 'POST', url: `/api${trackingUrl.replace('?', '/cancel?')}`, payload: {} })
  await eventually('every event was looked at', async () => {
    const { rows } = await parlour.context.database.pool.query(`select 1 from pgboss.job where name = 'order-messages' and state in ('created', 'retry', 'active')`)
    return rows.length === 0
  })
  expect((await mails()).map(({ subject }) => subject).toSorted()).toEqual([`Order ${number} is confirmed`, `Order ${number} is running late`])
})

test('a guest who gave a phone number gets a text message; who gave nothing is not told', async () => {
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
  expect(mail?.text).toContain('Your bank declined this card.\n\nYou weren\'t charged.')
})

const guest = { contact: { email: 'guest@example.org' } }
/** What was sent is about, in the order of the alphabet. */
const subjects = (all: readonly Mail[]) => all.map(({ subject }) => subject.replace(/\d+/, 'N')).toSorted()

async function move(order: { id: string }, to: string, who: { headers: Record<string, string> }) {
  const moved = await parlour.app.inject({ method: 'PUT', url: `/api/orders/${order.id}/status`, headers: who.headers, payload: { status: to } })
  expect(moved.statusCode).toBe(200)
}

async function cancel(order: { id: string }, { headers = {}, token = '', reason }: { headers?: Record<string, string>; token?: string; reason?: string }) {
  const cancelled = await parlour.app.inject({ method: 'POST', url: `/api/orders/${order.id}/cancel${token}`, headers, payload: { ...(reason && { reason }) } })
  expect(cancelled.statusCode).toBe(200)
}

/** All there was to tell by now was looked at, and what came of it was sent. */
async function allIsTold() {
  await eventually('every event was looked at, and every notice sent', async () => {
    const { rows } = await parlour.context.database.pool.query(`
      select from event where sequence is null union all
      select from pgboss.job where name = 'order-messages' and state in ('created', 'retry', 'active') union all
      select from notice where state = 'due'`)
    return rows.length === 0
  })
}

async function aConfirmedOrder(cafe: GivenCafe, details: object) {
  const order = (await parlour.order(cafe, [{ item: 'Latte' }], { ...details })).json<{ id: string; number: number; trackingUrl: string }>()
  await eventually('it is confirmed', async () => await parlour.statusOf(order.id) === 'confirmed')
  await allIsTold()
  return order
}

const tokenOf = ({ trackingUrl }: { trackingUrl: string }) => `?${trackingUrl.split('?')[1]}`

describe('an order that is cancelled', () => {
  test('by the crew: its guest reads so, with the reason and what becomes of the money, once', async () => {
    const { cafe, mails } = await open()
    const barista = await parlour.given.aMember('staff', cafe)
    const order = await aConfirmedOrder(cafe, guest)
    await Promise.all([1, 2].map(() => cancel(order, { headers: barista.headers, reason: 'Sold out' })))
    await allIsTold()
    const [mail] = await mails()
    expect(subjects(await mails())).toEqual(['Order N is confirmed', 'Order N was cancelled'])
    expect(mail?.text).toContain(`Corner Café has cancelled your order ${order.number}.\n\nThe reason: Sold out.\n\nYou weren't charged. The hold on your card has been released.`)
    expect(mail?.html).toContain('The reason: Sold out.')
  })

  test('after it was paid: its guest reads once that the money comes back', async () => {
    const { cafe, mails } = await open()
    const manager = await parlour.given.aMember('manager', cafe)
    const order = await aConfirmedOrder(cafe, guest)
    for (const to of ['preparing', 'ready', 'completed']) await move(order, to, manager)
    await eventually('the payment is captured', async () => (await db().selectFrom('payment').select('state').execute())[0]?.state === 'captured')
    await move(order, 'ready', manager)
    await allIsTold()
    await cancel(order, { headers: manager.headers })
    await eventually('it is paid back', async () => (await db().selectFrom('payment').select('state').execute())[0]?.state === 'refunded')
    await allIsTold()
    expect(subjects(await mails())).toEqual(['Order N is confirmed', 'Order N is ready', 'Order N was cancelled'])
    expect((await mails())[0]?.text).toContain('What you paid is refunded to your card.')
  })

  test('and was to be paid in cash: it says so, and that nothing was charged', async () => {
    const { cafe, mails } = await open()
    const barista = await parlour.given.aMember('staff', cafe)
    const order = await aConfirmedOrder(cafe, { ...guest, payment: { method: 'cash' } })
    expect((await mails())[0]?.text).toContain('You pay in cash at the counter.')
    await cancel(order, { headers: barista.headers })
    await allIsTold()
    expect((await mails())[0]?.text).toContain('Please contact them if you have any questions.\n\nYou weren\'t charged.')
  })

  test('before anybody asked the bank: nothing was charged, either', async () => {
    const { cafe, mails } = await open()
    const barista = await parlour.given.aMember('staff', cafe)
    await parlour.stopWorking()
    await cancel((await parlour.order(cafe, [{ item: 'Latte' }], guest)).json(), { headers: barista.headers })
    await parlour.start()
    await allIsTold()
    expect(subjects(await mails())).toEqual(['Order N was cancelled'])
    expect((await mails())[0]?.text).toContain('You weren\'t charged.')
  })

  test('by its guest: they saw that on the spot, and are not told; nor is a barista who cancels what they ordered themselves', async () => {
    const { cafe, mails } = await open()
    const order = await aConfirmedOrder(cafe, guest)
    await cancel(order, { token: tokenOf(order) })
    const barista = await parlour.given.aMember('staff', cafe)
    await cancel(await aConfirmedOrder(cafe, { headers: barista.headers }), { headers: barista.headers })
    await allIsTold()
    expect(subjects(await mails())).toEqual(['Order N is confirmed'])
    expect(await db().selectFrom('notice').select('kind').where('kind', '!=', 'order.confirmed').execute()).toEqual([])
  })

  test('by the crew while the bank is asked: told when it is done; what somebody wishes after that changes nothing', async () => {
    const { cafe, mails } = await open()
    const barista = await parlour.given.aMember('staff', cafe)
    await parlour.behave(parlour.gateway, { delayMs: 1500 })
    const order = (await parlour.order(cafe, [{ item: 'Latte' }], guest)).json<{ id: string; trackingUrl: string }>()
    await eventually('it is processed', async () => await parlour.statusOf(order.id) === 'processing')
    await cancel(order, { headers: barista.headers, reason: 'Too busy' })
    await cancel(order, { token: tokenOf(order) })
    await eventually('it is cancelled', async () => await parlour.statusOf(order.id) === 'cancelled')
    await allIsTold()
    expect(subjects(await mails())).toEqual(['Order N was cancelled'])
    expect((await mails())[0]?.text).toContain('The reason: Too busy.')
  })
})

describe('an order that the crew taps forth and back', () => {
  const delivery = { ...guest, fulfilment: 'delivery', customerName: 'Ada', address: { street: '1 Main Street', city: 'Springfield', postcode: '12345' } }

  test('is said to be ready and on its way once each, however often that was taken back', async () => {
    const { cafe, mails } = await open()
    const manager = await parlour.given.aMember('manager', cafe)
    const order = await aConfirmedOrder(cafe, delivery)
    for (const to of ['preparing', 'ready', 'preparing', 'ready', 'outForDelivery', 'ready', 'outForDelivery']) {
      await move(order, to, manager)
      await allIsTold()
    }
    expect(subjects(await mails())).toEqual(['Order N is confirmed', 'Order N is on its way', 'Order N is ready'])
    expect((await mails())[0]?.text).toContain(`Your order ${order.number} has left Corner Café and is on its way to you.`)
  })

  test('is not said to be ready when that was taken back before anybody was told, but when it is', async () => {
    const { cafe, mails } = await open()
    const manager = await parlour.given.aMember('manager', cafe)
    const order = await aConfirmedOrder(cafe, guest)
    await parlour.stopWorking()
    for (const to of ['preparing', 'ready', 'preparing']) await move(order, to, manager)
    await parlour.start()
    await allIsTold()
    expect(subjects(await mails())).toEqual(['Order N is confirmed'])
    await move(order, 'ready', manager)
    await allIsTold()
    expect(subjects(await mails())).toEqual(['Order N is confirmed', 'Order N is ready'])
  })
})

test('twenty orders, and a fifth of all calls to the mail server fail: twenty mails', async () => {
  const { cafe, mails } = await open({ failureRate: 0.2 })
  await Promise.all(Array.from({ length: 20 }, (_, guest) => parlour.order(cafe, [{ item: 'Latte' }], { contact: { email: `guest${guest}@example.org` } })))
  const states = async () => (await db().selectFrom('notice').select('state').execute()).map(({ state }) => state)
  await eventually('all are sent', async () => { const all = await states(); return all.length === 20 && all.every((state) => state === 'sent') })
  expect((await mails()).map(({ to }) => to[0]).toSorted()).toEqual(Array.from({ length: 20 }, (_, guest) => `guest${guest}@example.org`).toSorted())
})

test('a message that died is among the dead letters, and is sent when somebody sends it again, also when newer ones were sent meanwhile', async () => {
  const { cafe, mails, behave } = await open()
  const manager = await parlour.given.aMember('manager', cafe)
  await behave({ failureRate: 1 })
  const order = (await parlour.order(cafe, [{ item: 'Latte' }], guest)).json<{ id: string }>()
  await eventually('it is tried', async () => (await db().selectFrom('notice').select('tries').executeTakeFirst())?.tries)
  await db().updateTable('notice').set({ createdAt: new Date(Date.now() - 86_400_000), dueAt: new Date() }).execute()
  await eventually('it died', async () => (await db().selectFrom('notice').select('state').executeTakeFirst())?.state === 'dead')

  await behave({ failureRate: 0 })
  for (const to of ['preparing', 'ready']) await move(order, to, manager)
  await eventually('it is ready', async () => subjects(await mails()).includes('Order N is ready'))
  const { items } = (await parlour.app.inject({ url: '/api/operations/dead-letters?open=true', headers: manager.headers })).json()
  expect(items).toMatchObject([{ queue: 'order-messages', reason: expect.stringMatching(/^An email \(order\.confirmed\): /) }])
  const again = await parlour.app.inject({ method: 'POST', url: `/api/operations/dead-letters/${items[0].id}/redrive?agreed=true`, headers: manager.headers })
  expect(again.statusCode).toBe(200)
  await eventually('it arrives', async () => (await mails()).length === 2)
  expect(subjects(await mails())).toEqual(['Order N is confirmed', 'Order N is ready'])
})

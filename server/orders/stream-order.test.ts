import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { eventually, testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'
import { openScreen } from '../testing/screen.ts'
import type { Screen } from '../testing/screen.ts'

let parlour: TestPipeline
let cafe: GivenCafe
let manager: GivenPerson
let address: string
const screens: Screen[] = []
beforeEach(async () => {
  parlour = await testPipeline()
  await parlour.start()
  cafe = await parlour.given.aCafe({ stock: 100 })
  manager = await parlour.given.aMember('manager', cafe)
  address = await parlour.app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(async () => {
  for (const screen of screens.splice(0)) screen.close()
  await parlour.close()
})

type Order = { id: string; trackingUrl: string; totalMinor: number }
type Payment = { state: string; refundedMinor: number }

async function anOrder(): Promise<Order> {
  const order = (await parlour.order(cafe, [{ item: 'Latte' }])).json<Order>()
  await eventually('the order is confirmed', async () => await parlour.statusOf(order.id) === 'confirmed')
  return order
}

/** The page of its guest. */
async function follow({ id, trackingUrl }: Order): Promise<Screen> {
  const screen = await openScreen(`${address}/api/orders/${id}/stream${new URL(trackingUrl, address).search}`)
  screens.push(screen)
  return screen
}

async function move(id: string, ...states: string[]): Promise<void> {
  for (const status of states) {
    const answer = await parlour.app.inject({ method: 'PUT', url: `/api/orders/${id}/status`, headers: manager.headers, payload: { status } })
    expect(answer.statusCode, answer.body).toBe(200)
  }
}

const paymentOf = (screen: Screen) => screen.received.at(-1)?.data['payment'] as Payment | undefined

test('a guest’s page hears when the money is taken and when it comes back, each as a new version', async () => {
  const order = await anOrder()
  const page = await follow(order)
  await move(order.id, 'preparing', 'ready', 'completed')
  await eventually('the money is taken', async () => paymentOf(page)?.state === 'captured')
  const refunded = await parlour.app.inject({ method: 'POST', url: `/api/orders/${order.id}/refunds`, headers: manager.headers, payload: { reason: 'Cold', amountMinor: 100 } })
  expect(refunded.statusCode).toBe(202)
  await eventually('a part comes back', async () => paymentOf(page)?.refundedMinor === 100)
  const versions = page.received.map(({ data }) => Number(data['version']))
  expect(versions).toEqual([...new Set(versions)].toSorted((one, other) => one - other))
})

test('when the order can’t be read for a moment, the page is let go; it comes back by itself and is told how it is now', async () => {
  const order = await anOrder()
  const page = await follow(order)
  await page.next('order')
  const { kysely } = parlour.context.database
  await sql`alter table order_line rename column note to remark`.execute(kysely)
  await sql`update "order" set status = 'preparing', version = version + 1 where id = ${order.id}`.execute(kysely)
  await sql`insert into event (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at)
    select business_id, gen_random_uuid(), '{order-events}', 'order.preparing', location_id, id, '{}', now() from "order" where id = ${order.id}`.execute(kysely)
  await page.ended
  await sql`alter table order_line rename column remark to note`.execute(kysely)
  expect((await (await follow(order)).next('order')).data).toMatchObject({ id: order.id, status: 'preparing' })
})

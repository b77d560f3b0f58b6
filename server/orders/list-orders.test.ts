import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'

let parlour: TestApp
let cafe: GivenCafe
let barista: GivenPerson
/** Ids of orders, in the order in which they came in. */
const orders: string[] = []

/** What a shop in New York took in: two orders on Tuesday, two on Wednesday, and one in January. */
beforeAll(async () => {
  parlour = await testApp({ now: '2026-01-10T15:00:00Z' })
  cafe = await parlour.given.aCafe()
  await order('2026-01-10T15:00:00Z', 'Latte', { customerName: 'Mona Lisa' })
  await order('2026-03-03T13:20:00Z', 'Latte', { customerName: 'Ada Lovelace', contact: { email: 'ada@example.org' } })
  await order('2026-03-03T18:45:00Z', 'Croissant', { customerName: 'Émile Zola', contact: { phone: '+12125550123' } })
  await order('2026-03-04T13:40:00Z', 'Croissant', { customerName: '100% Anna_B' })
  await order('2026-03-04T14:10:00Z', 'Latte', { customerName: 'Adam Smith', contact: { phone: '+12125550199' } })
  await parlour.context.database.kysely.updateTable('order').set({ status: 'cancelled' }).where('id', '=', orders[2] ?? '').execute()
  parlour.clock.set('2026-03-04T15:00:00Z')
  barista = await parlour.given.aMember('staff', cafe)
})
afterAll(() => parlour.close())

async function order(at: string, item: string, details: object, headers: Record<string, string> = {}): Promise<void> {
  parlour.clock.set(at)
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders', headers,
    payload: { locationId: cafe.locationId, fulfilment: 'pickup', payment: { method: 'cash' }, lines: [{ itemId: cafe.item(item).id, quantity: 1 }], ...details },
  })
  expect(answer.statusCode, answer.body).toBe(201)
  orders.push(answer.json<{ id: string }>().id)
}

function list(query: Record<string, string>, headers: Record<string, string> = barista.headers) {
  return parlour.app.inject({ url: '/api/orders', query: { location: cafe.slug, ...query }, headers })
}

/** Which orders are found, by their place in `orders`. */
async function found(query: Record<string, string>): Promise<number[]> {
  const answer = await list(query)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ items: { id: string }[] }>().items.map(({ id }) => orders.indexOf(id))
}

test.for([
  ['all, the newest first', {}, [4, 3, 2, 1, 0]],
  ['the oldest first', { sort: 'createdAt' }, [0, 1, 2, 3, 4]],
  ['by number, which begins anew each day', { text: '2' }, [4, 2]],
  ['by number as it is said', { text: '#1' }, [3, 1]],
  ['by part of a name, however it is written', { text: 'ada' }, [4, 1]],
  ['by a name with an accent', { text: 'émile' }, [2]],
  ['by part of an email address', { text: 'ADA@example' }, [1]],
  ['by part of a phone number, with whatever is between the digits', { text: '(212) 555-01' }, [4, 2]],
  ['by signs that mean something to a database', { text: '0% anna_' }, [3]],
  ['by a text that nobody has', { text: 'nobody' }, []],
  ['by a name of long ago: not within 31 days', { text: 'mona' }, []],
  ['by a name of long ago, with a first day', { text: 'mona', from: '2026-01-01' }, [0]],
  ['of a day', { from: '2026-03-03', to: '2026-03-03' }, [2, 1]],
  ['from a day on', { from: '2026-03-04' }, [4, 3]],
  ['until a day', { to: '2026-01-31' }, [0]],
  ['of an hour on the wall', { hour: '8', from: '2026-03-01' }, [3, 1]],
  ['with an item', { item: 'Croissant' }, [3, 2]],
  ['in a state', { status: 'cancelled' }, [2]],
  ['that are under way', { open: 'true' }, [4, 3, 1, 0]],
  ['that are over', { open: 'false' }, [2]],
  ['that count as sales', { sold: 'true', from: '2026-03-03' }, [4, 3, 1]],
  ['by several of these', { text: 'ada', to: '2026-03-03', sold: 'true' }, [1]],
] as const)('orders are found: %s', async ([, query, expected]) => {
  const asked: Record<string, string> = { ...query }
  if (asked['item']) asked['item'] = cafe.item(asked['item']).id
  expect(await found(asked)).toEqual(expected)
})

test('page after page, over the days, nothing is left out or told twice', async () => {
  const pages: number[][] = []
  let cursor: string | null = null
  do {
    const page: { items: { id: string }[]; nextCursor: string | null } = (await list({ limit: '2', ...cursor !== null && { cursor } })).json()
    pages.push(page.items.map(({ id }) => orders.indexOf(id)))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(pages).toEqual([[4, 3], [2, 1], [0]])
})

test('what is no day, hour, item or cursor is refused', async () => {
  const forged = Buffer.from(JSON.stringify(['2026-02-30', 1])).toString('base64url')
  const tooLarge = Buffer.from(JSON.stringify(['2026-03-03', 99_999_999_999])).toString('base64url')
  const bad: Record<string, string>[] = [{ from: '2026-02-30' }, { hour: '24' }, { item: 'latte' }, { text: '' }, { cursor: forged }, { cursor: tooLarge }]
  const answers = await Promise.all(bad.map((query) => list(query)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(bad.map(() => 400))
})

test('a search stays within the place that it is for, and within one’s own orders for guests', async () => {
  const elsewhere = await parlour.given.aCafe()
  const stranger = await parlour.given.aMember('manager', elsewhere)
  const guest = await parlour.given.aPerson()
  expect((await list({ text: 'ada' }, stranger.headers)).statusCode).toBe(403)
  expect((await list({ text: 'ada' }, guest.headers)).statusCode).toBe(403)
  const own = await parlour.app.inject({ url: '/api/orders?text=ada', headers: guest.headers })
  expect(own.json()).toEqual({ items: [], nextCursor: null })
  const theirs = await parlour.app.inject({ url: `/api/orders?location=${elsewhere.slug}&text=ada`, headers: stranger.headers })
  expect(theirs.json()).toEqual({ items: [], nextCursor: null })
})

test('a page of a place is read along the key of its numbers, however many orders there are', async () => {
  const { pool } = parlour.context.database
  await pool.query(`
    insert into "order" select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 1000 + n % 100, 'business_day', date '2025-01-01' + n / 100,
      'placed_at', timestamptz '2025-01-01 12:00Z' + n / 100 * interval '1 day' + n % 100 * interval '1 minute'))).*
    from "order" o, generate_series(1, 6000) n where o.id = $1`, [orders[0]])
  await pool.query('analyze "order"')
  const asked = vi.spyOn(Client.prototype, 'query')
  expect((await list({ limit: '50' })).statusCode).toBe(200)
  expect((await list({ limit: '50', from: '2025-02-01', to: '2025-02-28', text: 'mona' })).statusCode).toBe(200)
  const calls = asked.mock.calls.map(([text, values]) => ({ text: text as unknown, values: values as unknown }))
    .filter(({ text }) => typeof text === 'string' && text.includes('from "order" o'))
  asked.mockRestore()
  const plans = await Promise.all(calls.map(async ({ text, values }) => (
    (await pool.query<{ 'QUERY PLAN': string }>(`explain ${String(text)}`, values as unknown[])).rows.map((row) => row['QUERY PLAN']).join('\n'))))
  expect(plans).toHaveLength(2)
  for (const plan of plans) expect(plan).toMatch(/Index Scan.* using order_business_id_location_id_business_day_number_key/)
})

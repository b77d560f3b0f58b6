import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isOpenAt, readLocations } from '../server/locations/index.ts'
import { ledgerDifferences } from '../server/testing/books.ts'
import { testDatabase } from '../server/testing/database.ts'
import type { TestDatabase } from '../server/testing/database.ts'
import { fillHistory } from './fill-history.ts'
import { seedDemo } from './index.ts'
import { showProgress } from './progress-bar.ts'

const now = new Date('2026-11-20T18:00:00Z')
let here: TestDatabase
const progress: number[] = []

beforeAll(async () => {
  here = await testDatabase()
  await seedDemo(here.database, { info() {} }, now)
  await fillHistory(here.database, { orders: 3000, seed: 7, now, onProgress: (written) => progress.push(written) })
})
afterAll(() => here.close())

const rows = async (sql: string) => (await here.database.pool.query<Record<string, unknown>>(sql)).rows

describe('a history', () => {
  test('has exactly as many orders as were asked for, at every place, over some weeks', async () => {
    const places = await rows(`select slug, count(*)::int as orders, count(distinct business_day)::int as days from "order" join location on location.id = location_id group by 1`)
    expect(places.reduce((sum, { orders }) => sum + Number(orders), 0)).toBe(3000)
    expect(places).toHaveLength(7)
    expect(places.filter(({ days }) => Number(days) < 10)).toEqual([])
    expect(progress.at(-1)).toBe(3000)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  })

  test('agrees in all books, and leaves the stock as it was', async () => {
    expect(await ledgerDifferences(here.database)).toEqual([])
    expect(await rows(`select distinct item.name, on_hand::int, held::int from stock_balance join menu_item item on item.id = item_id where item.name in ('Affogato', 'Mocha') and on_hand <> 20 order by 1`))
      .toEqual([{ name: 'Affogato', on_hand: 15, held: 0 }, { name: 'Mocha', on_hand: 28, held: 0 }])
  })

  test('orders are the sums of their lines, and their numbers follow each other within a day', async () => {
    expect(await rows(`select o.id from "order" o join order_line l on l.order_id = o.id group by o.business_id, o.id
      having o.subtotal_minor <> sum(l.total_minor) or o.discount_minor <> sum(l.discount_minor) or o.tax_minor <> sum(l.tax_minor)`)).toEqual([])
    expect(await rows(`select o.location_id from "order" o join order_counter c using (location_id, business_day)
      group by o.location_id, business_day, last_number having count(*) <> last_number or max(number) <> last_number or min(number) <> 1`)).toEqual([])
    expect(await rows('select id from "order" where id not in (select order_id from order_line)')).toEqual([])
  })

  test('everything of it is over, happened in the right order, and while the doors were open', async () => {
    expect(await rows(`select id from "order" where status not in ('completed', 'cancelled', 'failed') or status_changed_at > '${now.toISOString()}'
      or not (placed_at <= coalesce(confirmed_at, placed_at) and coalesce(confirmed_at, placed_at) <= coalesce(preparing_at, status_changed_at)
        and coalesce(preparing_at, placed_at) <= coalesce(ready_at, status_changed_at) and coalesce(ready_at, placed_at) <= status_changed_at)`)).toEqual([])
    const locations = await readLocations(here.database.kysely, (await rows('select id from location')).map(({ id }) => String(id)))
    const placed = await rows('select location_id, placed_at from "order"')
    const closed = placed.filter(({ location_id: id, placed_at: at }) => locations.some(({ location }) => location.id === id && !isOpenAt(location, at as Date)))
    expect(closed).toEqual([])
  })

  test('breakfast is had at breakfast, and options are chosen within their rules', async () => {
    expect(await rows(`select l.name from order_line l join "order" o on o.id = l.order_id join menu_item i on i.id = l.item_id join category c on c.id = i.category_id
      where c.name = 'Breakfast' and (o.placed_at at time zone 'America/Los_Angeles')::time not between '05:30' and '12:30'`)).toEqual([])
    expect(await rows(`select l.name from order_line l join item_option_group ig on ig.item_id = l.item_id join option_group g on g.id = ig.group_id
      left join lateral (select coalesce(sum((chosen->>'quantity')::int), 0) as choices from jsonb_array_elements(l.options) chosen
        join option on option.id = (chosen->>'id')::uuid where option.group_id = g.id) taken on true
      where taken.choices not between g.choices_min and g.choices_max`)).toEqual([])
  })

  test('mornings are busy at the cafés and evenings at the restaurant; guests come back', async () => {
    const at = async (slug: string, zone: string, from: number, to: number) => Number((await rows(`select count(*)::int from "order" join location on location.id = location_id
      where slug = '${slug}' and extract(hour from placed_at at time zone '${zone}') between ${from} and ${to}`))[0]?.count)
    expect(await at('downtown', 'America/Los_Angeles', 7, 9)).toBeGreaterThan(2 * await at('downtown', 'America/Los_Angeles', 17, 19))
    expect(await at('little-lemon', 'America/Chicago', 18, 20)).toBeGreaterThan(await at('little-lemon', 'America/Chicago', 13, 15))
    const guests = await rows('select count(*)::int as orders from "order" where person_id is not null group by person_id')
    expect(guests.filter(({ orders }) => Number(orders) > 1).length).toBeGreaterThan(guests.length / 2)
    expect(await rows(`select email from person where email = 'customer@parlour.example' and id not in (select person_id from "order" where person_id is not null)`)).toEqual([])
  })

  test('money: declined, voided, captured and refunded, each as the pipeline books it', async () => {
    const states = await rows(`select o.status, o.payment_method, coalesce(p.state, 'none') as state from "order" o left join payment p on p.order_id = o.id group by 1, 2, 3 order by 1, 2, 3`)
    expect(states).toEqual([
      { status: 'cancelled', payment_method: 'card', state: 'none' }, { status: 'cancelled', payment_method: 'card', state: 'voided' }, { status: 'cancelled', payment_method: 'cash', state: 'none' },
      ...['captured', 'partiallyRefunded', 'refunded'].map((state) => ({ status: 'completed', payment_method: 'card', state })),
      { status: 'completed', payment_method: 'cash', state: 'captured' },
      { status: 'failed', payment_method: 'card', state: 'declined' },
    ])
    expect(await rows(`select code from coupon where uses <> (select count(*) from "order" where coupon_id = coupon.id and status = 'completed')`)).toEqual([])
  })
})

test('a second time adds more, with numbers that go on; stopped early, what is there is whole', async () => {
  const stop = new AbortController()
  await fillHistory(here.database, { orders: 6000, seed: 8, now, signal: stop.signal, onProgress: () => stop.abort() })
  const total = Number((await rows('select count(*)::int from "order"'))[0]?.count)
  expect(total).toBeGreaterThan(3000)
  expect(total).toBeLessThan(9000)
  expect(await ledgerDifferences(here.database)).toEqual([])
})

test('the same seed makes the same history', async () => {
  const sums = await Promise.all([1, 2].map(async () => {
    const fresh = await testDatabase()
    await seedDemo(fresh.database, { info() {} }, now)
    await fillHistory(fresh.database, { orders: 200, seed: 3, now })
    const { rows: [sum] } = await fresh.database.pool.query('select sum(total_minor), max(placed_at), count(distinct person_id) from "order"')
    await fresh.close()
    return sum as unknown
  }))
  expect(sums[0]).toEqual(sums[1])
})

test('without a menu there is nothing to order, and one is told so', async () => {
  const empty = await testDatabase()
  await expect(fillHistory(empty.database, { orders: 10 })).rejects.toThrow('There is no menu to order from.')
  await empty.close()
})

test('progress: a bar on a terminal, a line for each tenth elsewhere', () => {
  const shown = (isTTY: boolean) => {
    let text = ''
    const show = showProgress({ isTTY, write: (part: string | Uint8Array) => { text += String(part); return true } }, 1000)
    for (const done of [40, 100, 150, 500, 1000]) show(done)
    return text
  }
  expect(shown(false).split('\n')).toEqual(['  10%, 100 of 1,000 orders', '  50%, 500 of 1,000 orders', '  100%, 1,000 of 1,000 orders', ''])
  expect(shown(true)).toContain(`\r  ${'█'.repeat(15)}${'░'.repeat(15)} 50%, 500 of 1,000 orders`)
})

import { readdir } from 'node:fs/promises'
import { verifyPassword } from '../server/identity/passwords/password-hash.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../server/testing/database.ts'
import type { TestDatabase } from '../server/testing/database.ts'
import { demoPassword, seedDemo } from './index.ts'

const log = { info() {} }
let here: TestDatabase
let seededFirst: boolean

beforeAll(async () => {
  here = await testDatabase()
  seededFirst = await seedDemo(here.database, log)
})
afterAll(() => here.close())

test('CloudCafe sells the twelve drinks for their prices at all five locations, with their stock', async () => {
  const drinks = await here.database.kysely.selectFrom('stockBalance')
    .innerJoin('listing', (join) => join.onRef('listing.locationId', '=', 'stockBalance.locationId').onRef('listing.itemId', '=', 'stockBalance.itemId'))
    .innerJoin('menuItem', 'menuItem.id', 'stockBalance.itemId').innerJoin('location', 'location.id', 'stockBalance.locationId')
    .innerJoin('business', 'business.id', 'stockBalance.businessId')
    .select(['location.slug', 'menuItem.name', 'priceMinor', 'onHand']).where('business.slug', '=', 'cloudcafe').execute()
  const atEachLocation = Map.groupBy(drinks, (drink) => drink.slug)
  const given = [
    ['Affogato', 600, 15], ['Americano', 375, 55], ['Cappuccino', 450, 42], ['Caramel Macchiato', 525, 35], ['Chai Latte', 450, 25], ['Cold Brew', 450, 45],
    ['Espresso', 350, 50], ['Flat White', 425, 31], ['Iced Latte', 500, 40], ['Latte', 475, 38], ['Matcha Latte', 475, 22], ['Mocha', 550, 28],
  ]
  expect([...atEachLocation.keys()].sort()).toEqual(['airport', 'downtown', 'tech-hub', 'university', 'waterfront'])
  for (const there of atEachLocation.values()) {
    expect(there.map(({ name, priceMinor, onHand }) => [name, priceMinor, onHand]).sort()).toEqual(given)
  }
})

test('Little Lemon has its dishes at their prices, and enough to page through', async () => {
  const dishes = await here.database.kysely.selectFrom('listing').innerJoin('location', 'location.id', 'listing.locationId')
    .innerJoin('menuItem', 'menuItem.id', 'listing.itemId').select(['menuItem.name', 'priceMinor', 'featured'])
    .where('location.slug', '=', 'little-lemon').execute()
  expect(dishes.length).toBeGreaterThan(40)
  expect(dishes.map(({ name, priceMinor }) => [name, priceMinor])).toEqual(expect.arrayContaining([
    ['Bruschetta', 1152], ['Eggplant Parmigiana', 1550], ['Bolognese Lasagna', 1499], ['Crème Brûlée', 725], ['Soda', 550], ['Canada Dry', 478],
  ]))
  expect(dishes.filter(({ featured }) => featured).map(({ name }) => name)).toEqual(['Bolognese Lasagna'])
})

test('there is a business without a counter', async () => {
  const shop = await here.database.kysely.selectFrom('location').select(['fulfilments', 'pricesIncludeTax', 'currency']).where('kind', '=', 'shop').executeTakeFirstOrThrow()
  expect(shop).toEqual({ fulfilments: ['instant'], pricesIncludeTax: true, currency: 'EUR' })
})

test('each role has an account that opens with the demo password', async () => {
  const accounts = await here.database.kysely.selectFrom('person').innerJoin('credential', 'credential.personId', 'person.id')
    .select(['email', 'password', 'isAdmin', 'emailVerified']).execute()
  const emails = ['customer', 'barista', 'courier', 'manager', 'owner', 'admin'].map((role) => `${role}@parlour.example`)
  expect(accounts.map(({ email }) => email)).toEqual(expect.arrayContaining(emails))
  expect(accounts.filter(({ isAdmin }) => isAdmin).map(({ email }) => email)).toEqual(['admin@parlour.example'])
  const [first] = accounts
  expect(await verifyPassword({ hash: first?.password ?? '', password: demoPassword })).toBe(true)
})

test('every picture it names is there, and options can be chosen within their rules', async () => {
  const items = await here.database.kysely.selectFrom('menuItem').select('picture').execute()
  const files = new Set(await readdir(new URL('../web/public/pictures', import.meta.url)))
  expect(items.map(({ picture }) => `${picture}.svg`).filter((name) => !files.has(name))).toEqual([])

  const groups = await here.database.kysely.selectFrom('optionGroup').innerJoin('option', 'option.groupId', 'optionGroup.id')
    .select(({ fn }) => ['optionGroup.name', 'choicesMin', 'choicesMax', fn.sum<string>('quantityMax').as('choices'), fn.count<number>('option.id').filterWhere('isDefault', '=', true).as('defaults')])
    .groupBy(['optionGroup.id', 'optionGroup.businessId', 'optionGroup.name', 'choicesMin', 'choicesMax']).execute()
  expect(groups.filter(({ choices, choicesMin, choicesMax, defaults }) => Number(choices) < choicesMin || defaults > choicesMax)).toEqual([])
})

test('stock balances are the sum of their movements', async () => {
  const { rows } = await here.database.pool.query(`
    select from stock_balance balance left join (
      select location_id, item_id, sum(on_hand_change) as on_hand, sum(held_change) as held from stock_movement group by 1, 2) moved
    using (location_id, item_id)
    where (balance.on_hand, balance.held) is distinct from (moved.on_hand, moved.held)`)
  expect(rows).toEqual([])
})

test('a second time changes nothing, also when two start at once', async () => {
  expect(seededFirst).toBe(true)
  expect(await seedDemo(here.database, log)).toBe(false)
  const fresh = await testDatabase()
  const both = await Promise.all([seedDemo(fresh.database, log), seedDemo(fresh.database, log)])
  expect(both.sort()).toEqual([false, true])
  expect(await fresh.database.kysely.selectFrom('business').select('id').execute()).toHaveLength(3)
  await fresh.close()
})

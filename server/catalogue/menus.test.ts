import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import { inTransaction } from '../platform/transaction.ts'
import { publishMenu, publishStock } from './index.ts'
import type { MenuView } from './menu-view.ts'

const noon = '2026-03-03T17:00:00.000Z' // Tuesday 12:00 in New York
let here: TestApp

beforeAll(async () => { here = await testApp({ now: noon }) })
afterAll(() => here.close())

async function menuAt(slug: string): Promise<MenuView> {
  const answer = await here.app.inject({ url: `/api/locations/${slug}/menu` })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

async function itemAt(slug: string, name: string) {
  return (await menuAt(slug)).categories.flatMap((category) => category.items).find((item) => item.name === name)
}

describe('the menu of a location', () => {
  test('anybody reads what is sold, with options, prices and whether it is open', async () => {
    const cafe = await here.given.aCafe()
    const menu = await menuAt(cafe.slug)
    expect(menu).toMatchObject({ version: 1, currency: 'USD', location: { id: cafe.locationId, slug: cafe.slug, openNow: true, nextChangeAt: null, accepting: true } })
    expect(menu.categories.map(({ name, items }) => [name, items.map((item) => item.name)])).toEqual([['Menu', ['Espresso', 'Latte', 'Croissant']]])
    expect(menu.categories[0]?.items[1]).toMatchObject({
      priceMinor: 475, available: true, stock: 'plenty', left: null, optionGroups: [
        { name: 'Size', choicesMin: 1, choicesMax: 1, options: [{ name: 'Small', isDefault: true, priceMinor: 0 }, { name: 'Large', priceMinor: 75 }] },
        { name: 'Extras', choicesMin: 0, choicesMax: 3, options: [{ name: 'Extra shot', quantityMax: 2 }, { name: 'Vanilla syrup' }] },
      ],
    })
  })

  test('by id, by slug, with a slash at the end; an unknown one is not found', async () => {
    const cafe = await here.given.aCafe()
    const [byId, bySlug, slash] = await Promise.all([`${cafe.locationId}/menu`, `${cafe.slug}/menu`, `${cafe.slug}/menu/`]
      .map((path) => here.app.inject({ url: `/api/locations/${path}` })))
    expect([byId?.body, slash?.body]).toEqual([bySlug?.body, bySlug?.body])
    const unknown = await Promise.all(['nowhere', crypto.randomUUID(), 'no%00where', 'a'.repeat(99)].map((path) => here.app.inject({ url: `/api/locations/${path}/menu` })))
    expect(unknown.map((answer) => answer.json<{ code: string }>().code)).toEqual(['notFound', 'notFound', 'notFound', 'notFound'])
  })

  test('the same bytes in three encodings, with one tag; 304 for who has it', async () => {
    const { slug } = await here.given.aCafe()
    const get = (headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') => here.app.inject({ method, url: `/api/locations/${slug}/menu`, headers })
    const [plain, gzip, brotli, head] = await Promise.all([get({}), get({ 'accept-encoding': 'gzip' }), get({ 'accept-encoding': 'gzip, deflate, br' }), get({}, 'HEAD')])
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body)
    expect([plain, gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'gzip', 'br'])
    expect(plain.headers).toMatchObject({ vary: 'accept-encoding', 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' })
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(1)
    expect([head.body, head.headers['content-length']]).toEqual(['', String(plain.rawPayload.length)])

    const tag = String(plain.headers.etag)
    const again = await Promise.all([tag, `"other", ${tag}`, '*'].map((ifNoneMatch) => get({ 'if-none-match': ifNoneMatch, 'accept-encoding': 'br' })))
    expect(again.map(({ statusCode, body }) => [statusCode, body])).toEqual([[304, ''], [304, ''], [304, '']])
    expect((await get({ 'if-none-match': '"other"' })).statusCode).toBe(200)
  })
})

describe('what makes it another menu', () => {
  test('an edit: seen soon, with another tag and version', async () => {
    const cafe = await here.given.aCafe()
    await menuAt(cafe.slug)
    await inTransaction(here.context, async (db) => {
      await publishMenu(db, { businessId: cafe.businessId, locationIds: [cafe.locationId], now: here.clock.now() })
      await db.updateTable('listing').set({ priceMinor: 999 }).where('itemId', '=', cafe.item('Espresso').id).execute()
    })
    await vi.waitFor(async () => expect(await itemAt(cafe.slug, 'Espresso')).toMatchObject({ priceMinor: 999 }), { timeout: 20_000, interval: 5 })
    expect(await menuAt(cafe.slug)).toMatchObject({ version: 2 })
    const events = await here.context.database.kysely.selectFrom('event').select(['kind', 'payload']).where('locationId', '=', cafe.locationId).execute()
    expect(events).toEqual([{ kind: 'menu.published', payload: { version: 2 } }])
  })

  test('an edit that is rolled back changes nothing', async () => {
    const cafe = await here.given.aCafe()
    const before = await menuAt(cafe.slug)
    await expect(inTransaction(here.context, async (db) => {
      await publishMenu(db, { businessId: cafe.businessId, locationIds: 'everywhere', now: here.clock.now() })
      throw new Error('no')
    })).rejects.toThrow('no')
    expect(await here.context.menus.of(cafe.locationId, 1)).toMatchObject({ version: 1 })
    expect(await menuAt(cafe.slug)).toEqual(before)
  })

  test('who knows of a newer version gets it at once', async () => {
    const cafe = await here.given.aCafe()
    await menuAt(cafe.slug)
    await inTransaction(here.context, (db) => publishMenu(db, { businessId: cafe.businessId, locationIds: 'everywhere', now: here.clock.now() }))
    const menus = await Promise.all(Array.from({ length: 20 }, () => here.context.menus.of(cafe.slug, 2)))
    expect(new Set(menus.map((menu) => menu?.version))).toEqual(new Set([2]))
  })

  test('few left: the number is shown from five down; none is sold out; nobody counts is another thing than plenty; the version of the prices stays', async () => {
    const cafe = await here.given.aCafe({ items: [{ name: 'Muffin', stock: 6 }, { name: 'Water', stock: null }] })
    const balance = (onHand: number, held: number) => inTransaction(here.context, async (db) => {
      await db.updateTable('stockBalance').set({ onHand, held }).where('itemId', '=', cafe.item('Muffin').id).execute()
      await publishStock(db, cafe.businessId, [cafe.locationId])
    })
    expect(await itemAt(cafe.slug, 'Muffin')).toMatchObject({ stock: 'plenty', left: null, available: true })
    await balance(6, 1)
    await vi.waitFor(async () => expect(await itemAt(cafe.slug, 'Muffin')).toMatchObject({ stock: 'few', left: 5, available: true }), { timeout: 20_000, interval: 5 })
    await balance(2, 2)
    await vi.waitFor(async () => expect(await itemAt(cafe.slug, 'Muffin')).toMatchObject({ stock: 'none', left: 0, available: false, unavailableReason: 'soldOut' }), { timeout: 20_000, interval: 5 })
    expect(await itemAt(cafe.slug, 'Water')).toMatchObject({ stock: 'notCounted', left: null, available: true })
    expect(await menuAt(cafe.slug)).toMatchObject({ version: 1 })
  })

  test('the hour: dayparts begin and end, sold out ends, doors close, to the second', async () => {
    const cafe = await here.given.aCafe()
    const { kysely } = here.context.database
    await kysely.insertInto('itemDaypart').values({ businessId: cafe.businessId, itemId: cafe.item('Croissant').id, starts: '06:00', ends: '12:30' }).execute()
    await kysely.updateTable('listing').set({ soldOutUntil: '2026-03-03T17:10:00Z' }).where('itemId', '=', cafe.item('Latte').id).execute()
    await kysely.updateTable('openingHours').set({ closes: '13:00' }).where('locationId', '=', cafe.locationId).execute()

    expect(await itemAt(cafe.slug, 'Latte')).toMatchObject({ available: false, unavailableReason: 'soldOut', availableAgainAt: '2026-03-03T17:10:00.000Z' })
    expect(await itemAt(cafe.slug, 'Croissant')).toMatchObject({ available: true })
    here.clock.set('2026-03-03T17:10:00Z')
    expect(await itemAt(cafe.slug, 'Latte')).toMatchObject({ available: true })
    here.clock.set('2026-03-03T17:29:59.999Z')
    expect(await itemAt(cafe.slug, 'Croissant')).toMatchObject({ available: true })
    here.clock.set('2026-03-03T17:30:00Z')
    expect(await itemAt(cafe.slug, 'Croissant')).toMatchObject({ available: false, unavailableReason: 'notServedNow', availableAgainAt: '2026-03-04T11:00:00.000Z' })
    expect((await menuAt(cafe.slug)).location).toMatchObject({ openNow: true, nextChangeAt: '2026-03-03T18:00:00.000Z' })
    here.clock.set('2026-03-03T18:00:00Z')
    expect((await menuAt(cafe.slug)).location).toMatchObject({ openNow: false, nextChangeAt: '2026-03-04T05:00:00.000Z' })
    here.clock.set(noon)
    expect((await menuAt(cafe.slug)).location).toMatchObject({ openNow: true })
  })

  test('retired and unlisted items, and categories without any, are not on it', async () => {
    const cafe = await here.given.aCafe()
    const { kysely } = here.context.database
    await kysely.updateTable('menuItem').set({ retiredAt: noon }).where('id', '=', cafe.item('Latte').id).execute()
    await kysely.deleteFrom('listing').where('itemId', '=', cafe.item('Espresso').id).execute()
    await kysely.insertInto('category').values({ businessId: cafe.businessId, id: crypto.randomUUID(), name: 'Empty' }).execute()
    expect((await menuAt(cafe.slug)).categories.map(({ name, items }) => [name, items.map((item) => item.name)])).toEqual([['Menu', ['Croissant']]])
  })

  test('edits that come while it is being made are never missed', async () => {
    const cafe = await here.given.aCafe()
    const edit = (priceMinor: number) => inTransaction(here.context, async (db) => {
      await publishMenu(db, { businessId: cafe.businessId, locationIds: [cafe.locationId], now: here.clock.now() })
      await db.updateTable('listing').set({ priceMinor }).where('itemId', '=', cafe.item('Latte').id).execute()
    })
    const readers = Promise.all(Array.from({ length: 200 }, async () => { await menuAt(cafe.slug) }))
    for (let price = 1; price <= 30; price += 1) await edit(price)
    await readers
    await vi.waitFor(async () => expect(await itemAt(cafe.slug, 'Latte')).toMatchObject({ priceMinor: 30 }), { timeout: 20_000, interval: 5 })
    expect(await menuAt(cafe.slug)).toMatchObject({ version: 31 })
  })

  test('when the listening connection was lost, nothing in memory is believed', async () => {
    const cafe = await here.given.aCafe()
    await menuAt(cafe.slug)
    const { kysely, pool } = here.context.database
    await kysely.updateTable('listing').set({ priceMinor: 777 }).where('itemId', '=', cafe.item('Latte').id).execute()
    await kysely.updateTable('location').set({ menuVersion: 2 }).where('id', '=', cafe.locationId).execute() // and nobody is told
    expect(await itemAt(cafe.slug, 'Latte')).toMatchObject({ priceMinor: 475 })
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parlour notifications' and datname = current_database()`)
    await vi.waitFor(async () => expect(await itemAt(cafe.slug, 'Latte')).toMatchObject({ priceMinor: 777 }), { timeout: 20_000, interval: 50 })
  })
})

describe('screens that watch', () => {
  test('a screen is told how the menu is, then of an edit and of scarce stock', async () => {
    const cafe = await here.given.aCafe()
    const address = await here.app.listen({ port: 0, host: '127.0.0.1' })
    const leave = new AbortController()
    const response = await fetch(`${address}/api/locations/${cafe.slug}/menu/stream`, { signal: leave.signal })
    const heard: { etag: string; version: number }[] = []
    const listening = (async () => {
      // Safe: a 200 has a body.
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        for (const [, data = ''] of chunk.matchAll(/event: menu\ndata: (.*)\n/g)) heard.push(JSON.parse(data) as { etag: string; version: number })
      }
    })().catch(() => undefined)
    const last = () => heard.at(-1)

    await vi.waitFor(() => expect(last()).toMatchObject({ version: 1 }), { timeout: 20_000, interval: 5 })
    expect((await here.app.inject({ url: `/api/locations/${cafe.slug}/menu` })).headers.etag).toBe(last()?.etag)

    await inTransaction(here.context, async (db) => {
      await publishMenu(db, { businessId: cafe.businessId, locationIds: [cafe.locationId], now: here.clock.now() })
      await db.updateTable('listing').set({ priceMinor: 1 }).where('itemId', '=', cafe.item('Latte').id).execute()
    })
    await vi.waitFor(() => expect(last()).toMatchObject({ version: 2 }), { timeout: 20_000, interval: 5 })
    const tagOfEdit = last()?.etag

    await inTransaction(here.context, async (db) => {
      await db.updateTable('stockBalance').set({ onHand: 3 }).where('itemId', '=', cafe.item('Latte').id).execute()
      await publishStock(db, cafe.businessId, [cafe.locationId])
    })
    await vi.waitFor(() => expect(last()?.etag).not.toBe(tagOfEdit), { timeout: 20_000, interval: 5 })
    expect(last()).toMatchObject({ version: 2 })
    leave.abort()
    await listening
  })
})

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { newId } from '../platform/ids.ts'
import type { ItemView } from './item-contract.ts'

const noon = '2026-03-03T17:00:00.000Z'
let here: TestApp
let cafe: GivenCafe
let manager: GivenPerson

beforeAll(async () => {
  here = await testApp({ now: noon })
  cafe = await here.given.aCafe()
  manager = await here.given.aMember('manager', cafe)
})
afterAll(() => here.close())

type Headers = Record<string, string>
const send = (method: 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object, headers: Headers = manager.headers) =>
  here.app.inject({ method, url, headers, ...(payload && { payload }) })
const show = async (id: string, headers: Headers = {}) => here.app.inject({ url: `/api/menu-items/${id}`, headers })
const patch = async (id: string, changes: object, { at = cafe.slug, version, by = manager }: { at?: string; version?: number; by?: GivenPerson } = {}) => {
  const ifMatch = `"${version ?? (await show(id, by.headers)).json<ItemView>().version}"`
  return send('PATCH', `/api/menu-items/${id}${at && `?location=${at}`}`, changes, { ...by.headers, 'if-match': ifMatch })
}
const anItem = (name: string) => ({ name, categoryId: cafe.categoryId, taxClassId: cafe.taxClassId, priceMinor: 420 })
const create = async (item: object, at = cafe.slug) => (await send('POST', `/api/menu-items?location=${at}`, item)).json<ItemView>()
const code = (answer: { json<T>(): T }) => answer.json<{ code: string }>().code

async function onTheMenu(slug = cafe.slug) {
  const answer = await here.app.inject({ url: `/api/locations/${slug}/menu` })
  return answer.json<{ categories: { items: { id: string; name: string; priceMinor: number; featured: boolean }[] }[] }>().categories.flatMap(({ items }) => items)
}

/** A second location of the same business that sells everything of the first. */
async function aSecondLocation() {
  const second = await here.given.aLocation(cafe.businessId)
  await here.context.database.kysely.insertInto('listing').values(cafe.items.map(({ id, priceMinor }) => (
    { businessId: cafe.businessId, locationId: second.locationId, itemId: id, priceMinor }))).execute()
  return second
}

describe('a new item', () => {
  test('is on the menu soon, with everything it was given', async () => {
    await onTheMenu()
    const body = {
      ...anItem('  Fig Tart  '), description: 'Ripe.', preparationSeconds: 60, calories: 300, picture: 'pie', allergens: ['gluten', 'nuts'], diets: ['vegetarian'],
      dayparts: [{ weekdays: [5, 1], starts: '08:00', ends: '24:00' }], optionGroupIds: [cafe.extras.groupId, cafe.size.groupId],
    }
    const answer = await send('POST', `/api/menu-items?location=${cafe.slug}`, body)
    const created = answer.json<ItemView>()
    expect([answer.statusCode, answer.headers.etag, answer.headers.location]).toEqual([201, '"1"', `/api/menu-items/${created.id}`])
    expect(created).toMatchObject({
      name: 'Fig Tart', calories: 300, picture: 'pie', allergens: ['gluten', 'nuts'], diets: ['vegetarian'], version: 1, retiredAt: null,
      dayparts: [{ weekdays: [1, 5], starts: '08:00', ends: '24:00' }],
      listings: [{ locationId: cafe.locationId, priceMinor: 420, featured: false, soldOutUntil: null }],
    })
    expect(created.optionGroups.map(({ name }) => name)).toEqual(['Extras', 'Size'])
    await vi.waitFor(async () => expect((await onTheMenu()).map(({ name }) => name)).toContain('Fig Tart'), { timeout: 20_000, interval: 5 })
    expect((await show(created.id)).json()).toEqual(created)
  })

  test('the same Idempotency-Key makes one item', async () => {
    const headers = { ...manager.headers, 'idempotency-key': newId() }
    const answers = await Promise.all([1, 2, 3].map(() => send('POST', `/api/menu-items?location=${cafe.slug}`, anItem('Once'), headers)))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  })

  test.each([
    [{ name: '' }, '/name'], [{ name: '   ' }, '/name'], [{ name: 'x'.repeat(121) }, '/name'], [{ priceMinor: -1 }, '/priceMinor'], [{ priceMinor: 1.5 }, '/priceMinor'],
    [{ priceMinor: '420' }, '/priceMinor'], [{ categoryId: 'drinks' }, '/categoryId'], [{ categoryId: newId() }, '/categoryId'], [{ taxClassId: newId() }, '/taxClassId'],
    [{ allergens: ['water'] }, '/allergens/0'], [{ diets: ['vegan', 'vegan'] }, '/diets'], [{ calories: 1e9 }, '/calories'], [{ picture: '../secret' }, '/picture'],
    [{ dayparts: [{ weekdays: [], starts: '08:00', ends: '10:00' }] }, '/dayparts/0/weekdays'], [{ dayparts: [{ weekdays: [1], starts: '24:00', ends: '10:00' }] }, '/dayparts/0/starts'],
    [{ optionGroupIds: [newId()] }, '/optionGroupIds/0'], [{ colour: 'red' }, '/colour'], [{ version: 7 }, '/version'],
  ])('%j is refused, and leaves nothing behind', async (wrong, pointer) => {
    const before = await here.context.database.kysely.selectFrom('menuItem').select('id').where('businessId', '=', cafe.businessId).execute()
    const answer = await send('POST', `/api/menu-items?location=${cafe.slug}`, { ...anItem('Wrong'), ...wrong })
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalidInput', errors: expect.arrayContaining([expect.objectContaining({ pointer })]) as unknown })
    const after = await here.context.database.kysely.selectFrom('menuItem').select('id').where('businessId', '=', cafe.businessId).execute()
    expect(after.length).toBe(before.length)
  })

  test('text with the character NUL is refused in words', async () => {
    expect(code(await send('POST', `/api/menu-items?location=${cafe.slug}`, anItem('a\u0000b')))).toBe('invalidInput')
  })

  test('a category of another business is not there', async () => {
    const other = await here.given.aCafe()
    const answer = await send('POST', `/api/menu-items?location=${cafe.slug}`, { ...anItem('Foreign'), categoryId: other.categoryId })
    expect(answer.json()).toMatchObject({ code: 'invalidInput', errors: [{ pointer: '/categoryId' }] })
  })
})

describe('an edit', () => {
  test('changes what was given, raises the version, and is on the menu soon', async () => {
    const item = await create(anItem('Bun'))
    await onTheMenu()
    const answer = await patch(item.id, { name: 'Bun, warm', priceMinor: 450, dayparts: [], optionGroupIds: [cafe.size.groupId], soldOutUntil: '2026-03-04T08:00:00+01:00' })
    expect([answer.statusCode, answer.headers.etag]).toEqual([200, '"2"'])
    expect(answer.json()).toMatchObject({ name: 'Bun, warm', version: 2, optionGroups: [{ name: 'Size' }], listings: [{ priceMinor: 450, soldOutUntil: '2026-03-04T07:00:00.000Z' }] })
    await vi.waitFor(async () => expect(await onTheMenu()).toContainEqual(expect.objectContaining({ id: item.id, priceMinor: 450, available: false })), { timeout: 20_000, interval: 5 })
    expect((await patch(item.id, { soldOutUntil: null, calories: null })).json()).toMatchObject({ calories: null, listings: [{ soldOutUntil: null }] })
  })

  test('who edits an older version is told so, and nothing is changed', async () => {
    const item = await create(anItem('Roll'))
    await patch(item.id, { name: 'Roll one' })
    const late = await patch(item.id, { name: 'Roll two', priceMinor: 1 }, { version: 1 })
    expect(late.json()).toMatchObject({ status: 412, code: 'staleVersion', version: 2 })
    expect((await show(item.id)).json()).toMatchObject({ name: 'Roll one', listings: [{ priceMinor: 420 }] })
  })

  test('two at once: one edit is made, the other refused', async () => {
    const item = await create(anItem('Scone'))
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => patch(item.id, { priceMinor: 100 + n }, { version: 1 })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 412)])
    expect((await show(item.id)).json()).toMatchObject({ version: 2 })
  })

  test('without If-Match, without changes, with prices but no location: refused', async () => {
    const item = await create(anItem('Pie'))
    const bare = await send('PATCH', `/api/menu-items/${item.id}`, { name: 'Pie!' })
    expect(bare.json()).toMatchObject({ status: 428, code: 'versionMissing' })
    expect(code(await send('PATCH', `/api/menu-items/${item.id}`, { name: 'Pie!' }, { ...manager.headers, 'if-match': 'latest' }))).toBe('invalidInput')
    expect(code(await patch(item.id, {}))).toBe('invalidInput')
    expect((await patch(item.id, { priceMinor: 1 }, { at: '' })).json()).toMatchObject({ code: 'invalidInput', errors: [{ pointer: '/query/location' }] })
    expect((await show(item.id)).json()).toMatchObject({ name: 'Pie', version: 1 })
  })

  test('the item of the day moves in one step, also when ten move it at once', async () => {
    const items = await Promise.all(Array.from({ length: 10 }, (_, n) => create(anItem(`Special ${n}`))))
    await patch(items[0]!.id, { featured: true })
    const answers = await Promise.all(items.slice(1).map(({ id }) => patch(id, { featured: true })))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200))
    const featured = await here.context.database.kysely.selectFrom('listing').select('itemId').where('locationId', '=', cafe.locationId).where('featured', '=', true).execute()
    expect(featured).toHaveLength(1)
    await vi.waitFor(async () => expect((await onTheMenu()).filter((item) => item.featured).map(({ id }) => id)).toEqual(featured.map(({ itemId }) => itemId)), { timeout: 20_000, interval: 5 })
  })

  test('off the menu and on again: it keeps what it is, and needs a price', async () => {
    const item = await create(anItem('Seasonal'))
    await patch(item.id, { listed: false })
    const unlisted = async () => (await here.app.inject({ url: `/api/menu-items/unlisted?location=${cafe.slug}`, headers: manager.headers })).json<{ items: { id: string; name: string; version: number }[] }>().items
    expect(await unlisted()).toContainEqual(expect.objectContaining({ id: item.id, name: 'Seasonal', version: 2 }))
    expect((await show(item.id)).statusCode).toBe(404) // guests have nothing to see
    expect((await show(item.id, manager.headers)).json()).toMatchObject({ listings: [], version: 2 })
    expect((await patch(item.id, { priceMinor: 500 })).json()).toMatchObject({ code: 'invalidInput', errors: [{ pointer: '/listed' }] })
    expect((await patch(item.id, { listed: true })).json()).toMatchObject({ code: 'invalidInput', errors: [{ pointer: '/listed' }] })
    expect((await patch(item.id, { listed: true, priceMinor: 500 })).json()).toMatchObject({ listings: [{ priceMinor: 500 }], version: 3 })
    expect((await unlisted()).map(({ id }) => id)).not.toContain(item.id)
  })
})

describe('who may', () => {
  test('nobody but managers of this location, owners and admins', async () => {
    const item = await create(anItem('Guarded'))
    const other = await here.given.aCafe()
    const strangers = [await here.given.aPerson(), await here.given.aMember('staff', cafe), await here.given.aMember('courier', cafe), await here.given.aMember('manager', other), await here.given.aMember('owner', other)]
    const tried = await Promise.all(strangers.flatMap((by) => [
      patch(item.id, { priceMinor: 1 }, { by }), send('DELETE', `/api/menu-items/${item.id}`, undefined, by.headers), send('POST', `/api/menu-items?location=${cafe.slug}`, anItem('No'), by.headers),
    ]))
    expect(new Set(tried.map(({ statusCode }) => statusCode))).toEqual(new Set([403]))
    const guests = await Promise.all([send('PATCH', `/api/menu-items/${item.id}`, { priceMinor: 1 }, {}), send('DELETE', `/api/menu-items/${newId()}`, undefined, {})])
    expect(guests.map(({ statusCode }) => statusCode)).toEqual([401, 401])
    expect((await show(item.id)).json()).toMatchObject({ version: 1 })

    const admin = await here.given.aPerson({ isAdmin: true })
    const owner = await here.given.aMember('owner', cafe)
    expect((await patch(item.id, { priceMinor: 2, name: 'By the owner' }, { by: owner })).statusCode).toBe(200)
    expect((await patch(item.id, { priceMinor: 3, name: 'By an admin' }, { by: admin })).statusCode).toBe(200)
  })

  test('a manager of one location sets its price, but not what the item is at the other', async () => {
    const second = await aSecondLocation()
    const latte = cafe.item('Latte').id
    const theirs = await here.given.aMember('manager', { businessId: cafe.businessId, locationId: second.locationId })
    expect(code(await patch(latte, { name: 'Laté' }))).toBe('notAllowed')
    expect((await patch(latte, { priceMinor: 480 })).statusCode).toBe(200)
    expect((await patch(latte, { priceMinor: 1 }, { at: second.slug })).statusCode).toBe(403)
    expect((await patch(latte, { priceMinor: 555 }, { at: second.slug, by: theirs })).statusCode).toBe(200)
    const listings = (await show(latte)).json<ItemView>().listings.map(({ locationId, priceMinor }) => [locationId, priceMinor])
    expect(listings.sort()).toEqual([[cafe.locationId, 480], [second.locationId, 555]].sort())

    await onTheMenu(second.slug)
    const both = await here.given.aMember('owner', cafe)
    expect((await patch(latte, { name: 'Caffè Latte' }, { by: both, at: '' })).statusCode).toBe(200)
    await vi.waitFor(async () => {
      expect((await onTheMenu(second.slug)).map(({ name }) => name)).toContain('Caffè Latte')
      expect((await onTheMenu()).map(({ name }) => name)).toContain('Caffè Latte')
    }, { timeout: 20_000, interval: 5 })
  })

  test('an item is not edited by way of another business’s location', async () => {
    const other = await here.given.aCafe()
    const both = await here.given.aPerson({ isAdmin: true })
    expect((await patch(cafe.item('Espresso').id, { priceMinor: 1 }, { at: other.slug, by: both })).statusCode).toBe(404)
    expect((await patch(cafe.item('Espresso').id, { priceMinor: 1 }, { at: 'nowhere', by: both })).statusCode).toBe(404)
  })
})

describe('deleting', () => {
  test('what was never ordered is erased', async () => {
    const item = await create(anItem('Mistake'))
    await onTheMenu()
    const answer = await send('DELETE', `/api/menu-items/${item.id}`)
    expect([answer.statusCode, answer.json()]).toEqual([200, { outcome: 'erased' }])
    expect((await show(item.id, manager.headers)).statusCode).toBe(404)
    expect((await send('DELETE', `/api/menu-items/${item.id}`)).statusCode).toBe(404)
    await vi.waitFor(async () => expect((await onTheMenu()).map(({ name }) => name)).not.toContain('Mistake'), { timeout: 20_000, interval: 5 })
  })

  test('what was ordered is retired: off every menu, still there for the books, and edited no more', async () => {
    const item = await create(anItem('Classic'))
    await vi.waitFor(async () => expect((await onTheMenu()).map(({ id }) => id)).toContain(item.id), { timeout: 20_000, interval: 5 })
    const ordered = await send('POST', '/api/orders', {
      locationId: cafe.slug, fulfilment: 'pickup', customerName: 'Ada', lines: [{ itemId: item.id, quantity: 1 }], payment: { method: 'cash' },
    }, {})
    expect(ordered.statusCode, ordered.body).toBe(201)
    expect((await send('DELETE', `/api/menu-items/${item.id}`, undefined, { ...manager.headers, 'if-match': '"9"' })).statusCode).toBe(412)
    expect((await send('DELETE', `/api/menu-items/${item.id}`)).json()).toEqual({ outcome: 'retired' })
    expect((await show(item.id)).statusCode).toBe(404)
    expect((await show(item.id, manager.headers)).json()).toMatchObject({ retiredAt: noon, listings: [] })
    expect(code(await patch(item.id, { name: 'Classic again' }))).toBe('itemRetired')
    expect(code(await patch(item.id, { listed: true, priceMinor: 1 }))).toBe('itemRetired')
    expect((await send('DELETE', `/api/menu-items/${item.id}`)).json()).toEqual({ outcome: 'retired' })
  })

  test('what has stock in the books is retired too', async () => {
    const other = await here.given.aCafe()
    const boss = await here.given.aMember('owner', other)
    expect((await send('DELETE', `/api/menu-items/${other.item('Croissant').id}`, undefined, boss.headers)).json()).toEqual({ outcome: 'retired' })
  })
})

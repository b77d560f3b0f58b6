import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { newId } from '../platform/ids.ts'

let here: TestApp
let cafe: GivenCafe
let manager: GivenPerson

beforeAll(async () => {
  here = await testApp({ now: '2026-03-03T17:00:00.000Z' })
  cafe = await here.given.aCafe()
  manager = await here.given.aMember('manager', cafe)
})
afterAll(() => here.close())

type Thing = { id: string; name: string; version: number; items: number; position: number }
const send = (method: 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}) =>
  here.app.inject({ method, url, headers: { ...manager.headers, ...headers }, ...(payload && { payload }) })
const list = async <Item>(path: string, query = '') => (await here.app.inject({ url: `/api/${path}?location=${cafe.slug}${query}`, headers: manager.headers })).json<{ items: Item[]; nextCursor: string | null }>()
const menu = async () => (await here.app.inject({ url: `/api/locations/${cafe.slug}/menu` })).json<{ categories: { name: string; items: { name: string; optionGroups: { name: string; options: { name: string; priceMinor: number }[] }[] }[] }[] }>()

describe('categories', () => {
  test('are added at the end, renamed, moved, and listed in order, page by page', async () => {
    const tea = await send('POST', `/api/categories?location=${cafe.slug}`, { name: ' Tea ' })
    expect([tea.statusCode, tea.headers.etag]).toEqual([201, '"1"'])
    expect(tea.json()).toMatchObject({ name: 'Tea', position: 1, items: 0, version: 1 })
    const cake = (await send('POST', `/api/categories?location=${cafe.slug}`, { name: 'Cake' })).json<Thing>()
    const moved = await send('PATCH', `/api/categories/${cake.id}`, { name: 'Cakes', position: 0 }, { 'if-match': '"1"' })
    expect([moved.headers.etag, moved.json<Thing>().position]).toEqual(['"2"', 0])
    const { items } = await list<Thing>('categories')
    expect(items.map(({ name, items: count }) => [name, count])).toEqual([['Cakes', 0], ['Menu', 3], ['Tea', 0]])
    const first = await list<Thing>('categories', '&limit=2')
    const second = await list<Thing>('categories', `&limit=2&cursor=${first.nextCursor}`)
    expect([...first.items, ...second.items]).toEqual(items)
    expect(second.nextCursor).toBeNull()
  })

  test('a new name is on the menu soon; an older version is refused', async () => {
    await menu()
    const rename = (name: string) => send('PATCH', `/api/categories/${cafe.categoryId}`, { name }, { 'if-match': '"1"' })
    const answers = await Promise.all([rename('Card'), rename('Board')])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
    const won = answers.find(({ statusCode }) => statusCode === 200)?.json<Thing>().name
    await vi.waitFor(async () => expect((await menu()).categories.map(({ name }) => name)).toEqual([won]), { timeout: 20_000, interval: 5 })
    expect((await send('PATCH', `/api/categories/${cafe.categoryId}`, { name: 'x' })).statusCode).toBe(428)
  })

  test('two of one name are one too many', async () => {
    await send('POST', `/api/categories?location=${cafe.slug}`, { name: 'Twice' })
    const again = await send('POST', `/api/categories?location=${cafe.slug}`, { name: 'Twice' })
    expect(again.json()).toMatchObject({ status: 409, code: 'alreadyExists' })
    const renamed = await send('PATCH', `/api/categories/${cafe.categoryId}`, { name: 'Twice' }, { 'if-match': '"2"' })
    expect(renamed.json()).toMatchObject({ status: 409, code: 'alreadyExists' })
  })

  test('one with items stays; when its last items are retired it can go', async () => {
    const other = await here.given.aCafe()
    const boss = await here.given.aMember('owner', other)
    const remove = () => send('DELETE', `/api/categories/${other.categoryId}`, undefined, boss.headers)
    expect((await remove()).json()).toMatchObject({ status: 409, code: 'categoryNotEmpty' })
    await Promise.all(other.items.map(({ id }) => send('DELETE', `/api/menu-items/${id}`, undefined, boss.headers)))
    expect((await remove()).statusCode).toBe(204)
    expect((await remove()).statusCode).toBe(404)
    expect((await here.app.inject({ url: `/api/menu-items/${other.item('Latte').id}`, headers: boss.headers })).json()).toMatchObject({ categoryId: null, optionGroups: [{ name: 'Size' }, { name: 'Extras' }] })
  })

  test('staff, guests and managers of other businesses may not', async () => {
    const staff = await here.given.aMember('staff', cafe)
    const stranger = await here.given.aMember('manager', await here.given.aCafe())
    for (const [headers, status] of [[staff.headers, 403], [stranger.headers, 403]] as const) {
      expect((await send('POST', `/api/categories?location=${cafe.slug}`, { name: 'No' }, headers)).statusCode).toBe(status)
      expect((await send('PATCH', `/api/categories/${cafe.categoryId}`, { name: 'No' }, { ...headers, 'if-match': '"1"' })).statusCode).toBe(status)
      expect((await send('DELETE', `/api/categories/${cafe.categoryId}`, undefined, headers)).statusCode).toBe(status)
    }
    expect((await here.app.inject({ method: 'DELETE', url: `/api/categories/${cafe.categoryId}` })).statusCode).toBe(401)
    expect((await here.app.inject({ method: 'DELETE', url: '/api/categories/nothing' })).statusCode).toBe(401)
  })
})

describe('option groups', () => {
  const syrups = { name: 'Syrups', choicesMin: 0, choicesMax: 2, options: [{ name: 'Vanilla', priceMinor: 60 }, { name: 'Hazelnut', priceMinor: 60, allergens: ['nuts'], quantityMax: 2 }] }
  type Group = Thing & { options: { id: string; name: string; priceMinor: number; isDefault: boolean; quantityMax: number }[] }
  const create = async (group: object) => send('POST', `/api/option-groups?location=${cafe.slug}`, group)

  test('are made with their options, listed by name, and edited: options keep their ids, the missing ones go', async () => {
    const made = await create(syrups)
    const group = made.json<Group>()
    expect([made.statusCode, made.headers.etag]).toEqual([201, '"1"'])
    expect(group.options).toMatchObject([{ name: 'Vanilla', isDefault: false, quantityMax: 1 }, { name: 'Hazelnut', quantityMax: 2, allergens: ['nuts'] }])
    expect((await list<Group>('option-groups')).items.map(({ name }) => name)).toEqual(['Extras', 'Size', 'Syrups'])

    const [vanilla] = group.options
    const edited = await send('PATCH', `/api/option-groups/${group.id}`, { choicesMax: 3, options: [{ name: 'Caramel' }, { id: vanilla?.id, name: 'Vanilla', priceMinor: 70 }] }, { 'if-match': '"1"' })
    expect(edited.json()).toMatchObject({ name: 'Syrups', choicesMax: 3, version: 2, options: [{ name: 'Caramel', priceMinor: 0 }, { id: vanilla?.id, priceMinor: 70 }] })
    expect((await send('PATCH', `/api/option-groups/${group.id}`, { name: 'Late' }, { 'if-match': '"1"' })).statusCode).toBe(412)
  })

  test('an edit is on the menu soon, and makes the items that ask it newer', async () => {
    await menu()
    const latte = cafe.item('Latte').id
    const version = async () => (await here.app.inject({ url: `/api/menu-items/${latte}` })).json<Thing>().version
    const before = await version()
    const options = [{ id: cafe.size.smallId, name: 'Small', isDefault: true }, { id: cafe.size.largeId, name: 'Large', priceMinor: 80 }]
    expect((await send('PATCH', `/api/option-groups/${cafe.size.groupId}`, { options }, { 'if-match': '"1"' })).statusCode).toBe(200)
    await vi.waitFor(async () => {
      const sizes = (await menu()).categories.flatMap(({ items }) => items).find(({ name }) => name === 'Latte')?.optionGroups[0]
      expect(sizes?.options.map(({ name, priceMinor }) => [name, priceMinor])).toEqual([['Small', 0], ['Large', 80]])
    }, { timeout: 20_000, interval: 5 })
    expect(await version()).toBe(before + 1)
  })

  test.each([
    [{ ...syrups, choicesMin: 3 }, '/choicesMin'],
    [{ ...syrups, choicesMin: 4, choicesMax: 4 }, '/choicesMin'],
    [{ ...syrups, choicesMax: 1, options: [{ name: 'a', isDefault: true }, { name: 'b', isDefault: true }] }, '/options'],
    [{ ...syrups, options: [] }, '/options'],
    [{ ...syrups, options: [{ id: newId(), name: 'Nobody’s' }] }, '/options/0/id'],
    [{ ...syrups, choicesMax: 0 }, '/choicesMax'],
    [{ ...syrups, options: [{ name: 'a', price: 1 }] }, '/options/0/price'],
  ])('%j can’t be', async (group, pointer) => {
    expect((await create(group)).json()).toMatchObject({ code: 'invalidInput', errors: expect.arrayContaining([expect.objectContaining({ pointer })]) as unknown })
  })

  test('one in use stays, one that nobody asks goes', async () => {
    expect((await send('DELETE', `/api/option-groups/${cafe.size.groupId}`)).json()).toMatchObject({ status: 409, code: 'inUse' })
    const { id } = (await create({ ...syrups, name: 'Unused' })).json<Group>()
    expect((await send('DELETE', `/api/option-groups/${id}`)).statusCode).toBe(204)
    expect((await send('DELETE', `/api/option-groups/${id}`)).statusCode).toBe(404)
  })

  test('guests don’t see them, nor tax classes; staff do', async () => {
    const staff = await here.given.aMember('staff', cafe)
    const read = (path: string, headers = {}) => here.app.inject({ url: `/api/${path}?location=${cafe.slug}`, headers })
    expect((await Promise.all([read('option-groups'), read('tax-classes')])).map(({ statusCode }) => statusCode)).toEqual([401, 401])
    expect((await read('option-groups', staff.headers)).statusCode).toBe(200)
    expect((await read('tax-classes', staff.headers)).json()).toMatchObject({
      items: [{ name: 'Prepared food', rates: [{ fulfilment: 'delivery', ratePer100000: 8875 }, { fulfilment: 'dineIn' }, { fulfilment: 'instant' }, { fulfilment: 'pickup' }] }], nextCursor: null,
    })
  })
})

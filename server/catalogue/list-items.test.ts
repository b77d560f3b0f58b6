import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '../../demo/index.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import { MenuView } from './menu-view.ts'

type Listed = { items: { id: string; name: string; priceMinor: number; allergens: string[]; diets: string[]; available: boolean }[]; nextCursor: string | null }
let here: TestApp

beforeAll(async () => {
  here = await testApp({ now: '2026-03-03T18:30:00Z' }) // Tuesday 12:30 in Chicago, 10:30 in Seattle
  await seedDemo(here.context.database, { info() {} })
})
afterAll(() => here.close())

async function list(query: string, location = 'little-lemon'): Promise<Listed> {
  const answer = await here.app.inject({ url: `/api/menu-items?location=${location}${query}` })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const names = ({ items }: Listed) => items.map(({ name }) => name)

async function walk(query: string): Promise<string[]> {
  const walked: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Listed = await list(`${query}&limit=7${cursor && `&cursor=${cursor}`}`)
    walked.push(...names(page))
    cursor = page.nextCursor
  }
  return walked
}

test('every menu is as its contract says', async () => {
  const menus = await Promise.all(['downtown', 'little-lemon', 'parlour-gifts'].map(async (slug) => (await here.app.inject({ url: `/api/locations/${slug}/menu` })).json<unknown>()))
  expect(menus.flatMap((menu) => [...Value.Errors(MenuView, menu)])).toEqual([])
})

describe('the list', () => {
  test('is in the order of the menu, and pages follow each other', async () => {
    const all = await list('&limit=100')
    expect(names(all).slice(0, 3)).toEqual(['Bruschetta', 'Greek Salad', 'Garlic Bread'])
    expect(all).toMatchObject({ nextCursor: null })
    expect((await list('')).items).toHaveLength(20)
    expect(await walk('')).toEqual(names(all))
  })

  test.each(['price', '-price', 'name', '-name'])('sorted by %s, and paged in that order', async (sort) => {
    const { items } = await list(`&sort=${sort}&limit=100`)
    const collator = new Intl.Collator('en-US')
    const inOrder = items.toSorted((a, b) => {
      const order = sort.endsWith('price') ? a.priceMinor - b.priceMinor : collator.compare(a.name, b.name)
      return sort.startsWith('-') ? -order : order
    })
    expect(items.map(({ priceMinor, name }) => sort.endsWith('price') ? priceMinor : name)).toEqual(inOrder.map(({ priceMinor, name }) => sort.endsWith('price') ? priceMinor : name))
    expect(await walk(`&sort=${sort}`)).toEqual(items.map(({ name }) => name))
  })

  test.each([
    ['&category=Desserts', (names: string[]) => names.includes('Crème Brûlée') && !names.includes('Bruschetta')],
    ['&category=drinks&maxPriceMinor=478', (names: string[]) => names.includes('Canada Dry') && !names.includes('Soda')],
    ['&minPriceMinor=1499&maxPriceMinor=1550', (names: string[]) => names.toSorted().join() === 'Bolognese Lasagna,Eggplant Parmigiana'],
    ['&category=nothing', (names: string[]) => names.length === 0],
  ])('filtered: %s', async (query, right) => expect(right(names(await list(`${query}&limit=100`)))).toBe(true))

  test('diets are all kept, allergens all left out', async () => {
    const { items } = await list('&diet=vegan&diet=glutenFree&withoutAllergen=celery&withoutAllergen=nuts&limit=100')
    expect(items.map(({ name }) => name)).toContain('Lemon Sorbet')
    expect(items.map(({ name }) => name)).not.toContain('Lentil and Vegetable Stew')
    expect(items.filter(({ diets, allergens }) => !diets.includes('vegan') || !diets.includes('glutenFree') || allergens.includes('celery') || allergens.includes('nuts'))).toEqual([])
  })

  test('says what is available now', async () => {
    const lunch = (await list('&q=panini')).items[0]
    expect(lunch).toMatchObject({ name: 'Lunch Panini', available: true })
    here.clock.set('2026-03-03T21:00:00Z')
    expect((await list('&q=panini')).items[0]).toMatchObject({ available: false, unavailableReason: 'notServedNow', availableAgainAt: '2026-03-04T17:30:00.000Z' })
    here.clock.set('2026-03-03T18:30:00Z')
  })

  test.each(['&sort=colour', '&limit=0', '&limit=1000', '&minPriceMinor=-1', '&minPriceMinor=much', '&diet=carnivore', '&cursor=nonsense', '&cursor=WzFd', '&page=2', `&q=${'a'.repeat(81)}`])(
    '%s is refused', async (query) => {
      const answer = await here.app.inject({ url: `/api/menu-items?location=little-lemon${query}` })
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'invalidInput'])
    })

  test('needs a location that there is', async () => {
    const answers = await Promise.all(['', '?location=', '?location=a&location=b', '?location=nowhere'].map((query) => here.app.inject({ url: `/api/menu-items${query}` })))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 404])
  })
})

describe('the search', () => {
  test.each([
    ['creme brulee', 'Crème Brûlée'],
    ['CRÈME', 'Crème Brûlée'],
    ['tiramisu', 'Tiramisù'],
    ['lasagne', 'Bolognese Lasagna'],
    ['cappucino', 'Cappuccino'],
    ['expreso', 'Espresso'],
    ['brusch', 'Bruschetta'],
    ['egplant parm', 'Eggplant Parmigiana'],
    ['pine nuts', 'Stuffed Peppers'],
  ])('%s finds %s', async (text, name) => expect(names(await list(`&q=${encodeURIComponent(text)}`))).toContain(name))

  test('the name weighs more than the description, and all words must be there', async () => {
    expect(names(await list('&q=lemon'))[0]).toMatch(/Lemon/)
    expect(names(await list('&q=lemon%20tart'))[0]).toBe('Lemon Tart')
    expect(names(await list('&q=lemon%20zebra'))).toEqual([])
  })

  test.each(['xyzzy', '!!!', '"', '*', '\\', '%', "'; drop table menu_item; --", '🍋'])('%s finds nothing, and breaks nothing', async (text) => {
    expect(names(await list(`&q=${encodeURIComponent(text)}`))).toEqual([])
  })

  test('can be filtered, sorted and paged', async () => {
    const found = await walk('&q=tomato&sort=-price&category=Meals')
    expect(found).toEqual(['Eggplant Parmigiana', 'Margherita', 'Lentil and Vegetable Stew', 'Penne Arrabbiata'])
    expect(await walk('&q=tomato')).toEqual(names(await list('&q=tomato&limit=100')))
  })
})

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { seedDemo } from '../../demo/index.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'

type Listed = { items: { slug: string; name: string; openNow: boolean; distanceMetres: number | null }[]; nextCursor: string | null }
let here: TestApp

beforeAll(async () => {
  here = await testApp({ now: '2026-03-03T04:00:00Z' }) // Monday 22:00 in Chicago, 20:00 in Seattle
  await seedDemo(here.context.database, { info() {} })
})
afterAll(() => here.close())

async function list(query: string): Promise<Listed> {
  const answer = await here.app.inject({ url: `/api/locations${query}` })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}
const slugs = ({ items }: Listed) => items.map(({ slug }) => slug)

describe('finding a place', () => {
  test('by name, with whether it is open now', async () => {
    const all = await list('')
    expect(slugs(all)).toEqual(['airport', 'downtown', 'tech-hub', 'university', 'waterfront', 'little-lemon', 'parlour-gifts'])
    expect(all.items.find(({ slug }) => slug === 'little-lemon')).toMatchObject({ openNow: false, distanceMetres: null })
    expect(all.items.find(({ slug }) => slug === 'downtown')).toMatchObject({ openNow: true })
  })

  test('the nearest first, with how far it is', async () => {
    const near = await list('?near=47.6062,-122.3415&kind=cafe')
    expect(slugs(near)).toEqual(['waterfront', 'downtown', 'tech-hub', 'university', 'airport'])
    expect(near.items[1]?.distanceMetres).toBeGreaterThan(600)
    expect(near.items[1]?.distanceMetres).toBeLessThan(750)
  })

  test.each([
    ['?kind=restaurant', ['little-lemon']],
    ['?q=chicago', ['little-lemon']],
    ['?q=cloudcafe%20tech', ['tech-hub']],
    ['?q=%25', []],
    ['?q=5th', ['downtown']],
    ['?kind=salon', []],
  ])('%s', async (query, found) => expect(slugs(await list(query))).toEqual(found))

  test.each(['', 'near=47.6,-122.3&'])('pages follow each other without a gap (%s)', async (query) => {
    const all = slugs(await list(`?${query}`))
    const walked: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Listed = await list(`?${query}limit=2${cursor && `&cursor=${cursor}`}`)
      walked.push(...slugs(page))
      cursor = page.nextCursor
    }
    expect(walked).toEqual(all)
  })

  test.each(['?near=here', '?near=91,0', '?near=0,181', '?kind=bank', '?limit=0', '?limit=101', '?cursor=nonsense', '?q=a%00b', '?colour=red'])('%s is refused', async (query) => {
    const answer = await here.app.inject({ url: `/api/locations${query}` })
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'invalidInput'])
  })
})

describe('one place', () => {
  test('shows its hours and when it opens next', async () => {
    const answer = await here.app.inject({ url: '/api/locations/little-lemon' })
    expect(answer.json()).toMatchObject({
      slug: 'little-lemon', businessName: 'Little Lemon', kind: 'restaurant', fulfilments: ['dineIn', 'pickup', 'delivery'], accepting: true,
      openNow: false, nextChangeAt: '2026-03-03T17:30:00.000Z', timeZone: 'America/Chicago', currency: 'USD',
    })
    expect(answer.json<{ openingHours: unknown[] }>().openingHours[4]).toEqual({ weekday: 5, opens: '11:30', closes: '00:30' })
    expect((await here.app.inject({ url: '/api/locations/nowhere' })).statusCode).toBe(404)
  })
})

describe('taking orders, or not', () => {
  const patch = (slug: string, accepting: unknown, headers: Record<string, string> = {}) =>
    here.app.inject({ method: 'PATCH', url: `/api/locations/${slug}`, headers, payload: { accepting } })

  test('a manager stops it, and the menu says so soon', async () => {
    const cafe = await here.given.aCafe()
    const manager = await here.given.aMember('manager', cafe)
    const accepting = async () => (await here.app.inject({ url: `/api/locations/${cafe.slug}/menu` })).json<{ location: { accepting: boolean } }>().location.accepting
    expect(await accepting()).toBe(true)
    const answer = await patch(cafe.slug, false, manager.headers)
    expect([answer.statusCode, answer.json<{ accepting: boolean }>().accepting]).toEqual([200, false])
    await vi.waitFor(async () => expect(await accepting()).toBe(false), { timeout: 20_000, interval: 5 })
  })

  test('nobody else may, and a stranger learns nothing', async () => {
    const cafe = await here.given.aCafe()
    const elsewhere = await here.given.aCafe()
    const [staff, customer, stranger] = [await here.given.aMember('staff', cafe), await here.given.aPerson(), await here.given.aMember('manager', elsewhere)]
    const answers = await Promise.all([undefined, staff.headers, customer.headers, stranger.headers].map((headers) => patch(cafe.slug, false, headers)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 403, 403, 403])
    expect((await patch('nowhere', false)).statusCode).toBe(401)
    expect(await here.context.database.kysely.selectFrom('location').select(['accepting', 'menuVersion']).where('id', '=', cafe.locationId).execute())
      .toEqual([{ accepting: true, menuVersion: 1 }])
  })

  test.each(['no', null, 0])('%j is no answer to the question', async (accepting) => {
    const cafe = await here.given.aCafe()
    const manager = await here.given.aMember('manager', cafe)
    expect((await patch(cafe.slug, accepting, manager.headers)).json()).toMatchObject({ code: 'invalidInput', errors: [{ pointer: '/accepting' }] })
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenPerson } from '../testing/given.ts'

type Listed = { items: { slug: string; businessName: string }[]; nextCursor: string | null }

let parlour: TestApp
beforeAll(async () => {
  parlour = await testApp()
})
afterAll(() => parlour.close())

async function workplaces({ headers }: GivenPerson, query = ''): Promise<Listed> {
  const answer = await parlour.app.inject({ url: `/api/me/locations${query}`, headers })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}
const slugs = ({ items }: Listed) => items.map(({ slug }) => slug)

test('somebody finds where they work among any number of places, also where they are suspended, and nobody else’s', async () => {
  const { given, context: { database: { kysely } } } = parlour
  const [cafe, bakery] = [await given.aCafe(), await given.aCafe()]
  await given.aCafe()
  const barista = await given.aMember('staff', cafe, { name: 'Bo' })
  expect(slugs(await workplaces(barista))).toEqual([cafe.slug])
  await kysely.insertInto('membership').values({
    id: crypto.randomUUID(), businessId: bakery.businessId, locationId: bakery.locationId, personId: barista.personId, role: 'staff', suspendedAt: new Date(),
  }).execute()
  expect(slugs(await workplaces(barista)).toSorted()).toEqual([cafe.slug, bakery.slug].toSorted())
  expect(slugs(await workplaces(await given.aPerson({ name: 'Gus' })))).toEqual([])
  const nobody = await parlour.app.inject({ url: '/api/me/locations' })
  expect(nobody.statusCode).toBe(401)
})

test('an administrator walks through all of them, page after page, without a gap', async () => {
  const admin = await parlour.given.aPerson({ name: 'Root', isAdmin: true })
  const all = slugs(await workplaces(admin, '?limit=100'))
  const walked: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await workplaces(admin, `?limit=1${cursor && `&cursor=${cursor}`}`)
    walked.push(...slugs(page))
    cursor = page.nextCursor
  }
  expect(all.length).toBeGreaterThan(2)
  expect(walked).toEqual(all)
})

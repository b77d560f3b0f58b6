import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'

let parlour: TestApp
let cafe: GivenCafe
let owner: GivenPerson
let manager: GivenPerson
beforeAll(async () => { parlour = await testApp() })
beforeEach(async () => {
  const { given } = parlour
  cafe = await given.aCafe()
  owner = await given.aMember('owner', cafe)
  manager = await given.aMember('manager', cafe)
})
afterAll(() => parlour.close())

const ask = (by: GivenPerson, method: 'GET' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  parlour.app.inject({ method, url, headers: by.headers, ...(payload && { payload }) })
const require2 = (by: GivenPerson, managersNeedTwoFactor: boolean, { slug }: { slug: string } = cafe) =>
  ask(by, 'PUT', `/api/locations/${slug}/security`, { managersNeedTwoFactor })
const setUp = ({ personId }: GivenPerson) =>
  parlour.context.database.kysely.updateTable('person').set({ twoFactorEnabled: true }).where('id', '=', personId).execute()
const books = (by: GivenPerson, { slug }: { slug: string } = cafe) => ask(by, 'GET', `/api/operations/books?location=${slug}`)

test('only owners require it, and only once they have it themselves; everybody in the office sees it', async () => {
  expect((await require2(manager, true)).json()).toMatchObject({ status: 403, code: 'notAllowed' })
  expect((await require2(owner, true)).json()).toMatchObject({ status: 403, code: 'twoFactorRequired', detail: expect.stringContaining('/account/two-factor') })
  expect((await ask(manager, 'GET', `/api/locations/${cafe.slug}/security`)).json()).toEqual({ managersNeedTwoFactor: false })
  await setUp(owner)
  expect((await require2(owner, true)).json()).toEqual({ managersNeedTwoFactor: true })
  expect((await ask(owner, 'GET', `/api/locations/${cafe.slug}/security`)).json()).toEqual({ managersNeedTwoFactor: true })
  expect((await require2(owner, false)).json()).toEqual({ managersNeedTwoFactor: false })
})

test('managers and owners without it are customers there: told where to set it up, and back as soon as they have', async () => {
  const { given } = parlour
  const [another, staff, admin] = [await given.aMember('owner', cafe), await given.aMember('staff', cafe), await given.aPerson({ isAdmin: true })]
  await setUp(owner)
  await require2(owner, true)
  for (const careless of [manager, another]) {
    expect((await books(careless)).json()).toMatchObject({ status: 403, code: 'twoFactorRequired', detail: expect.stringContaining('/account/two-factor') })
    expect((await ask(careless, 'GET', `/api/locations/${cafe.slug}/members`)).json().code).toBe('twoFactorRequired')
    expect((await ask(careless, 'GET', '/api/operations/dead-letters')).json().code).toBe('twoFactorRequired')
    expect((await ask(careless, 'GET', `/api/locations/${cafe.slug}/cart`)).statusCode).toBe(200)
    expect((await ask(careless, 'GET', '/api/me')).json().memberships).toMatchObject([{ needsTwoFactorAt: [cafe.locationId] }])
  }
  expect((await ask(another, 'GET', `/api/businesses/${cafe.businessId}/owners`)).json().code).toBe('twoFactorRequired')
  for (const other of [owner, admin]) expect((await books(other)).statusCode).toBe(200)
  expect((await ask(staff, 'GET', `/api/locations/${cafe.slug}/board`)).statusCode).toBe(200)
  await setUp(manager)
  expect((await books(manager)).statusCode).toBe(200)
  expect((await ask(manager, 'GET', '/api/me')).json().memberships).toMatchObject([{ needsTwoFactorAt: [] }])
})

test('it concerns that location alone, and whatever concerns the whole business', async () => {
  const { given } = parlour
  const sister = { businessId: cafe.businessId, ...await given.aLocation(cafe.businessId) }
  const [another, both] = [await given.aMember('owner', cafe), await given.aMember('manager', cafe)]
  await parlour.context.database.kysely.insertInto('membership').values({
    businessId: cafe.businessId, id: both.personId, personId: both.personId, locationId: sister.locationId, role: 'manager',
  }).execute()
  await setUp(owner)
  await require2(owner, true)
  for (const careless of [another, both]) {
    expect([(await books(careless, sister)).statusCode, (await books(careless)).statusCode]).toEqual([200, 403])
  }
  expect((await ask(both, 'GET', '/api/operations/dead-letters')).statusCode).toBe(200)
  const item = `/api/menu-items/${cafe.item('Latte').id}`
  expect((await ask(another, 'DELETE', item)).json().code).toBe('twoFactorRequired')
})

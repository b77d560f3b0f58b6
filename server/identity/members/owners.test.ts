import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'

let parlour: TestApp
let admin: GivenPerson
beforeAll(async () => {
  parlour = await testApp()
  admin = await parlour.given.aPerson({ name: 'Root', isAdmin: true })
})
afterAll(() => parlour.close())

type Method = 'GET' | 'PUT' | 'DELETE' | 'POST'
const ask = (by: GivenPerson, method: Method, place: GivenCafe, rest = '', payload?: object) => parlour.app.inject({
  method, url: `/api/businesses/${place.businessId}/owners${rest}`, headers: by.headers, ...(payload && { payload }),
})
const ownersOf = async ({ businessId }: GivenCafe) => (await parlour.context.database.kysely.selectFrom('membership').select('personId')
  .where('businessId', '=', businessId).where('role', '=', 'owner').where('suspendedAt', 'is', null).execute()).map(({ personId }) => personId)

test('an owner makes another one, by id or by address, by the slug of the business too; twice is the same as once', async () => {
  const { given, app } = parlour
  const place = await given.aCafe()
  const owner = await given.aMember('owner', place, { name: 'Olive' })
  const [one, two] = [await given.aPerson({ name: 'Ann' }), await given.aPerson({ name: 'Ben' })]
  const wanted = { personId: one.personId, name: 'Ann', email: one.email, role: 'owner', jobTitle: null, suspended: false }
  const answers = [await ask(owner, 'PUT', place, `/${one.personId}`), await ask(owner, 'PUT', place, `/${one.personId}`)]
  expect(answers.map((answer) => [answer.statusCode, answer.json()])).toEqual([[200, wanted], [200, wanted]])
  expect((await ask(one, 'POST', place, '', { email: two.email.toUpperCase() })).json()).toMatchObject({ personId: two.personId, role: 'owner' })
  const list = await app.inject({ url: `/api/businesses/cafe-${place.businessId}/owners?limit=2`, headers: two.headers })
  expect(list.json().items.map(({ name }: { name: string }) => name)).toEqual(['Ann', 'Ben'])
  expect(list.json().nextCursor).not.toBeNull()
})

test('owners are made by owners and administrators alone, of people who are there', async () => {
  const { given } = parlour
  const place = await given.aCafe()
  const [manager, stranger, person] = [await given.aMember('manager', place), await given.aMember('owner', await given.aCafe()), await given.aPerson()]
  for (const nobody of [manager, stranger, person]) {
    const answer = await ask(nobody, 'PUT', place, `/${person.personId}`)
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'notAllowed'])
  }
  expect(await ownersOf(place)).toEqual([])
  expect((await ask(admin, 'PUT', place, `/${person.personId}`)).statusCode).toBe(200)
  expect((await ask(admin, 'PUT', place, '/0195cc1c-0000-7000-8000-000000000000')).json()).toMatchObject({ status: 404, detail: 'There is no such person.' })
  expect((await ask(admin, 'POST', place, '', { email: 'nobody@parlour.example' })).statusCode).toBe(404)
  expect((await ask(admin, 'DELETE', place, `/${manager.personId}`)).statusCode).toBe(404)
  expect((await parlour.app.inject({ url: '/api/businesses/nowhere/owners', headers: admin.headers })).statusCode).toBe(404)
})

test('at a location an owner is neither changed, suspended nor dismissed', async () => {
  const { given, app } = parlour
  const place = await given.aCafe()
  const [owner, another] = [await given.aMember('owner', place), await given.aMember('owner', place)]
  const url = `/api/locations/${place.slug}/members/${another.personId}`
  for (const asked of [{ method: 'DELETE', url }, { method: 'PUT', url: `${url}/suspension` }, { method: 'DELETE', url: `${url}/suspension` }] as const) {
    expect((await app.inject({ ...asked, headers: owner.headers })).json()).toMatchObject({ status: 403, detail: expect.stringContaining('list of owners') })
  }
  expect(await ownersOf(place)).toHaveLength(2)
})

test.each([
  ['dismiss', 'DELETE', ''],
  ['suspend', 'PUT', '/suspension'],
] as const)('a business keeps an owner, also when two %s each other at once, twenty times over', async (_what, method, rest) => {
  const { given } = parlour
  await Promise.all(Array.from({ length: 20 }, async () => {
    const place = await given.aCafe()
    const [first, second] = [await given.aMember('owner', place), await given.aMember('owner', place)]
    await Promise.all([ask(first, method, place, `/${second.personId}${rest}`), ask(second, method, place, `/${first.personId}${rest}`)])
    const left = await ownersOf(place)
    expect(left).toHaveLength(1)
    const last = await ask(admin, method, place, `/${left[0]}${rest}`)
    expect([last.statusCode, last.json().code]).toEqual([409, 'lastOwner'])
    expect(await ownersOf(place)).toEqual(left)
  }))
})

test('the last owner does not leave, and one whose only colleague is suspended is the last', async () => {
  const { given, app } = parlour
  const place = await given.aCafe()
  const [owner, another] = [await given.aMember('owner', place), await given.aMember('owner', place)]
  expect((await ask(owner, 'PUT', place, `/${another.personId}/suspension`)).json()).toMatchObject({ suspended: true })
  const [{ id }] = (await app.inject({ url: '/api/me', headers: owner.headers })).json().memberships
  const leave = () => app.inject({ method: 'DELETE', url: `/api/me/memberships/${id}`, headers: owner.headers })
  expect((await leave()).json()).toMatchObject({ status: 409, code: 'lastOwner' })
  expect((await ask(another, 'GET', place)).statusCode).toBe(403)
  expect((await ask(owner, 'DELETE', place, `/${another.personId}/suspension`)).json()).toMatchObject({ suspended: false })
  expect((await leave()).statusCode).toBe(204)
  expect(await ownersOf(place)).toEqual([another.personId])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'

let parlour: TestApp
let cafe: GivenCafe
let owner: GivenPerson
let manager: GivenPerson
let admin: GivenPerson
beforeAll(async () => {
  parlour = await testApp()
  const { given } = parlour
  cafe = await given.aCafe()
  owner = await given.aMember('owner', cafe, { name: 'Olive' })
  manager = await given.aMember('manager', cafe, { name: 'Mona' })
  admin = await given.aPerson({ name: 'Root', isAdmin: true })
})
afterAll(() => parlour.close())

const members = ({ slug }: { slug: string }, personId = '') => `/api/locations/${slug}/members/${personId}`
const appoint = (by: GivenPerson, personId: string, payload: object, place: { slug: string } = cafe) =>
  parlour.app.inject({ method: 'PUT', url: members(place, personId), headers: by.headers, payload })
const dismiss = (by: GivenPerson, personId: string, place: { slug: string } = cafe) =>
  parlour.app.inject({ method: 'DELETE', url: members(place, personId), headers: by.headers })
const roleOf = async (personId: string) => (await parlour.context.database.kysely.selectFrom('membership').select(['role', 'jobTitle'])
  .where('personId', '=', personId).where('businessId', '=', cafe.businessId).execute())

test('a manager makes somebody staff, who may then see the list; twice is the same as once', async () => {
  const barista = await parlour.given.aPerson({ name: 'Bo' })
  expect((await parlour.app.inject({ url: members(cafe), headers: barista.headers })).statusCode).toBe(403)
  const job = { role: 'staff', jobTitle: 'Barista' }
  const answers = [await appoint(manager, barista.personId, job), await appoint(manager, barista.personId, job)]
  for (const answer of answers) {
    expect([answer.statusCode, answer.json()]).toEqual([200, { personId: barista.personId, name: 'Bo', email: barista.email, ...job, suspended: false }])
  }
  expect(await roleOf(barista.personId)).toEqual([job])
  const list = await parlour.app.inject({ url: members(cafe), headers: barista.headers })
  expect(list.json().items).toContainEqual({ personId: owner.personId, name: 'Olive', email: null, role: 'owner', jobTitle: null, suspended: false })
})

test('somebody is added by email address, however it is written', async () => {
  const courier = await parlour.given.aPerson({ name: 'Cory' })
  const add = (email: string) => parlour.app.inject({
    method: 'POST', url: members(cafe), headers: manager.headers, payload: { email, role: 'courier' },
  })
  expect((await add(courier.email.toUpperCase())).json()).toMatchObject({ personId: courier.personId, role: 'courier' })
  const unknown = await add('nobody@parlour.example')
  expect([unknown.statusCode, unknown.json().detail]).toEqual([404, 'Nobody has an account with this email address.'])
  expect((await add('not an address')).statusCode).toBe(400)
})

test('nobody is left behind an account that was erased, so it is given no role', async () => {
  const gone = await parlour.given.aPerson()
  await parlour.context.database.kysely.updateTable('person').set({ erasedAt: new Date() }).where('id', '=', gone.personId).execute()
  expect((await appoint(manager, gone.personId, { role: 'staff' })).statusCode).toBe(404)
})

test('whoever appoints by email can not go through a list of addresses to learn who has an account', async () => {
  const curious = await parlour.given.aMember('manager', cafe)
  const add = (email: string) => parlour.app.inject({ method: 'POST', url: members(cafe), headers: curious.headers, payload: { email, role: 'staff' } })
  const answers = await Promise.all(Array.from({ length: 62 }, (_, index) => add(`nobody-${index}@parlour.example`)))
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([...Array.from({ length: 60 }, () => 404), 429, 429])
  const late = await add((await parlour.given.aPerson()).email)
  expect([late.statusCode, late.json().code]).toEqual([429, 'tooManyRequests'])
  expect(Number(late.headers['retry-after'])).toBeGreaterThan(3000)
})

test('only owners and administrators make managers', async () => {
  const person = await parlour.given.aPerson()
  expect((await appoint(manager, person.personId, { role: 'manager' })).statusCode).toBe(403)
  expect(await roleOf(person.personId)).toEqual([])
  expect((await appoint(owner, person.personId, { role: 'manager' })).statusCode).toBe(200)
  expect((await appoint(admin, person.personId, { role: 'manager' })).statusCode).toBe(200)
  expect(await roleOf(person.personId)).toEqual([{ role: 'manager', jobTitle: null }])
})

test('a manager neither changes nor dismisses those beside or above them', async () => {
  const colleague = await parlour.given.aMember('manager', cafe)
  const answers = [
    await appoint(manager, colleague.personId, { role: 'staff' }), await dismiss(manager, colleague.personId),
    await dismiss(manager, owner.personId), await appoint(manager, manager.personId, { role: 'staff' }),
  ]
  for (const answer of answers) expect([answer.statusCode, answer.json().code]).toEqual([403, 'notAllowed'])
  expect(await roleOf(colleague.personId)).toEqual([{ role: 'manager', jobTitle: null }])
})

test('an owner is not made anything less', async () => {
  const answer = await appoint(owner, owner.personId, { role: 'staff' })
  expect([answer.statusCode, answer.json().detail]).toEqual([409, 'This person owns the business already.'])
  expect(await roleOf(owner.personId)).toEqual([{ role: 'owner', jobTitle: null }])
})

test('nobody becomes an owner here, and unknown people, roles and fields are refused', async () => {
  const person = await parlour.given.aPerson()
  expect((await appoint(owner, person.personId, { role: 'owner' })).statusCode).toBe(400)
  expect((await appoint(owner, person.personId, { role: 'staff', salary: 1 })).statusCode).toBe(400)
  expect((await appoint(owner, person.personId, { role: 'staff', jobTitle: 'x'.repeat(81) })).statusCode).toBe(400)
  expect((await appoint(owner, '0195cc1c-0000-7000-8000-000000000000', { role: 'staff' })).statusCode).toBe(404)
  expect((await appoint(owner, 'somebody', { role: 'staff' })).statusCode).toBe(400)
  expect(await roleOf(person.personId)).toEqual([])
})

test('a manager of another location or business has no say here', async () => {
  const { given } = parlour
  const sister = { businessId: cafe.businessId, ...await given.aLocation(cafe.businessId) }
  const [near, far] = [await given.aMember('manager', sister), await given.aMember('owner', await given.aCafe())]
  const person = await given.aPerson()
  for (const stranger of [near, far]) expect((await appoint(stranger, person.personId, { role: 'staff' })).statusCode).toBe(403)
  expect((await appoint(owner, person.personId, { role: 'staff' }, sister)).statusCode).toBe(200)
})

test('a dismissed member is out at once, and is not there a second time', async () => {
  const staff = await parlour.given.aMember('staff', cafe)
  expect((await dismiss(manager, staff.personId)).statusCode).toBe(204)
  expect((await parlour.app.inject({ url: members(cafe), headers: staff.headers })).statusCode).toBe(403)
  expect((await dismiss(manager, staff.personId)).statusCode).toBe(404)
})

test('twenty appointments of one person at once leave one role', async () => {
  const person = await parlour.given.aPerson()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, index) =>
    appoint(owner, person.personId, { role: index % 2 ? 'staff' : 'courier' })))
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  expect(await roleOf(person.personId)).toHaveLength(1)
})

test('the list goes on page by page, by name, and by role', async () => {
  const { given, app } = parlour
  const place = await given.aCafe()
  const boss = await given.aMember('owner', place, { name: 'Zoë' })
  for (const name of ['Ann', 'Ben', 'Ben', 'Cem']) await given.aMember('staff', place, { name })
  const page = async (query: string) => (await app.inject({ url: `${members(place)}?${query}`, headers: boss.headers })).json()
  const first = await page('limit=2')
  const second = await page(`limit=2&cursor=${first.nextCursor}`)
  const third = await page(`limit=2&cursor=${second.nextCursor}`)
  expect([first, second, third].flatMap(({ items }) => items).map(({ name }) => name)).toEqual(['Ann', 'Ben', 'Ben', 'Cem', 'Zoë'])
  expect(third.nextCursor).toBeNull()
  expect((await page('role=owner')).items.map(({ name }: { name: string }) => name)).toEqual(['Zoë'])
})

test('people see where they work, with names and slugs', async () => {
  const answer = await parlour.app.inject({ url: '/api/me', headers: manager.headers })
  expect(answer.json()).toMatchObject({ id: manager.personId, name: 'Mona', email: manager.email, isAdmin: false })
  expect(answer.json().memberships).toEqual([{
    id: expect.any(String), suspended: false, needsTwoFactorAt: [], business: { id: cafe.businessId, slug: `cafe-${cafe.businessId}`, name: 'Corner Café' },
    location: { id: cafe.locationId, slug: cafe.slug, name: 'Corner Café' }, role: 'manager', jobTitle: null,
  }])
  const { memberships } = (await parlour.app.inject({ url: '/api/me', headers: owner.headers })).json()
  expect(memberships).toMatchObject([{ location: null, role: 'owner' }])
})

test('people change their own name, and it is kept clean', async () => {
  const { headers } = await parlour.given.aPerson()
  const rename = (name: unknown) => parlour.app.inject({ method: 'PATCH', url: '/api/me', headers, payload: { name } })
  expect((await rename('  Łucja 🌷 ')).json()).toMatchObject({ name: 'Łucja 🌷' })
  for (const bad of ['', '  ', 'x'.repeat(121), 'a\nb', null]) expect((await rename(bad)).statusCode).toBe(400)
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'

let parlour: TestApp
let cafe: GivenCafe
let owner: GivenPerson
let manager: GivenPerson
beforeAll(async () => {
  parlour = await testApp()
  cafe = await parlour.given.aCafe()
  owner = await parlour.given.aMember('owner', cafe)
  manager = await parlour.given.aMember('manager', cafe)
})
afterAll(() => parlour.close())

const suspension = (by: GivenPerson, method: 'PUT' | 'DELETE', personId: string) =>
  parlour.app.inject({ method, url: `/api/locations/${cafe.slug}/members/${personId}/suspension`, headers: by.headers })
const board = async (by: GivenPerson) => (await parlour.app.inject({ url: `/api/locations/${cafe.slug}/board`, headers: by.headers })).statusCode

test('whoever is suspended is a guest at once, stays on the list as such, and has it all back when reinstated', async () => {
  const staff = await parlour.given.aMember('staff', cafe, { name: 'Bo' })
  expect(await board(staff)).toBe(200)
  for (const time of ['once', 'twice']) {
    expect((await suspension(manager, 'PUT', staff.personId)).json(), time).toMatchObject({ personId: staff.personId, role: 'staff', suspended: true })
  }
  expect(await board(staff)).toBe(403)
  expect((await parlour.app.inject({ url: '/api/me', headers: staff.headers })).json().memberships).toMatchObject([{ role: 'staff', suspended: true }])
  const list = async (query: string) => (await parlour.app.inject({ url: `/api/locations/${cafe.slug}/members?role=staff${query}`, headers: manager.headers })).json().items
  expect(await list('')).toContainEqual(expect.objectContaining({ name: 'Bo', suspended: true }))
  expect(await list('&active=true')).not.toContainEqual(expect.objectContaining({ name: 'Bo' }))
  expect((await suspension(manager, 'DELETE', staff.personId)).json()).toMatchObject({ suspended: false })
  expect(await board(staff)).toBe(200)
})

test('another job title does not lift a suspension', async () => {
  const staff = await parlour.given.aMember('staff', cafe)
  await suspension(manager, 'PUT', staff.personId)
  const answer = await parlour.app.inject({
    method: 'PUT', url: `/api/locations/${cafe.slug}/members/${staff.personId}`, headers: manager.headers, payload: { role: 'staff', jobTitle: 'Cook' },
  })
  expect(answer.json()).toMatchObject({ jobTitle: 'Cook', suspended: true })
  expect(await board(staff)).toBe(403)
})

test('managers suspend nobody beside or above them; owners suspend managers, who then appoint nobody', async () => {
  const colleague = await parlour.given.aMember('manager', cafe)
  for (const [by, method] of [[manager, 'PUT'], [manager, 'DELETE']] as const) expect((await suspension(by, method, colleague.personId)).statusCode).toBe(403)
  expect((await suspension(owner, 'PUT', colleague.personId)).statusCode).toBe(200)
  const person = await parlour.given.aPerson()
  const appointed = await parlour.app.inject({
    method: 'PUT', url: `/api/locations/${cafe.slug}/members/${person.personId}`, headers: colleague.headers, payload: { role: 'staff' },
  })
  expect([appointed.statusCode, appointed.json().code]).toEqual([403, 'notAllowed'])
  expect((await suspension(owner, 'PUT', person.personId)).json()).toMatchObject({ status: 404, detail: 'This person does not work here.' })
})

test('anybody leaves by themselves, also while suspended, but nobody leaves for somebody else', async () => {
  const { given, app } = parlour
  const staff = await given.aMember('staff', cafe)
  await suspension(manager, 'PUT', staff.personId)
  const [{ id }] = (await app.inject({ url: '/api/me', headers: staff.headers })).json().memberships
  const leave = (by: GivenPerson) => app.inject({ method: 'DELETE', url: `/api/me/memberships/${id}`, headers: by.headers })
  expect((await leave(manager)).statusCode).toBe(404)
  expect((await leave(staff)).statusCode).toBe(204)
  expect((await leave(staff)).statusCode).toBe(404)
  expect((await app.inject({ url: '/api/me', headers: staff.headers })).json().memberships).toEqual([])
})

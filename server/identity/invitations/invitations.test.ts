import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'

let parlour: TestApp
let cafe: GivenCafe
let owner: GivenPerson
let manager: GivenPerson
beforeAll(async () => { parlour = await testApp() })
beforeEach(async () => {
  parlour.clock.run()
  cafe = await parlour.given.aCafe()
  owner = await parlour.given.aMember('owner', cafe, { name: 'Olive' })
  manager = await parlour.given.aMember('manager', cafe, { name: 'Mona' })
})
afterAll(() => parlour.close())

type Method = 'GET' | 'POST' | 'DELETE' | 'PUT'
const ask = (method: Method, url: string, by?: GivenPerson, payload?: object) =>
  parlour.app.inject({ method, url, ...(by && { headers: by.headers }), ...(payload && { payload }) })
const team = (rest = '') => `/api/locations/${cafe.slug}/invitations${rest}`
const table = () => parlour.context.database.kysely

/** An invitation, and the secret of its link. */
async function invited(by: GivenPerson, offer: { role: string; jobTitle?: string; email?: string }): Promise<{ id: string; token: string; url: string }> {
  const answer = await ask('POST', team(), by, offer)
  expect(answer.statusCode).toBe(201)
  const { id } = answer.json<{ id: string }>()
  const { url } = (await ask('GET', team(`/${id}/link`), by)).json<{ url: string }>()
  return { id, url, token: url.split('/').at(-1) ?? '' }
}
const show = async (token: string) => (await ask('GET', `/api/invitations/${token}`)).json()
const accept = (token: string, by: GivenPerson) => ask('POST', `/api/invitations/${token}/acceptance`, by)
const membersNow = async () => (await table().selectFrom('membership').select(['personId', 'role', 'jobTitle'])
  .where('businessId', '=', cafe.businessId).where('personId', 'not in', [owner.personId, manager.personId]).execute())
const verify = (person: GivenPerson) => table().updateTable('person').set({ emailVerified: true }).where('id', '=', person.personId).execute()

test('by link: whoever comes first is in, once, and the secret is stored nowhere', async () => {
  const [first, second] = [await parlour.given.aPerson({ name: 'Ann' }), await parlour.given.aPerson()]
  const { token, url, id } = await invited(manager, { role: 'staff', jobTitle: 'Barista' })
  expect(url).toBe(`${parlour.origin}/invitation/${token}`)
  expect(await show(token)).toEqual({
    role: 'staff', jobTitle: 'Barista', inviterName: 'Mona', state: 'open', expiresAt: expect.any(String), emailMasked: null,
    business: { slug: `cafe-${cafe.businessId}`, name: 'Corner Café', accent: '#b45309' }, location: { slug: cafe.slug, name: 'Corner Café' },
  })
  expect((await ask('POST', `/api/invitations/${token}/acceptance`)).statusCode).toBe(401)
  const member = { personId: first.personId, name: 'Ann', email: first.email, role: 'staff', jobTitle: 'Barista', suspended: false }
  for (const time of ['once', 'twice']) {
    const answer = await accept(token, first)
    expect([answer.statusCode, answer.json()], time).toEqual([200, member])
  }
  expect((await ask('GET', `/api/locations/${cafe.slug}/board`, first)).statusCode).toBe(200)
  expect((await accept(token, second)).json()).toMatchObject({ status: 409, code: 'invitationOver', state: 'accepted' })
  expect(await show(token)).toMatchObject({ state: 'accepted' })
  expect(await membersNow()).toEqual([{ personId: first.personId, role: 'staff', jobTitle: 'Barista' }])
  const everything = JSON.stringify([await table().selectFrom('invitation').selectAll().where('id', '=', id).execute(), await table().selectFrom('idempotentRequest').selectAll().execute()])
  expect(everything).not.toContain(token)
})

test('by email: it is sent, and only an account with that address, verified, can accept', async () => {
  const [addressee, stranger] = [await parlour.given.aPerson(), await parlour.given.aPerson()]
  const { token, id, url } = await invited(owner, { role: 'manager', email: addressee.email.toUpperCase() })
  const notices = await table().selectFrom('notice').select(['kind', 'channel', 'address', 'data']).where('eventId', '=', id).execute()
  expect(notices).toEqual([{
    kind: 'team.invitation', channel: 'email', address: addressee.email,
    data: { businessName: 'Corner Café', locationName: 'Corner Café', role: 'manager', inviterName: 'Olive', url },
  }])
  expect((await show(token)).emailMasked).toBe(`${addressee.email[0]}•••@parlour.example`)
  await verify(stranger)
  expect((await accept(token, stranger)).json()).toMatchObject({ status: 422, code: 'invitationForAnother' })
  expect((await accept(token, addressee)).json()).toMatchObject({ status: 422, code: 'emailNotVerified' })
  expect(await membersNow()).toEqual([])
  await verify(addressee)
  expect((await accept(token, addressee)).json()).toMatchObject({ role: 'manager' })
})

test('two people race for one link twenty times: each time exactly one gets the role; one person racing with themselves is in once', async () => {
  for (const round of Array.from({ length: 20 }, (_, index) => index)) {
    const { token } = await invited(manager, { role: 'courier' })
    const people = [await parlour.given.aPerson(), await parlour.given.aPerson()]
    const answers = await Promise.all([...people, ...people].map((person) => accept(token, person)))
    expect(answers.map(({ statusCode }) => statusCode).toSorted(), `round ${round}`).toEqual([200, 200, 409, 409])
    expect(await membersNow()).toHaveLength(round + 1)
  }
})

test('who lost the right gives nothing any more: dismissed, suspended, or without the second factor that the place now requires', async () => {
  async function wish() {
    const inviter = await parlour.given.aMember('manager', cafe)
    return { inviter, token: (await invited(inviter, { role: 'staff' })).token }
  }
  const [dismissed, suspended, careless, careful] = [await wish(), await wish(), await wish(), await wish()]
  await ask('DELETE', `/api/locations/${cafe.slug}/members/${dismissed.inviter.personId}`, owner)
  await ask('PUT', `/api/locations/${cafe.slug}/members/${suspended.inviter.personId}/suspension`, owner)
  await table().updateTable('person').set({ twoFactorEnabled: true }).where('id', '=', careful.inviter.personId).execute()
  await table().updateTable('location').set({ managersNeedTwoFactor: true }).where('id', '=', cafe.locationId).execute()
  const person = await parlour.given.aPerson()
  for (const { token } of [dismissed, suspended, careless]) {
    expect(await show(token)).toMatchObject({ state: 'lapsed' })
    expect((await accept(token, person)).json()).toMatchObject({ status: 409, code: 'invitationOver', state: 'lapsed' })
  }
  expect(await membersNow()).not.toContainEqual(expect.objectContaining({ personId: person.personId }))
  expect((await accept(careful.token, person)).statusCode).toBe(200)
})

test('who was dismissed does not come back by the link they came in by', async () => {
  const { token } = await invited(manager, { role: 'staff' })
  const guest = await parlour.given.aPerson()
  expect((await accept(token, guest)).statusCode).toBe(200)
  expect((await ask('DELETE', `/api/locations/${cafe.slug}/members/${guest.personId}`, owner)).statusCode).toBe(204)
  const again = await accept(token, guest)
  expect([again.statusCode, again.json().code]).toEqual([409, 'invitationOver'])
})

test('it is good for seven days', async () => {
  parlour.clock.set('2026-03-02T10:00:00Z')
  const { token } = await invited(await parlour.given.aMember('owner', cafe), { role: 'staff' })
  parlour.clock.advance(7 * 86_400_000)
  const person = await parlour.given.aPerson()
  expect(await show(token)).toMatchObject({ state: 'expired' })
  expect((await accept(token, person)).json()).toMatchObject({ status: 409, state: 'expired' })
})

test('withdrawn and declined ones are over, in both orders', async () => {
  const person = await parlour.given.aPerson()
  const [one, two] = [await invited(manager, { role: 'staff' }), await invited(manager, { role: 'staff' })]
  expect((await ask('DELETE', team(`/${one.id}`), manager)).statusCode).toBe(204)
  expect((await ask('DELETE', team(`/${one.id}`), manager)).statusCode).toBe(404)
  expect((await accept(one.token, person)).json()).toMatchObject({ code: 'invitationOver', state: 'withdrawn' })
  expect((await ask('POST', `/api/invitations/${one.token}/decline`)).json()).toMatchObject({ state: 'withdrawn' })
  for (const time of ['once', 'twice']) expect((await ask('POST', `/api/invitations/${two.token}/decline`)).statusCode, time).toBe(204)
  expect((await accept(two.token, person)).json()).toMatchObject({ state: 'declined' })
  expect((await ask('GET', team(), manager)).json().items).toEqual([])
  expect(await membersNow()).toEqual([])
})

test('the list has what waits; an address waits once, with the newest link', async () => {
  const earlier = await invited(manager, { role: 'staff', email: 'bo@parlour.example' })
  const later = await invited(owner, { role: 'courier', email: 'Bo@parlour.example' })
  const link = await invited(manager, { role: 'staff' })
  const { items } = (await ask('GET', team(), manager)).json()
  expect(items).toMatchObject([
    { id: link.id, role: 'staff', email: null, inviterName: 'Mona' },
    { id: later.id, role: 'courier', email: 'bo@parlour.example', inviterName: 'Olive' },
  ])
  expect(await show(earlier.token)).toMatchObject({ state: 'withdrawn' })
  const first = (await ask('GET', team('?limit=1'), manager)).json()
  expect((await ask('GET', team(`?limit=1&cursor=${first.nextCursor}`), manager)).json()).toMatchObject({ items: [{ id: later.id }], nextCursor: null })
})

test('a manager invites, withdraws and links nobody beside them', async () => {
  expect((await ask('POST', team(), manager, { role: 'manager' })).json()).toMatchObject({ status: 403, code: 'notAllowed' })
  const { id } = await invited(owner, { role: 'manager' })
  for (const asked of [ask('DELETE', team(`/${id}`), manager), ask('GET', team(`/${id}/link`), manager)]) expect((await asked).statusCode).toBe(403)
  const staff = await parlour.given.aMember('staff', cafe)
  for (const asked of [ask('POST', team(), staff, { role: 'staff' }), ask('GET', team(), staff)]) expect((await asked).statusCode).toBe(403)
})

test('who works here already is not invited, owners accept nothing less, and a suspended role stays suspended', async () => {
  const staff = await parlour.given.aMember('staff', cafe, { name: 'Bo' })
  expect((await ask('POST', team(), manager, { role: 'courier', email: staff.email })).json()).toMatchObject({ status: 409, detail: 'Bo works here already.' })
  const { token } = await invited(manager, { role: 'courier' })
  expect((await accept(token, owner)).json()).toMatchObject({ status: 409, code: 'alreadyExists' })
  expect((await accept(token, manager)).json()).toMatchObject({ status: 409, detail: 'You work here already, as manager.' })
  await ask('PUT', `/api/locations/${cafe.slug}/members/${staff.personId}/suspension`, manager)
  expect((await accept(token, staff)).json()).toMatchObject({ status: 409, detail: expect.stringContaining('suspended') })
  expect(await show(token)).toMatchObject({ state: 'open' })
})

test('bad input and unknown links are refused, and a location has a limit', async () => {
  for (const bad of [{}, { role: 'owner' }, { role: 'staff', email: 'nobody' }, { role: 'staff', jobTitle: '' }, { role: 'staff', salary: 1 }]) {
    expect((await ask('POST', team(), owner, bad)).statusCode).toBe(400)
  }
  expect((await ask('GET', '/api/invitations/nothing')).statusCode).toBe(404)
  const person = await parlour.given.aPerson()
  expect((await accept('nothing', person)).statusCode).toBe(404)
  const row = { businessId: cafe.businessId, locationId: cafe.locationId, role: 'staff', invitedBy: owner.personId, createdAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) }
  await table().insertInto('invitation').values(Array.from({ length: 100 }, (_, index) => ({ ...row, id: newId(), tokenHash: Buffer.alloc(32, `${index} ${cafe.businessId}`) }))).execute()
  expect((await ask('POST', team(), owner, { role: 'staff' })).json()).toMatchObject({ status: 422, code: 'tooManyInvitations' })
})

test('nobody\'s mailbox is filled with invitations: five an hour, whoever invites, and a refused one leaves the one before good', async () => {
  const email = `often-${newId()}@parlour.example`
  for (const by of [owner, manager, owner, manager]) await invited(by, { role: 'staff', email })
  const { token } = await invited(manager, { role: 'staff', email })
  const sixth = await ask('POST', team(), owner, { role: 'staff', email })
  expect([sixth.statusCode, sixth.json().code]).toEqual([429, 'tooManyRequests'])
  expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(3000)
  expect(await show(token)).toMatchObject({ state: 'open' })
})

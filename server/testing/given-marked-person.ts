import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { hashPassword } from 'better-auth/crypto'
import { newId } from '../platform/ids.ts'
import type { GivenCafe, GivenPerson } from './given.ts'
import type { TestPipeline } from './pipeline.ts'
import { eventually } from './pipeline.ts'

/** Stands in everything that the marked person says and that others say of them, and nowhere else. */
export const mark = 'quokkamark'
export const markedPassword = 'a good pass phrase'

export type MarkedPerson = GivenPerson & { ordered: string[] }

/**
 * Somebody who has done all that one can do here, and left a mark wherever something of them is kept: through the API where it has a
 * door for it, and otherwise as the rows that other modules write. Their orders are done.
 */
export async function aMarkedPerson(parlour: TestPipeline, cafe: GivenCafe): Promise<MarkedPerson> {
  const { given } = parlour
  const [manager, owner] = [await given.aMember('manager', cafe, { name: 'Mona' }), await given.aMember('owner', cafe, { name: 'Otto' })]
  const person = { ...await given.aPerson({ name: 'Somebody' }), name: `Ada ${mark}`, email: `${mark}@parlour.example` }
  await plantAccount(parlour, person, { ...cafe, ownerId: owner.personId })
  const send = sender(parlour)

  await send('PATCH', '/api/me', person, { name: person.name })
  await send('PUT', `/api/locations/${cafe.slug}/members/${person.personId}`, owner, { role: 'staff', jobTitle: `Barista ${mark}` })
  await send('POST', `/api/locations/${cafe.slug}/cart/items`, person, { itemId: cafe.item('Espresso').id, quantity: 1, note: `hot ${mark}` })

  const delivered = await order(parlour, cafe, person, {
    fulfilment: 'delivery', address: { street: `1 ${mark} Street`, city: mark, postcode: '12345', note: `ring ${mark}` },
  })
  const eatenHere = await order(parlour, cafe, person, { fulfilment: 'dineIn', tableId: mark })
  const asGuest = await order(parlour, cafe, undefined, { contact: { email: person.email, phone: '+12125550123' } })
  const cancelled = await order(parlour, cafe, person, {})
  await send('POST', `/api/orders/${cancelled}/cancel`, person, { reason: `too late for ${mark}` })
  const done = [delivered, eatenHere, asGuest]
  for (const id of done) await send('PUT', `/api/orders/${id}/status`, manager, { status: 'preparing' })
  for (const id of done) await send('PUT', `/api/orders/${id}/status`, manager, { status: 'ready' })
  for (const id of [eatenHere, asGuest]) await send('PUT', `/api/orders/${id}/status`, manager, { status: 'completed' })
  for (const status of ['outForDelivery', 'delivered', 'completed']) await send('PUT', `/api/orders/${delivered}/status`, manager, { status })
  await eventually('the order is paid', async () => (await parlour.context.database.kysely.selectFrom('payment').select('state')
    .where('orderId', '=', delivered).executeTakeFirst())?.state === 'captured')
  await send('POST', `/api/orders/${delivered}/refunds`, manager, { amountMinor: 100, reason: `${mark} did not like it` })
  await eventually('the money is back', async () => (await parlour.context.database.kysely.selectFrom('refund').select('state')
    .where('orderId', '=', delivered).executeTakeFirst())?.state === 'done')
  // What somebody did as the crew stays in the books, as the act of an id.
  await send('PUT', `/api/orders/${await order(parlour, cafe, undefined, { customerName: 'Someone else', contact: undefined, payment: { method: 'cash' }, lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }] })}/status`, person, { status: 'preparing' })
  return { ...person, ordered: [...done, cancelled] }
}

function sender({ app }: TestPipeline) {
  return async (method: 'PATCH' | 'PUT' | 'POST', url: string, who: GivenPerson, payload: object) => {
    const answer = await app.inject({ method, url, payload, headers: { ...who.headers, ...(method === 'POST' && { 'idempotency-key': newId() }) } })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
  }
}

async function order(parlour: TestPipeline, cafe: GivenCafe, person: GivenPerson | undefined, details: object): Promise<string> {
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders', headers: { ...person?.headers, 'idempotency-key': newId() },
    payload: {
      locationId: cafe.locationId, fulfilment: 'pickup', customerName: `Ada ${mark}`, contact: { email: `${mark}@parlour.example`, phone: '+12125550123' },
      lines: [{ itemId: cafe.item('Croissant').id, quantity: 1, note: `warm ${mark}` }], payment: { method: 'card', source: `tok_${mark}` }, ...details,
    },
  })
  expect(answer.statusCode, answer.body).toBe(201)
  const { id } = answer.json<{ id: string }>()
  await eventually('the order is confirmed', async () => await parlour.statusOf(id) === 'confirmed')
  return id
}

/** What signing in, devices and messages leave behind. */
async function plantAccount(
  { context: { database: { kysely: db } } }: TestPipeline, { personId, email }: GivenPerson, place: { businessId: string; locationId: string; ownerId: string },
): Promise<void> {
  const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)]
  await db.updateTable('person').set({ email, emailVerified: true, image: `/media/${mark}.webp`, phoneNumber: '+12125550123' }).where('id', '=', personId).execute()
  await db.updateTable('session').set({ ipAddress: mark, userAgent: `Browser of ${mark}` }).where('personId', '=', personId).execute()
  await db.insertInto('session').values({ id: newId(), personId, token: `other-session-${mark}`, expiresAt: later }).execute()
  await db.insertInto('credential').values([
    { id: newId(), personId, providerId: 'credential', accountId: personId, password: await hashPassword(markedPassword) },
    {
      id: newId(), personId, providerId: 'elsewhere', accountId: `id-${mark}`, accessToken: mark, refreshToken: mark, idToken: mark, password: `hash-${mark}`,
    },
  ]).execute()
  await db.insertInto('verification').values([
    { id: newId(), identifier: `proving ${email}`, value: `code for ${email}`, expiresAt: later }]).execute()
  const { businessId, locationId, ownerId } = place
  await db.insertInto('invitation').values({
    businessId, id: newId(), locationId, tokenHash: randomBytes(32), role: 'courier', email, invitedBy: ownerId, createdAt: now, expiresAt: later,
  }).execute()
  const signUpId = newId()
  await db.insertInto('pendingSignUp').values({ id: signUpId, email, name: mark, password: mark, createdAt: now, expiresAt: later }).execute()
  await db.insertInto('accountLink').values({ tokenHash: newId(), purpose: 'changeEmail', personId, newEmail: `new-${email}`, expiresAt: later }).execute()
  await db.insertInto('twoFactor').values({ personId, secret: mark, createdAt: now }).execute()
  await db.insertInto('recoveryCode').values({ personId, codeHash: newId() }).execute()
  await db.insertInto('knownDevice').values({ personId, deviceHash: mark, firstUsedAt: now, lastUsedAt: now }).execute()
  await db.insertInto('pushSubscription').values({ id: newId(), personId, endpoint: `https://push.example/${mark}`, publicKey: mark, authSecret: mark, createdAt: now }).execute()
  await db.insertInto('quietHours').values({ personId, starts: '22:00', ends: '07:00', timeZone: mark }).execute()
  await db.insertInto('noticePreference').values({ personId, kindGroup: 'orders', channel: 'email', wanted: false }).execute()
  const notice = { kind: 'orderReady', channel: 'email', createdAt: now, dueAt: later, data: JSON.stringify({ name: mark }), about: [], address: email, addressMasked: `q…@${mark}`, providerReference: mark }
  await db.insertInto('notice').values([
    { ...notice, id: newId(), eventId: newId(), receiver: `${personId} ${mark}`, personId },
    { ...notice, id: newId(), eventId: newId(), receiver: email },
  ]).execute()
}

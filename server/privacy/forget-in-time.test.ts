import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe } from '../testing/given.ts'
import { forgetInTime } from './forget-in-time.ts'
import type { Forgetting } from './forget-in-time.ts'

let parlour: TestApp
let cafe: GivenCafe
beforeAll(async () => { parlour = await testApp() })
afterAll(() => parlour.close())
beforeEach(async () => {
  parlour.clock.set('2026-03-04T15:00:00Z')
  cafe = await parlour.given.aCafe()
})

const db = () => parlour.context.database.kysely

async function forget(which: Forgetting[] = ['soon', 'nightly']): Promise<number> {
  const { changed, faults } = await forgetInTime(db(), parlour.clock.now(), which)
  expect(faults).toEqual([])
  return changed
}

async function place(): Promise<string> {
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders', payload: {
      locationId: cafe.locationId, fulfilment: 'delivery', customerName: 'Ada', contact: { email: 'ada@parlour.example' }, payment: { method: 'cash' },
      address: { street: 'Main 1', city: 'Here', postcode: '1' }, lines: [{ itemId: cafe.item('Espresso').id, quantity: 1, note: 'hot' }],
    },
  })
  expect(answer.statusCode).toBe(201)
  return answer.json<{ id: string }>().id
}

const order = (id: string) => db().selectFrom('order').innerJoin('orderLine', 'orderLine.orderId', 'order.id')
  .select(['customerName', 'contactEmail', 'address', 'note', 'order.totalMinor']).where('order.id', '=', id).executeTakeFirst()

test('an order loses its guest after two years, and nothing else', async () => {
  const old = await place()
  parlour.clock.set('2027-06-01T12:00:00Z')
  const young = await place()
  parlour.clock.set('2028-03-04T14:59:00Z')
  await forget()
  expect(await order(old)).toMatchObject({ customerName: 'Ada', note: 'hot' })
  parlour.clock.set('2028-03-04T15:02:00Z')
  expect(await forget()).toBeGreaterThanOrEqual(2)
  expect(await order(old)).toEqual({ customerName: null, contactEmail: null, address: null, note: null, totalMinor: expect.any(Number) })
  expect(await order(young)).toMatchObject({ customerName: 'Ada', note: 'hot' })
  expect(await forget()).toBe(0)
})

test('the address of a session is forgotten before the session', async () => {
  const { personId } = await parlour.given.aPerson()
  const [now, id] = [parlour.clock.now(), newId()]
  await db().insertInto('session').values({ id, personId, token: id, ipAddress: '192.0.2.1', userAgent: 'A browser', createdAt: now, updatedAt: now, expiresAt: '2027-03-04T15:00:00Z' }).execute()
  parlour.clock.set('2026-06-05T15:00:00Z')
  await forget()
  expect(await db().selectFrom('session').select(['ipAddress', 'userAgent']).where('id', '=', id).execute()).toEqual([{ ipAddress: null, userAgent: 'A browser' }])
  parlour.clock.set('2027-03-04T15:00:01Z')
  await forget(['soon'])
  expect(await db().selectFrom('session').select('id').where('id', '=', id).execute()).toEqual([])
})

test('what is kept for days waits for the night, what is kept for hours does not', async () => {
  const { personId } = await parlour.given.aPerson()
  const now = parlour.clock.now()
  await db().insertInto('knownDevice').values({ personId, deviceHash: 'x', firstUsedAt: now, lastUsedAt: now }).execute()
  await db().insertInto('oneTimeCode').values({ purpose: 'phone', receiver: 'a hash', codeHash: 'another', triesLeft: 5, expiresAt: now }).execute()
  parlour.clock.set('2027-05-01T00:00:00Z')
  await forget(['soon'])
  expect(await db().selectFrom('oneTimeCode').selectAll().execute()).toEqual([])
  expect(await db().selectFrom('knownDevice').select('personId').where('personId', '=', personId).execute()).toHaveLength(1)
  await forget(['nightly'])
  expect(await db().selectFrom('knownDevice').select('personId').where('personId', '=', personId).execute()).toEqual([])
})

test('more than one statement takes, and by two processes at once', async () => {
  const { personId } = await parlour.given.aPerson()
  await parlour.context.database.pool.query(`insert into notice (id, kind, event_id, channel, receiver, person_id, data, about, state, due_at, settled_at, created_at)
    select gen_random_uuid(), 'x', n::text, 'inbox', $1::text, $1::uuid, '{}', '{}', 'sent', $2, $2, $2 from generate_series(1, 12000) n`, [personId, parlour.clock.now()])
  parlour.clock.set('2026-07-01T00:00:00Z')
  await Promise.all([forget(), forget()])
  await forget()
  expect(await db().selectFrom('notice').select('id').where('personId', '=', personId).execute()).toEqual([])
})

test('a rule that fails is named, and keeps no other from its work', async () => {
  const { personId } = await parlour.given.aPerson()
  const now = parlour.clock.now()
  await db().insertInto('knownDevice').values({ personId, deviceHash: 'x', firstUsedAt: now, lastUsedAt: now }).execute()
  await db().insertInto('verification').values({ id: newId(), identifier: 'x', value: 'x', expiresAt: now }).execute()
  await parlour.context.database.pool.query(`
    create function fail() returns trigger language plpgsql as $$ begin raise exception 'not this one'; end $$;
    create trigger fails before delete on known_device for each row execute function fail()`)
  parlour.clock.set('2027-05-01T00:00:00Z')
  const { faults } = await forgetInTime(db(), parlour.clock.now(), ['soon', 'nightly'])
  await parlour.context.database.pool.query('drop trigger fails on known_device; drop function fail()')
  expect(faults.map(({ rule }) => rule)).toEqual(['known_device'])
  expect(await db().selectFrom('verification').selectAll().execute()).toEqual([])
})

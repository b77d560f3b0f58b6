import { hashPassword } from 'better-auth/crypto'
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdPerson } from '../platform/hold-person.ts'
import { newId } from '../platform/ids.ts'
import { ledgerDifferences } from '../testing/books.ts'
import { findEverywhere } from '../testing/every-text.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import { aMarkedPerson, mark, markedPassword } from '../testing/given-marked-person.ts'
import { eventually, testPipeline } from '../testing/pipeline.ts'
import type { TestPipeline } from '../testing/pipeline.ts'
import { cleanUpOnce } from '../upkeep/clean-up.ts'
import { readRegister } from './read-register.ts'

let parlour: TestPipeline
let cafe: GivenCafe
beforeAll(async () => {
  parlour = await testPipeline({ config: { rateLimits: false } })
  await parlour.start()
})
beforeAll(async () => { cafe = await parlour.given.aCafe() })
afterAll(() => parlour.close())

const db = () => parlour.context.database.kysely

async function aPerson(): Promise<GivenPerson> {
  const person = await parlour.given.aPerson()
  await db().insertInto('credential').values({
    id: newId(), personId: person.personId, providerId: 'credential', accountId: person.personId, password: await hashPassword(markedPassword),
  }).execute()
  return person
}

const erase = async (person: GivenPerson, proof: object = { password: markedPassword }) =>
  parlour.app.inject({ method: 'DELETE', url: '/api/me', headers: person.headers, payload: proof })
const me = (person: GivenPerson) => parlour.app.inject({ url: '/api/me', headers: person.headers })
const orderAs = async (person: GivenPerson) =>
  (await parlour.order(cafe, [{ item: 'Espresso' }], { headers: person.headers, customerName: person.name })).json<{ id: string; number: number }>()

/** Columns that are somebody's, and hold words rather than an id or an instant. */
async function wordyColumns(): Promise<string[]> {
  return (await readRegister(db())).filter(({ type, mark }) => mark?.personal && !/uuid|timestamp|boolean/.test(type)).map(({ table, column }) => `${table}.${column}`)
}

describe('everything of a person', () => {
  /** Hold ids, numbers or words of our own, so that nobody can leave a mark there. */
  const without = [
    'audit_entry.actor_role', 'audit_entry.action', 'audit_entry.changes', 'audit_entry.address', 'audit_entry.device', 'idempotent_request.scope',
    'order.contact_phone', 'payment_movement.reason', 'person.phone_number',
  ]
  let person: GivenPerson & { ordered: string[] }
  let exported: { sections: { title: string; rows: Record<string, unknown>[] }[] }

  test('is marked in every column that may hold some of it', async () => {
    person = await aMarkedPerson(parlour, cafe)
    const found = await findEverywhere(parlour.context.database, mark)
    expect((await wordyColumns()).filter((column) => !found.includes(column)), 'leave a mark there in testing/given-marked-person.ts').toEqual(without)
    expect(found.filter((column) => /^(pgboss|event|dead_letter)/.test(column)), 'events and queues name nobody').toEqual([])
  })

  test('is in the export', async () => {
    const answer = await parlour.app.inject({ url: '/api/me/export', headers: person.headers })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toBe('attachment; filename="parlour-my-data.json"')
    exported = answer.json()
    expect(answer.body).not.toMatch(/Someone else|tok_|other-session|Mona|Otto/)
    const ids = rowsOf('Orders').map(({ id }) => id)
    expect(ids.filter((id) => person.ordered.includes(String(id))).toSorted()).toEqual(person.ordered.toSorted())
    expect(rowsOf('Order lines')).toHaveLength(person.ordered.length)
    expect(rowsOf('Memberships')[0]).toMatchObject({ role: 'staff', jobTitle: `Barista ${mark}` })
    expect(rowsOf('Audit entries').map(({ action }) => action)).toContain('moveOrder')
  })

  test('down to each column that is theirs to see', async () => {
    const shown = (await readRegister(db())).filter(({ mark }) => mark?.personal && mark.export !== 'no').map(({ table, column }) => `${table}.${column}`)
    const wordy = (await wordyColumns()).filter((column) => shown.includes(column) && !without.includes(column))
    const found = wordy.filter((column) => {
      const field = column.split('.')[1]?.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) ?? ''
      return exported.sections.flatMap(({ rows }) => rows).some((row) => JSON.stringify(row[field] ?? '').includes(mark))
    })
    expect(found).toEqual(wordy)
  })

  test('is gone from every table of every schema once it is erased, and the books agree', async () => {
    const sums = () => db().selectFrom('order').select(({ fn }) => [fn.sum('totalMinor').as('total'), fn.sum('taxMinor').as('tax'), fn.countAll().as('orders'), fn.count('personId').distinct().as('people')]).executeTakeFirstOrThrow()
    const before = await sums()
    expect((await erase(person)).statusCode).toBe(204)
    expect(await findEverywhere(parlour.context.database, mark)).toEqual([])
    expect(await sums()).toEqual(before)
    expect(await ledgerDifferences(parlour.context.database)).toEqual([])
    expect((await db().selectFrom('person').selectAll().where('id', '=', person.personId).executeTakeFirstOrThrow())).toMatchObject(
      { name: 'Erased account', email: null, phoneNumber: null, image: null, isAdmin: false, emailVerified: false })
  })

  test('lets nobody in any more', async () => {
    expect((await me(person)).statusCode).toBe(401)
    expect((await erase(person)).statusCode).toBe(401)
    const again = await parlour.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email: person.email, password: markedPassword } })
    expect(again.statusCode).toBe(401)
  })

  function rowsOf(title: string): Record<string, unknown>[] {
    return exported.sections.filter((section) => section.title === title).flatMap(({ rows }) => rows)
  }
})

test('a wrong password erases nothing', async () => {
  const person = await aPerson()
  for (const proof of [{ password: 'not the pass phrase' }, {}]) {
    expect((await erase(person, proof)).json()).toMatchObject({ status: 422, code: 'wrongProof' })
  }
  expect((await me(person)).json()).toMatchObject({ name: person.name })
})

test('ten wrong passwords are enough, also at once and for whoever has the session', async () => {
  const person = await aPerson()
  const answers = await Promise.all(Array.from({ length: 12 }, () => erase(person, { password: 'not the pass phrase' })))
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429])
  const late = await erase(person)
  expect([late.statusCode, late.json().code]).toEqual([429, 'tooManyRequests'])
  expect(Number(late.headers['retry-after'])).toBeGreaterThan(800)
  expect((await me(person)).statusCode).toBe(200)
})

test('without a password, having signed in lately is the proof', async () => {
  const [lately, longAgo] = [await parlour.given.aPerson(), await parlour.given.aPerson()]
  await db().updateTable('session').set({ createdAt: new Date(Date.now() - 16 * 60_000) }).where('personId', '=', longAgo.personId).execute()
  expect((await erase(longAgo, {})).json()).toMatchObject({ status: 403, code: 'signInAgain' })
  expect((await erase(lately, { password: 'some password' })).json()).toMatchObject({ status: 422, code: 'wrongProof' })
  expect((await erase(lately, {})).statusCode).toBe(204)
})

test('an order under way is waited for, by whoever ordered it and by whoever brings it', async () => {
  const [guest, courier] = [await aPerson(), await aPerson()]
  const { id, number } = await orderAs(guest)
  await db().updateTable('order').set({ courierId: courier.personId }).where('id', '=', id).execute()
  expect((await erase(guest)).json()).toMatchObject({ status: 409, code: 'ordersUnderWay', number })
  expect((await erase(courier)).json()).toMatchObject({ status: 409, code: 'ordersUnderWay', detail: expect.stringContaining('yours to bring') })
  await eventually('the order is confirmed', async () => await parlour.statusOf(id) === 'confirmed')
  await db().updateTable('order').set({ status: 'completed' }).where('id', '=', id).execute()
  expect((await erase(guest)).statusCode).toBe(204)
  expect((await erase(courier)).statusCode).toBe(204)
})

test('the last owner stays, until there is another', async () => {
  const owner = await aPerson()
  const other = await parlour.given.aCafe({ name: 'Lonely Café' })
  const membership = { businessId: other.businessId, locationId: null, role: 'owner' }
  await db().insertInto('membership').values({ ...membership, id: newId(), personId: owner.personId }).execute()
  expect((await erase(owner)).json()).toMatchObject({ status: 409, code: 'lastOwner', detail: expect.stringContaining('Lonely Café') })
  await parlour.given.aMember('owner', other)
  expect((await erase(owner)).statusCode).toBe(204)
})

test('twice at once erases once', async () => {
  const person = await aPerson()
  const statuses = (await Promise.all([erase(person), erase(person), erase(person)])).map(({ statusCode }) => statusCode)
  expect(statuses.toSorted()).toEqual([204, 401, 401])
})

describe('while somebody is erased', () => {
  /** Runs a story while an erasure that has taken its person waits in its middle for what is locked. */
  async function whileErasing(person: GivenPerson, lock: RawBuilder<unknown>, story: () => Promise<void>) {
    const holding = await db().startTransaction().execute()
    let erased: ReturnType<typeof erase>
    try {
      await lock.execute(holding)
      erased = erase(person)
      await expect.poll(waitingForALock, { timeout: 20_000 }).toBeGreaterThan(0)
      await story()
    } finally {
      await holding.rollback().execute()
    }
    return erased
  }
  const waitingForALock = async () => {
    const { rows: [found] } = await parlour.context.database.pool.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    return found?.waiting
  }
  // Asynchronous, so that it is sent at once: an injected request waits until somebody asks for its answer.
  const place = async (person: GivenPerson | undefined, name: string, more: object = {}) => parlour.app.inject({
    method: 'POST', url: '/api/orders', headers: { ...person?.headers, 'idempotency-key': newId() },
    payload: {
      locationId: cafe.locationId, fulfilment: 'pickup', customerName: name, contact: { email: `${name}@parlour.example` }, payment: { method: 'cash' },
      lines: [{ itemId: cafe.item('Espresso').id, quantity: 1, note: name }], ...more,
    },
  })

  test('none of their requests under way leaves a trace of them, and nobody else waits', async () => {
    const [person, somebody, name] = [await aPerson(), await aPerson(), 'lemurmark']
    const send = async (method: 'POST' | 'PATCH' | 'PUT', url: string, payload: object) =>
      parlour.app.inject({ method, url, payload, headers: { ...person.headers, ...method === 'POST' && { 'idempotency-key': newId() } } })
    let requests: Promise<{ statusCode: number }>[] = []
    const erased = await whileErasing(person, sql`lock table quiet_hours in exclusive mode`, async () => {
      requests = [
        ...Array.from({ length: 12 }, () => place(person, name)),
        ...Array.from({ length: 3 }, () => send('POST', `/api/locations/${cafe.slug}/cart/items`, { itemId: cafe.item('Espresso').id, quantity: 1, note: name })),
        send('PATCH', '/api/me', { name }),
        send('POST', '/api/me/push-subscriptions', { endpoint: `https://push.example.com/${name}`, keys: { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) } }),
        ...Array.from({ length: 2 }, async () => parlour.app.inject({
          method: 'POST', url: '/api/auth/sign-in/email', headers: { 'user-agent': name }, payload: { email: person.email, password: markedPassword },
        })),
      ]
      // Sent together with theirs, into the same batches.
      const others = await Promise.all([place(somebody, 'gibbon'), place(undefined, 'gibbon'), place(somebody, 'gibbon')])
      expect(others.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201])
    })
    expect(erased.statusCode).toBe(204)
    const answers = await Promise.all(requests)
    expect(answers.filter(({ statusCode }) => statusCode !== 401 && statusCode !== 503)).toEqual([])
    expect(await findEverywhere(parlour.context.database, name)).toEqual([])
    expect(await findEverywhere(parlour.context.database, person.email)).toEqual([])
    for (const table of ['order', 'cartLine', 'session', 'knownDevice', 'pushSubscription', 'notice', 'credential'] as const) {
      expect(await db().selectFrom(table).select('personId').where('personId', '=', person.personId).execute(), table).toEqual([])
    }
    expect(await db().selectFrom('idempotentRequest').select('scope').where('scope', 'like', `${person.personId}%`).execute()).toEqual([])
  })

  test('an order is told to try again while an erasure is decided, and goes through once that is refused', async () => {
    const [owner, shop] = [await aPerson(), await parlour.given.aCafe({ name: 'Quiet Café' })]
    await db().insertInto('membership').values({ id: newId(), businessId: shop.businessId, locationId: null, role: 'owner', personId: owner.personId }).execute()
    const erased = await whileErasing(owner, sql`select id from business where id = ${shop.businessId} for update`, async () => {
      const refused = await place(owner, 'owner')
      expect([refused.statusCode, Number(refused.headers['retry-after'])]).toEqual([503, expect.any(Number)])
    })
    expect(erased.json().code).toBe('lastOwner')
    expect((await place(owner, 'owner')).statusCode).toBe(201)
  })

  test('a request that had begun before is waited for, however long it pauses, and what it wrote goes too', async () => {
    const person = await aPerson()
    const paused = await db().startTransaction().execute()
    let erased: ReturnType<typeof erase>
    try {
      expect(await holdPerson(paused, person.personId)).toBe('held')
      erased = erase(person)
      await expect.poll(waitingForALock, { timeout: 20_000 }).toBe(1)
      await paused.insertInto('quietHours').values({ personId: person.personId, starts: '21:00', ends: '07:00', timeZone: 'UTC' }).execute()
      await paused.commit().execute()
    } finally {
      if (!paused.isCommitted) await paused.rollback().execute()
    }
    expect((await erased).statusCode).toBe(204)
    expect(await db().selectFrom('quietHours').select('starts').where('personId', '=', person.personId).execute()).toEqual([])
    expect(await holdPerson(db(), person.personId)).toBe('gone')
  })

  test('of orders and an erasure at once, either some order was first and is waited for, or none was placed', async () => {
    const person = await aPerson()
    const [erased, ...orders] = await Promise.all([erase(person), ...Array.from({ length: 20 }, () => place(person, 'tapirmark'))])
    const placed = orders.filter(({ statusCode }) => statusCode === 201)
    expect(orders.map(({ statusCode }) => statusCode).filter((status) => ![201, 401, 503].includes(status))).toEqual([])
    expect(erased.statusCode).toBe(placed.length > 0 ? 409 : 204)
    expect((await db().selectFrom('order').select('customerName').where('personId', '=', person.personId).execute()).length).toBe(placed.length)
  })
})

test('what a request wrote a moment after is erased with the next clean-up', async () => {
  const person = await aPerson()
  await erase(person)
  const { id } = await orderAs(await aPerson())
  await db().updateTable('order').set({ personId: person.personId, status: 'completed' }).where('id', '=', id).execute()
  await cleanUpOnce(parlour.context)
  expect(await db().selectFrom('order').select('customerName').where('id', '=', id).executeTakeFirst()).toEqual({ customerName: null })
})

test('an answer to others goes when it names them, by their address alone as well', async () => {
  const [owner, person] = [await parlour.given.aMember('owner', cafe), await aPerson()]
  await db().updateTable('person').set({ emailVerified: true }).where('id', '=', person.personId).execute()
  const invite = (email: string) => parlour.app.inject({
    method: 'POST', url: `/api/locations/${cafe.slug}/invitations`, headers: { ...owner.headers, 'idempotency-key': newId() }, payload: { email, role: 'staff' },
  })
  const theirs = async () => (await db().selectFrom('idempotentRequest').select('answer').where('scope', '=', `${owner.personId} inviteMember`).execute()).map(({ answer }) => JSON.parse(answer).email).toSorted()
  await invite(person.email)
  await invite('another@parlour.example')
  expect(await theirs()).toEqual([person.email, 'another@parlour.example'].toSorted())
  expect((await erase(person)).statusCode).toBe(204)
  expect(await theirs()).toEqual(['another@parlour.example'])
})

test('the same words in another country are another number, and somebody else\'s', async () => {
  const [person, abroad] = [await aPerson(), await parlour.given.aCafe()]
  await db().updateTable('location').set({ country: 'DE' }).where('id', '=', abroad.locationId).execute()
  await db().updateTable('person').set({ phoneNumber: '+12125550142' }).where('id', '=', person.personId).execute()
  const orderAt = async (at: GivenCafe, phone: string) => {
    const { id } = (await parlour.order(at, [{ item: 'Espresso' }], { customerName: 'Guest', contact: { phone }, payment: { method: 'cash' } })).json<{ id: string }>()
    await eventually('the order is confirmed', async () => await parlour.statusOf(id) === 'confirmed')
    await db().updateTable('order').set({ status: 'completed' }).where('id', '=', id).execute()
    return id
  }
  const [here, there, named] = [await orderAt(cafe, '212 555 0142'), await orderAt(abroad, '212 555 0142'), await orderAt(abroad, '+1 212 555 0142')]
  expect((await erase(person)).statusCode).toBe(204)
  const phones = await db().selectFrom('order').select(['id', 'contactPhone']).where('id', 'in', [here, there, named]).orderBy('id').execute()
  expect(phones).toEqual([{ id: here, contactPhone: null }, { id: there, contactPhone: '212 555 0142' }, { id: named, contactPhone: null }])
})

test('the same address may sign up again, as somebody new', async () => {
  const person = await aPerson()
  await erase(person)
  await db().insertInto('person').values({ id: newId(), name: 'New', email: person.email }).execute()
})

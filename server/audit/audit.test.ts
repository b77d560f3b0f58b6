import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import { newId } from '../platform/ids.ts'
import { forgetInTime } from '../privacy/index.ts'
import type { GivenCafe, GivenPerson } from '../testing/given.ts'
import type { AuditEntry } from './audit-contract.ts'
import { recordAccountAct } from './record-account-act.ts'

const chrome = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'

let parlour: TestApp
let cafe: GivenCafe
let sister: { businessId: string; locationId: string; slug: string }
let owner: GivenPerson
let manager: GivenPerson
let barista: GivenPerson
beforeAll(async () => {
  parlour = await testApp({ now: '2026-05-04T15:00:00Z' })
  cafe = await parlour.given.aCafe()
  sister = { businessId: cafe.businessId, ...await parlour.given.aLocation(cafe.businessId) }
  owner = await parlour.given.aMember('owner', cafe, { name: 'Olga Owner' })
  manager = await parlour.given.aMember('manager', cafe, { name: 'Mara Manager' })
  barista = await parlour.given.aMember('staff', cafe, { name: 'Bela Barista' })
})
afterAll(() => parlour.close())

type Asked = { method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; payload?: object; headers?: Record<string, string> }

function ask(person: GivenPerson, url: string, { method = 'GET', payload, headers }: Asked = {}) {
  return parlour.app.inject({ method, url, headers: { ...person.headers, 'user-agent': chrome, ...headers }, remoteAddress: '192.0.2.7', ...payload && { payload } })
}

async function entries(person: GivenPerson, query = '', location = cafe.slug): Promise<AuditEntry[]> {
  const answer = await ask(person, `/api/locations/${location}/audit${query}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ items: AuditEntry[] }>().items
}

async function anOrder(): Promise<{ id: string; number: number }> {
  const answer = await parlour.app.inject({
    method: 'POST', url: '/api/orders',
    payload: { locationId: cafe.locationId, fulfilment: 'pickup', customerName: 'Ada', lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }], payment: { method: 'cash' } },
  })
  const order = answer.json<{ id: string; number: number }>()
  await parlour.context.database.kysely.updateTable('order').set({ status: 'preparing' }).where('id', '=', order.id).execute()
  return order
}

const count = async () => Number((await sql<{ n: number }>`select count(*) as n from audit_entry`.execute(parlour.context.database.kysely)).rows[0]?.n)

describe('what is written down', () => {
  test('an act of the staff: who, as what, what became different, from where', async () => {
    const order = await anOrder()
    const moved = await ask(barista, `/api/orders/${order.id}/status`, { method: 'PUT', payload: { status: 'ready' } })
    expect(moved.statusCode, moved.body).toBe(200)
    expect(await entries(manager, `?subject=${order.id}`)).toMatchObject([{
      at: '2026-05-04T15:00:00.000Z', actor: { personId: barista.personId, name: 'Bela Barista' }, role: 'staff', action: 'moveOrder', outcome: 'done',
      sentence: `moved order ${order.number} to ready`, subject: { kind: 'order', id: order.id, label: String(order.number) },
      changes: [{ field: 'status', from: 'preparing', to: 'ready' }], address: '192.0.2.7', device: 'Chrome on Android', location: { id: cafe.locationId },
    }])
  })

  test('a price: before and after', async () => {
    const { id } = cafe.item('Latte')
    const read = await ask(manager, `/api/menu-items/${id}?location=${cafe.slug}`)
    const edited = await ask(manager, `/api/menu-items/${id}?location=${cafe.slug}`, {
      method: 'PATCH', payload: { priceMinor: 512 }, headers: { 'if-match': String(read.headers.etag) },
    })
    expect(edited.statusCode, edited.body).toBe(200)
    expect(await entries(manager, `?subject=${id}`)).toMatchObject([{ sentence: 'changed Latte', changes: [{ field: 'priceMinor', from: 475, to: 512 }] }])
  })

  test('of people only ids: the name is looked up when it is read', async () => {
    const newcomer = await parlour.given.aPerson({ name: 'Nia Newcomer' })
    await ask(manager, `/api/locations/${cafe.slug}/members/${newcomer.personId}`, { method: 'PUT', payload: { role: 'courier', jobTitle: 'Rider' } })
    const [entry] = await entries(manager, `?subject=${newcomer.personId}`)
    expect(entry).toMatchObject({ sentence: 'made Nia Newcomer a courier', subject: { kind: 'member', label: 'Nia Newcomer' } })
    const { rows } = await sql<{ text: string }>`select audit_entry::text as text from audit_entry where subject_id = ${newcomer.personId}`.execute(parlour.context.database.kysely)
    expect(rows[0]?.text).not.toContain('Nia')
  })

  test('what guests and customers do is not: an order that is placed, and cancelled by who placed it', async () => {
    const before = await count()
    const guest = await parlour.given.aPerson()
    const placed = await parlour.app.inject({
      method: 'POST', url: '/api/orders', headers: guest.headers,
      payload: { locationId: cafe.locationId, fulfilment: 'pickup', customerName: 'Ada', lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }], payment: { method: 'cash' } },
    })
    const cancelled = await ask(guest, `/api/orders/${placed.json<{ id: string }>().id}/cancel`, { method: 'POST', payload: {} })
    expect(cancelled.statusCode, cancelled.body).toBe(200)
    expect(await count()).toBe(before)
  })

  test('one line for a request that is sent twice with the same key', async () => {
    const before = await count()
    const headers = { 'idempotency-key': 'the same category' }
    const category = { method: 'POST' as const, payload: { name: 'Seasonal' }, headers }
    const [first, second] = [await ask(manager, `/api/categories?location=${cafe.slug}`, category), await ask(manager, `/api/categories?location=${cafe.slug}`, category)]
    expect([first.statusCode, second.statusCode, second.body]).toEqual([201, 201, first.body])
    expect(await count()).toBe(before + 1)
  })

  test('an act that is refused leaves nothing, and no act is there without its line', async () => {
    const before = await count()
    const { id } = cafe.item('Croissant')
    const stale = await ask(manager, `/api/menu-items/${id}`, { method: 'PATCH', payload: { name: 'Cornetto' }, headers: { 'if-match': '"99"' } })
    expect([stale.statusCode, await count()]).toEqual([412, before])

    await sql`alter table audit_entry add constraint full_up check (action <> 'createCategory') not valid`.execute(parlour.context.database.kysely)
    const answer = await ask(manager, `/api/categories?location=${cafe.slug}`, { method: 'POST', payload: { name: 'Unwritten' } })
    await sql`alter table audit_entry drop constraint full_up`.execute(parlour.context.database.kysely)
    expect(answer.statusCode).toBe(500)
    expect((await ask(manager, `/api/categories?location=${cafe.slug}`)).body).not.toContain('Unwritten')
  })

  test('a member of the staff who may not: refused, once a minute however often they try', async () => {
    const tries = await Promise.all([1, 2, 3].map(() => ask(barista, `/api/locations/${cafe.slug}`, { method: 'PATCH', payload: { accepting: false } })))
    expect(tries.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403])
    await ask(barista, `/api/locations/${cafe.slug}`, { method: 'PATCH', payload: { accepting: false } })
    const found = await entries(manager, `?outcome=refused&action=updateLocation&person=${barista.personId}`)
    // Those at the very same moment may not have seen each other.
    expect(found.length).toBeLessThanOrEqual(3)
    expect(found[0]).toMatchObject({ sentence: 'tried to change Corner Café, and was refused', outcome: 'refused', changes: [] })
  })

  test('strangers who may not leave nothing', async () => {
    const before = await count()
    const stranger = await parlour.given.aMember('owner', await parlour.given.aCafe())
    for (const person of [stranger, await parlour.given.aPerson()]) {
      expect((await ask(person, `/api/locations/${cafe.slug}`, { method: 'PATCH', payload: { accepting: false } })).statusCode).toBe(403)
    }
    expect(await count()).toBe(before)
  })

  test('their own account, for those who work here: signed in, and failed to', async () => {
    const { kysely } = parlour.context.database
    const origin = { ip: '192.0.2.9', headers: { 'user-agent': chrome }, id: 'a request' }
    const now = parlour.clock.now()
    await recordAccountAct(kysely, { personId: barista.personId, action: 'signInWithEmail', outcome: 'done', now }, origin)
    await recordAccountAct(kysely, { personId: barista.personId, action: 'signInWithEmail', outcome: 'refused', now }, origin)
    await recordAccountAct(kysely, { personId: barista.personId, action: 'signInWithEmail', outcome: 'refused', now }, origin)
    await recordAccountAct(kysely, { personId: (await parlour.given.aPerson()).personId, action: 'signInWithEmail', outcome: 'done', now }, origin)
    expect(await entries(manager, '?action=signInWithEmail')).toMatchObject([
      { sentence: 'failed to sign in with a password', actor: null, outcome: 'refused', subject: { kind: 'account', id: barista.personId, label: 'Bela Barista' } },
      { sentence: 'signed in with their password', actor: { personId: barista.personId }, outcome: 'done' },
    ])
  })

  test('an account of somebody who works at two places stands in the trail of both, and once in that of the business', async () => {
    const both = await parlour.given.aMember('manager', cafe, { name: 'Here Andthere' })
    await parlour.context.database.kysely.insertInto('membership').values({
      id: newId(), personId: both.personId, businessId: cafe.businessId, locationId: sister.locationId, role: 'staff',
    }).execute()
    const origin = { ip: '192.0.2.9', headers: { 'user-agent': chrome }, id: 'once' }
    const now = parlour.clock.now()
    await recordAccountAct(parlour.context.database.kysely, { personId: both.personId, action: 'signInWithCode', outcome: 'done', now }, origin)
    await recordAccountAct(parlour.context.database.kysely, { personId: both.personId, action: 'signInWithCode', outcome: 'refused', now }, origin)
    const query = `subject=${both.personId}&action=signInWithCode`
    const twice = [{ outcome: 'refused', location: null }, { outcome: 'done', location: null }]
    expect(await entries(owner, `?${query}`)).toMatchObject(twice)
    expect(await entries(owner, `?${query}`, sister.slug)).toMatchObject(twice)
    expect(await entries(owner, `?scope=business&${query}`)).toMatchObject(twice)
  })
})

describe('who sees what', () => {
  test('a manager the location, an owner the whole business, an administrator all', async () => {
    const boss = await parlour.given.aMember('manager', sister, { name: 'Next Door' })
    await ask(boss, `/api/locations/${sister.slug}`, { method: 'PATCH', payload: { accepting: false } })
    expect((await entries(manager)).some(({ actor }) => actor?.name === 'Next Door')).toBe(false)
    expect((await ask(manager, `/api/locations/${cafe.slug}/audit?scope=business`)).statusCode).toBe(403)
    expect((await ask(owner, '/api/operations/audit')).statusCode).toBe(403)
    expect((await entries(owner, '?scope=business')).some(({ actor }) => actor?.name === 'Next Door')).toBe(true)
    const admin = await parlour.given.aPerson({ isAdmin: true })
    expect((await entries(admin, '?scope=business')).length).toBeGreaterThan(3)
    expect((await ask(admin, '/api/operations/audit')).json()).toEqual({ items: [], nextCursor: null })
  })

  test('staff and managers of elsewhere may not', async () => {
    const elsewhere = await parlour.given.aMember('manager', await parlour.given.aCafe())
    const answers = await Promise.all([barista, elsewhere].map((person) => ask(person, `/api/locations/${cafe.slug}/audit`)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403])
  })
})

describe('looking for something', () => {
  test('pages follow each other without a gap', async () => {
    const all = await entries(owner, '?scope=business&limit=100')
    const found: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await ask(owner, `/api/locations/${cafe.slug}/audit?scope=business&limit=3${cursor && `&cursor=${cursor}`}`)
      const page = answer.json<{ items: AuditEntry[]; nextCursor: string | null }>()
      found.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(found).toEqual(all.map(({ id }) => id))
    expect(new Set(found).size).toBe(found.length)
  })

  test('by person, kind and words', async () => {
    const byBarista = await entries(manager, `?person=${barista.personId}`)
    expect(byBarista.length).toBeGreaterThan(0)
    expect(new Set(byBarista.map(({ actor }) => actor?.name))).toEqual(new Set(['Bela Barista']))
    expect((await entries(manager, '?kind=menuItem')).map(({ sentence }) => sentence)).toEqual(['changed Latte'])
    expect((await entries(manager, '?text=seasonAL')).map(({ sentence }) => sentence)).toEqual(['made the category Seasonal'])
    expect(new Set((await entries(manager, '?text=bela')).map(({ actor }) => actor?.name))).toEqual(new Set(['Bela Barista']))
    expect(await entries(manager, '?text=%25')).toEqual([])
  })

  test('by business day on the clock of the shop: what happens at two in the night belongs to the evening before', async () => {
    parlour.clock.set('2026-05-06T05:30:00Z')
    await ask(manager, `/api/locations/${cafe.slug}`, { method: 'PATCH', payload: { accepting: false } })
    parlour.clock.set('2026-05-06T15:00:00Z')
    await ask(manager, `/api/locations/${cafe.slug}`, { method: 'PATCH', payload: { accepting: true } })
    expect((await entries(manager, '?from=2026-05-05&to=2026-05-05')).map(({ sentence }) => sentence)).toEqual(['stopped orders at Corner Café'])
    expect((await entries(manager, '?from=2026-05-06')).map(({ sentence }) => sentence)).toEqual(['let Corner Café take orders again'])
    expect(await entries(manager, '?from=2026-05-07')).toEqual([])
  })

  test.each(['from=2026-02-30', 'from=yesterday', 'cursor=nonsense', 'kind=no%20kind', 'person=me', 'text=', 'who=me'])('%s is refused', async (query) => {
    expect((await ask(manager, `/api/locations/${cafe.slug}/audit?${query}`)).statusCode).toBe(400)
  })
})

describe('only ever added to', () => {
  const aimedAt = (statement: string) => sql.raw(statement).execute(parlour.context.database.kysely).catch((error: { code: string }) => error.code)

  test.each(['update audit_entry set address = null', 'delete from audit_entry', 'truncate audit_entry'])('%s is refused', async (statement) => {
    const before = await count()
    expect(await aimedAt(statement)).toBe('23001')
    expect(await count()).toBe(before)
  })

  test('what is two years old goes with the next clean-up, and nothing younger', async () => {
    const before = await count()
    const { kysely } = parlour.context.database
    const entry = sql`insert into audit_entry (business_id, id, at, actor_role, action, outcome, subject_kind, request_id) values (${cafe.businessId}, gen_random_uuid(),`
    await sql`${entry} now() - interval '2 years 1 hour', 'staff', 'moveOrder', 'done', 'order', 'long ago')`.execute(kysely)
    await sql`${entry} now() - interval '2 years' + interval '1 hour', 'staff', 'moveOrder', 'done', 'order', 'not yet')`.execute(kysely)
    const ours = (faults: { rule: string }[]) => faults.filter(({ rule }) => rule.startsWith('audit_entry'))
    const { faults } = await forgetInTime(kysely, new Date(), ['nightly'])
    expect([ours(faults), await count()]).toEqual([[], before + 1])
    // A clock that is wrong by months takes nothing with it.
    const early = await forgetInTime(kysely, new Date(Date.now() + 90 * 86_400_000), ['nightly'])
    expect([ours(early.faults).length > 0, await count()]).toEqual([true, before + 1])
  })
})

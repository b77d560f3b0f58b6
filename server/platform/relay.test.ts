import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import type { World } from './world.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenCafe } from '../testing/given.ts'
import { loseNotifications } from '../testing/lose-notifications.ts'
import { eventually } from '../testing/pipeline.ts'
import type { Db } from './database/index.ts'
import { recordEvents } from './events/index.ts'
import { carryOnce, relayOnce, startRelay } from './relay.ts'

let parlour: TestApp
let context: Context
let cafe: GivenCafe
beforeEach(async () => {
  parlour = await testApp()
  context = parlour.context
  cafe = await parlour.given.aCafe()
})
afterEach(() => parlour.close())

/** One transaction that records events; `undone` are those that are rolled back in the end. */
type Writing = { events: number; undone: boolean; pauseMs: number }
const writings = fc.array(fc.record({
  events: fc.integer({ min: 1, max: 4 }), undone: fc.boolean(), pauseMs: fc.constantFrom(0, 0, 1, 5, 20),
}), { maxLength: 8 })

test('many writers, some of whom give up, and several relays: gapless numbers that no cursor skips, each event handed on once', async () => {
  const handedOn: string[] = []
  await context.transport.consume('order-processing', { batchSize: 50, concurrency: 4 }, async (messages) => {
    handedOn.push(...messages.map(({ event }) => event.id))
    return messages.map(({ id }) => ({ id, result: 'done' }))
  })
  const reader = startReader(context.database.kysely)
  const crowd = fc.array(writings, { minLength: 1, maxLength: 8 })
  await fc.assert(fc.asyncProperty(crowd, fc.integer({ min: 1, max: 4 }), async (writers, relayCount) => {
    const relays = Array.from({ length: relayCount }, () => startRelay(context))
    await Promise.all(writers.map(async (each) => { for (const writing of each) await write(writing) }))
    await eventually('all have their number', async () => (await unnumbered()) === 0)
    await Promise.all(relays.map((relay) => relay.stop()))
  }), { numRuns: 12 })

  const { rows } = await sql<{ id: string; sequence: number }>`select id, sequence from event order by sequence`.execute(context.database.kysely)
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1))
  await eventually('all are handed on', async () => handedOn.length >= rows.length)
  expect(handedOn.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
  expect(await reader.stop(rows.length)).toEqual(rows.map(({ sequence }) => sequence))
})

test('more events than a round takes are handed on without waiting for anything', async () => {
  await record(context.database.kysely, 2500)
  expect([await relayOnce(context), await relayOnce(context)]).toEqual([1000, 1000])
  expect([await relayOnce(context), await relayOnce(context)]).toEqual([500, 0])
  expect(await queued()).toBe(2500)
})

test('a relay leaves the work to the one that is at it, and none of them waits', async () => {
  await record(context.database.kysely, 1)
  const { promise: entered, resolve: enter } = Promise.withResolvers<void>()
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const slow = relayOnce({ ...context, transport: { ...context.transport, publish: async () => { enter(); await gate } } })
  await entered
  expect(await relayOnce(context)).toBe(0)
  open()
  expect(await slow).toBe(1)
})

test('when handing on fails, nothing has got a number; it all comes with the next round', async () => {
  await record(context.database.kysely, 3)
  const broken = { ...context, transport: { ...context.transport, publish: async () => { throw new Error('the lines are down') } } }
  await expect(relayOnce(broken)).rejects.toThrow('the lines are down')
  expect([await unnumbered(), await position()]).toEqual([3, 0])
  expect(await relayOnce(context)).toBe(3)
  expect([await unnumbered(), await position(), await queued()]).toEqual([0, 3, 3])
})

test('a relay that loses its connection after handing on and before the commit has done nothing, and another does it once', async () => {
  await record(context.database.kysely, 3)
  const dying = {
    ...context,
    transport: {
      ...context.transport,
      async publish(...given: Parameters<World['transport']['publish']>) {
        await context.transport.publish(...given)
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(given[1])
      },
    },
  }
  await expect(relayOnce(dying)).rejects.toThrow('terminat')
  expect([await unnumbered(), await queued()]).toEqual([3, 0])
  const relay = startRelay(context)
  await eventually('all have their number', async () => (await unnumbered()) === 0)
  await relay.stop()
  expect(await queued()).toBe(3)
})

test('a relay goes on after a fault, and after its notifications were lost', async () => {
  let faults = 0
  const transport: World['transport'] = {
    ...context.transport,
    async publish(...given) {
      faults += 1
      if (faults === 1) throw new Error('the lines are down')
      await context.transport.publish(...given)
    },
  }
  const relay = startRelay({ ...context, transport })
  await record(context.database.kysely, 1)
  await eventually('the first has its number', async () => (await position()) === 1)
  await loseNotifications(context.database.kysely)
  await record(context.database.kysely, 1)
  await eventually('the second has its number', async () => (await position()) === 2)
  await relay.stop()
  expect(faults).toBe(3)
})

test('an event too large for every transport is refused where it is written, with all it was written with', async () => {
  const written = context.database.kysely.transaction().execute(async (db) => {
    await record(db, 1)
    await recordEvents(db, [{
      businessId: cafe.businessId, locationId: cafe.locationId, subjectId: cafe.locationId, topics: ['order-events'], kind: 'order.placed',
      payload: { note: 'x'.repeat(50_000) }, occurredAt: new Date(),
    }])
  })
  await expect(written).rejects.toThrow('The payload of order.placed has 50011 characters')
  expect(await unnumbered()).toBe(0)
})

test('what happened to one order gets its numbers in that order, whatever the clocks of those who wrote it say', async () => {
  const ids = ['ffffffff-0000-7000-8000-000000000001', 'aaaaaaaa-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000003']
  for (const id of ids) {
    await sql`insert into event (business_id, id, topics, kind, location_id, subject_id, payload, occurred_at)
      values (${cafe.businessId}, ${id}, '{order-events}', 'order.placed', ${cafe.locationId}, ${cafe.locationId}, '{}', now())`.execute(context.database.kysely)
  }
  await relayOnce(context)
  const { rows } = await sql<{ id: string }>`select id from event order by sequence`.execute(context.database.kysely)
  expect(rows.map(({ id }) => id)).toEqual(ids)
})

describe('with queues outside the database', () => {
  /** Queues that take down what they get, and do as the story says. */
  function outside(publish: (ids: string[]) => Promise<void> = async () => undefined) {
    const got: number[] = []
    const transport: World['transport'] = {
      ...context.transport, isInside: false,
      async publish(events) {
        await publish(events.map(({ id }) => id))
        got.push(...events.map(({ sequence }) => sequence))
      },
    }
    return { got, context: { ...context, transport } }
  }

  test('numbers are given while the queues outside are slow, and nothing is carried by two at once', async () => {
    const { promise: entered, resolve: enter } = Promise.withResolvers<void>()
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    const slow = outside(async () => { enter(); await gate })
    await record(context.database.kysely, 2)
    expect(await relayOnce(slow.context)).toBe(2)
    const carrying = carryOnce(slow.context)
    await entered
    await record(context.database.kysely, 1)
    expect([await relayOnce(slow.context), await carryOnce(slow.context)]).toEqual([1, 0])
    open()
    expect([await carrying, await carryOnce(slow.context), await carryOnce(slow.context)]).toEqual([2, 1, 0])
    expect(slow.got).toEqual([1, 2, 3])
  })

  test('what could not be carried is carried by the next round', async () => {
    let isDown = true
    const shaky = outside(async () => { if (isDown) throw new Error('the lines are down') })
    await record(context.database.kysely, 2)
    await relayOnce(shaky.context)
    await expect(carryOnce(shaky.context)).rejects.toThrow('the lines are down')
    isDown = false
    expect(await carryOnce(shaky.context)).toBe(2)
    expect(shaky.got).toEqual([1, 2])
  })

  test('who is paused while carrying is replaced after a while, and changes nothing when they wake up', async () => {
    const { promise: entered, resolve: enter } = Promise.withResolvers<void>()
    const { promise: sleep, resolve: wake } = Promise.withResolvers<void>()
    const paused = outside(async () => { enter(); await sleep })
    await record(context.database.kysely, 1)
    await relayOnce(paused.context)
    const late = carryOnce(paused.context)
    await entered
    await sql`update relay_position set carrying_until = now() - interval '1 second'`.execute(context.database.kysely)
    await record(context.database.kysely, 1)
    const other = outside()
    await relayOnce(other.context)
    expect(await carryOnce(other.context)).toBe(2)
    wake()
    await late
    expect(await count(sql`select carried_sequence as count from relay_position`)).toBe(2)
    expect([paused.got, other.got]).toEqual([[1], [1, 2]])
  })

  test('a shop that moves to queues outside does not send its whole history there', async () => {
    await record(context.database.kysely, 3)
    await relayOnce(context)
    const moved = outside()
    expect([await carryOnce(moved.context), moved.got]).toEqual([0, []])
  })
})

async function record(db: Db, count: number): Promise<void> {
  await recordEvents(db, Array.from({ length: count }, () => ({
    businessId: cafe.businessId, locationId: cafe.locationId, subjectId: cafe.locationId, topics: ['order-events'], kind: 'order.placed',
    payload: {}, occurredAt: new Date(),
  })))
}

async function write({ events, undone, pauseMs }: Writing): Promise<void> {
  const giveUp = new Error('given up')
  try {
    await context.database.kysely.transaction().execute(async (db) => {
      await record(db, events)
      await sql`select pg_sleep(${pauseMs / 1000})`.execute(db)
      if (undone) throw giveUp
    })
  } catch (error) {
    if (error !== giveUp) throw error
  }
}

/** Follows by cursor, as a screen does, and takes down every number it sees. */
function startReader(db: Db) {
  const read: number[] = []
  let last: number | undefined
  async function follow(): Promise<number[]> {
    while (last === undefined || read.length < last) {
      const after = read.at(-1) ?? 0
      const rows = await db.selectFrom('event').select('sequence').where('sequence', '>', after).orderBy('sequence').limit(7).execute()
      read.push(...rows.map(({ sequence }) => sequence ?? 0))
    }
    return read
  }
  const following = follow()
  return { stop(count: number) { last = count; return following } }
}

async function unnumbered(): Promise<number> {
  return count(sql`select count(*) from event where sequence is null`)
}

async function position(): Promise<number> {
  return count(sql`select last_sequence as count from relay_position`)
}

async function queued(): Promise<number> {
  return count(sql`select count(*) from pgboss.job where name = 'order-processing'`)
}

async function count(query: ReturnType<typeof sql>): Promise<number> {
  const { rows: [row] } = await query.execute(context.database.kysely)
  return (row as { count: number }).count // each asks for just that
}

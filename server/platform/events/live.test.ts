import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import { loseNotifications } from '../../testing/lose-notifications.ts'
import { eventually } from '../../testing/pipeline.ts'
import { startRelay } from '../relay.ts'
import { recordEvents } from './index.ts'
import type { Relay } from '../relay.ts'
import type { RelayedEvent } from './index.ts'

let parlour: TestApp
let relay: Relay
let place: { businessId: string; locationId: string }
beforeAll(async () => {
  parlour = await testApp()
  relay = startRelay(parlour.context)
  place = await parlour.given.aCafe()
})
afterAll(async () => {
  await relay.stop()
  await parlour.close()
})

async function happen(...kinds: string[]): Promise<void> {
  await recordEvents(parlour.context.database.kysely, kinds.map((kind) => ({
    businessId: place.businessId, locationId: place.locationId, subjectId: place.locationId, topics: ['story'], kind, payload: {}, occurredAt: parlour.clock.now(),
  })))
}

/** A watcher that takes down what it hears. */
function listener(locationId = place.locationId) {
  const heard: string[] = []
  const stop = parlour.context.live.watch(locationId, (events: readonly RelayedEvent[]) => { heard.push(...events.map((event) => event.kind)) })
  return { heard, stop }
}

test('everybody who watches the location hears everything, in order, and nobody else does', async () => {
  const [one, two, elsewhere] = [listener(), listener(), listener((await parlour.given.aCafe()).locationId)]
  await happen('first', 'second')
  await happen('third')
  await eventually('the third is heard', async () => two.heard.includes('third'))
  expect([one.heard, two.heard, elsewhere.heard]).toEqual([['first', 'second', 'third'], ['first', 'second', 'third'], []])
  for (const { stop } of [one, two, elsewhere]) stop()
})

test('a watcher that fails, or never comes to an end, keeps nobody waiting', async () => {
  const { live } = parlour.context
  const stops = [
    live.watch(place.locationId, () => { throw new Error('failing') }),
    live.watch(place.locationId, async () => { throw new Error('failing later') }),
    live.watch(place.locationId, () => new Promise<void>(() => {})),
  ]
  const last = listener()
  await happen('one')
  await eventually('the first is heard', async () => last.heard.includes('one'))
  await happen('two')
  await eventually('the second is heard', async () => last.heard.includes('two'))
  for (const stop of [...stops, last.stop]) stop()
})

test('who comes after a quiet time is not told the history of it', async () => {
  await happen(...Array.from({ length: 50 }, () => 'while nobody watched'))
  const { lastSequence } = await eventually('all have their number', async () => {
    const position = await parlour.context.database.kysely.selectFrom('relayPosition').select('lastSequence').executeTakeFirstOrThrow()
    const { count } = await parlour.context.database.kysely.selectFrom('event').select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    return position.lastSequence === Number(count) && position
  })
  await eventually('this process has heard of it', async () => parlour.context.live.position() === lastSequence)
  const late = listener()
  await happen('afterwards')
  await eventually('it is heard', async () => late.heard.includes('afterwards'))
  expect(late.heard).toEqual(['afterwards'])
  late.stop()
})

test('a slow watcher gets in one call what came meanwhile; nothing twice, nothing out of order, nothing once it has gone', async () => {
  const calls: string[][] = []
  const { promise: gate, resolve: open } = Promise.withResolvers<void>()
  const stop = parlour.context.live.watch(place.locationId, async (events) => {
    calls.push(events.map((event) => event.kind))
    await gate
  })
  const last = listener()
  await happen('one')
  await eventually('the first is heard', async () => calls.length === 1)
  await happen('two')
  await eventually('the second is heard', async () => last.heard.includes('two'))
  await happen('three')
  await eventually('the third is heard', async () => last.heard.includes('three'))
  expect(calls).toEqual([['one']])
  open()
  await eventually('the slow one has it too', async () => calls.length === 2)
  expect(calls).toEqual([['one'], ['two', 'three']])
  stop()
  await happen('four')
  await eventually('the fourth is heard', async () => last.heard.includes('four'))
  expect(calls).toHaveLength(2)
  last.stop()
})

test('a lost connection for notifications is a delay: a watcher misses nothing and hears nothing twice', async () => {
  const { heard, stop } = listener()
  const kinds = Array.from({ length: 30 }, (_, index) => `event ${index}`)
  for (const kind of kinds) {
    await happen(kind)
    if (kind === 'event 10') await loseNotifications(parlour.context.database.kysely)
  }
  await eventually('the last is heard', async () => heard.includes('event 29'))
  expect(heard).toEqual(kinds)
  stop()
})

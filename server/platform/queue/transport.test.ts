import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loseNotifications } from '../../testing/lose-notifications.ts'
import { anEvent, awsOffice, postgresOffice } from '../../testing/given-transport.ts'
import type { PostOffice } from '../../testing/given-transport.ts'
import type { RelayedEvent } from '../events/index.ts'
import { reasonOfSilence } from './transport.ts'
import type { Message, MessageResult, QueueDeclaration, Transport } from './transport.ts'

// On a busy machine a second may take ten.
const deadline = { timeout: 45_000, interval: 20 }
const oneAtATime = { batchSize: 5, concurrency: 1 }
const noReason = 'the oven is cold'

describe.each([
  { place: 'PostgreSQL', openOffice: postgresOffice },
  { place: 'SNS and SQS', openOffice: awsOffice },
])('messages over $place', { timeout: 90_000 }, ({ openOffice }) => {
  let office: PostOffice
  beforeAll(async () => { office = await openOffice() })
  afterAll(() => office.close())

  // Most of a story is waiting for a pause or a timeout, so the stories wait side by side; each has a post of its own.

  test.concurrent('an event reaches every queue that wants its kind on one of its topics, whole, and no other queue', async () => {
    await using post = await office.post()
    const kitchen = aQueue({ name: 'kitchen', kinds: ['order.placed'] })
    const letters = aQueue({ name: 'letters', kinds: ['order.placed', 'order.cancelled'] })
    const receipts = aQueue({ name: 'receipts', topic: 'order-completed', kinds: ['order.completed'] })
    const transport = await post.open([kitchen, letters, receipts])
    const placed = anEvent({ payload: { note: 'ohne Zucker — „bitte“ 🙂', totalMinor: 1450 } })
    const cancelled = anEvent({ kind: 'order.cancelled' })
    const completed = anEvent({ kind: 'order.completed', topics: ['order-events', 'order-completed'] })
    const completedElsewhere = anEvent({ kind: 'order.completed' })
    await post.publish(transport, [placed, cancelled, completed, completedElsewhere, anEvent({ kind: 'order.ready' })])
    const last = [anEvent(), anEvent({ kind: 'order.completed', topics: ['order-completed'] })]
    await post.publish(transport, last)

    const seen = await Promise.all([kitchen, letters, receipts].map((queue) => collect(transport, queue.name)))
    await vi.waitFor(() => expect(seen.map((each) => each.length)).toEqual([2, 3, 2]), deadline)
    expect(eventsOf(seen[0])).toEqual(inOrder([placed, last[0]]))
    expect(eventsOf(seen[1])).toEqual(inOrder([placed, cancelled, last[0]]))
    expect(eventsOf(seen[2])).toEqual(inOrder([completed, last[1]]))
  })

  test.concurrent('a batch has as many messages as were asked for, and the rest of them at the end', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue()])
    await post.publish(transport, Array.from({ length: 12 }, () => anEvent()))
    const sizes: number[] = []
    await transport.consume('work', oneAtATime, async (messages) => {
      sizes.push(messages.length)
      return allDone(messages)
    })
    await vi.waitFor(() => expect(sizes).toEqual([5, 5, 2]), deadline)
  })

  test.concurrent('more events than one call may carry, and large ones, all arrive', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue()])
    const events = Array.from({ length: 43 }, () => anEvent({ payload: { text: 'x'.repeat(40_000) } }))
    await post.publish(transport, events)
    const seen = await collect(transport, 'work', { batchSize: 10, concurrency: 4 })
    await vi.waitFor(() => expect(seen).toHaveLength(43), deadline)
    expect(eventsOf(seen)).toEqual(inOrder(events))
  })

  test.concurrent('two processes share the work: each of 300 messages is handled once', async () => {
    await using post = await office.post()
    const queues = [aQueue()]
    const [one, other] = [await post.open(queues), await post.open(queues)]
    const seen = await Promise.all([one, other].map((transport) => collect(transport, 'work', { batchSize: 5, concurrency: 4 })))
    const events = Array.from({ length: 300 }, () => anEvent())
    for (let from = 0; from < events.length; from += 50) await post.publish(one, events.slice(from, from + 50))
    await vi.waitFor(() => expect(seen.flat()).toHaveLength(300), deadline)
    expect(eventsOf(seen.flat())).toEqual(inOrder(events))
  })

  test.concurrent('a message that fails comes back after a pause; its neighbours are done', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue()])
    const [bad, ...good] = Array.from({ length: 5 }, () => anEvent())
    await post.publish(transport, [bad!, ...good])
    const seen: (Message & { at: number })[] = []
    await transport.consume('work', oneAtATime, async (messages) => {
      seen.push(...messages.map((message) => ({ ...message, at: performance.now() })))
      return messages.map((message) => isOf(bad, message) && message.receives === 1 ? failed(message) : done(message))
    })
    await vi.waitFor(() => expect(seen).toHaveLength(6), deadline)
    const tries = seen.filter((message) => isOf(bad, message))
    expect(tries.map(({ receives }) => receives)).toEqual([1, 2])
    expect(tries[1]!.at - tries[0]!.at).toBeGreaterThan(900)
    expect(new Set(seen.map(({ event }) => event.id)).size).toBe(5)
  })

  test.concurrent('a handler that throws, or says nothing of a message, has failed that much', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue({ receivesMax: 2 })])
    await post.publish(transport, [anEvent()])
    const deaths = await collectDead(transport)
    await transport.consume('work', oneAtATime, async ([message]) => {
      if (message?.receives === 1) return []
      throw new Error(noReason)
    })
    await vi.waitFor(() => expect(deaths).toHaveLength(1), deadline)
    expect(deaths[0]).toMatchObject({ reason: noReason, message: { receives: 2 } })
  })

  test.concurrent('the poisoned message of a batch ends in the dead letters with its last reason; its neighbours complete', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue({ receivesMax: 2 }), aQueue({ name: 'other' })])
    const [poison, ...good] = Array.from({ length: 5 }, () => anEvent())
    await post.publish(transport, [poison!, ...good])
    const deaths = await collectDead(transport)
    const seen: Message[] = []
    await transport.consume('work', oneAtATime, async (messages) => {
      seen.push(...messages)
      return messages.map((message) => isOf(poison, message) ? failed(message, `try ${message.receives}: ${noReason}`) : done(message))
    })
    await vi.waitFor(() => expect(deaths).toHaveLength(1), deadline)
    expect(deaths[0]).toMatchObject({ queue: 'work', reason: `try 2: ${noReason}`, message: { event: poison, receives: 2 } })
    expect(eventsOf(seen)).toEqual(inOrder([poison, poison, ...good]))
  })

  test.concurrent('a message that is given up goes to the dead letters at once, whatever its reason is made of', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue()])
    const events = [anEvent(), anEvent(), anEvent()]
    await post.publish(transport, events)
    const deaths = await collectDead(transport)
    const reasons = ['', 'a \u0001 bell\nand “quotes”', 'long '.repeat(2000)]
    const seen = await collect(transport, 'work', oneAtATime, (message) => (
      { id: message.id, result: 'dead', reason: reasons[events.findIndex((event) => isOf(event, message))] ?? '' }
    ))
    await vi.waitFor(() => expect(deaths).toHaveLength(3), deadline)
    expect(eventsOf(deaths.map(({ message }) => message))).toEqual(inOrder(events))
    expect(deaths.map(({ message }) => message.receives)).toEqual([1, 1, 1])
    expect(deaths.find(({ message }) => isOf(events[1], message))?.reason).toContain('bell\nand “quotes”')
    expect(seen).toHaveLength(3)
  })

  test.concurrent('a dead letter is handed over once when it is kept, and again when keeping it fails', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue()])
    const [lucky, unlucky, last] = [anEvent(), anEvent(), anEvent()]
    await post.publish(transport, [lucky, unlucky])
    const offered: RelayedEvent[] = []
    const keeper = await transport.consumeDead(async (_, { event }) => {
      offered.push(event)
      if (event.id === unlucky.id && offered.filter(({ id }) => id === unlucky.id).length < 3) throw new Error('the drawer is jammed')
    })
    await collect(transport, 'work', oneAtATime, (message) => ({ id: message.id, result: 'dead', reason: noReason }))
    await vi.waitFor(() => expect(offered).toHaveLength(4), deadline)
    await keeper.stop()
    expect(offered.filter(({ id }) => id === lucky.id)).toHaveLength(1)
    const deaths = await collectDead(transport)
    await post.publish(transport, [last])
    await vi.waitFor(() => expect(eventsOf(deaths.map(({ message }) => message))).toEqual([last]), deadline)
  })

  test.concurrent('a worker that is killed: its message comes back to another, and so does that of one that hangs', async () => {
    await using post = await office.post()
    const queues = [aQueue({ visibilityTimeoutSeconds: 1 })]
    const transport = await post.open(queues)
    const [first, second] = [anEvent(), anEvent()]
    await post.publish(transport, [first])
    const victim = await post.spawnSilentWorker(queues)
    await victim.kill()
    await post.publish(transport, [second])
    const hanging: Message[] = []
    const hung = await transport.consume('work', { batchSize: 1, concurrency: 1 }, (messages) => {
      hanging.push(...messages)
      return new Promise(() => {})
    })
    await vi.waitFor(() => expect(hanging).not.toEqual([]), deadline)
    const stopped = hung.stop()
    const seen = await collect(await post.open(queues), 'work')
    await vi.waitFor(() => expect(new Set(seen.map(({ event }) => event.id))).toEqual(new Set([first.id, second.id])), deadline)
    expect(seen.every(({ receives }) => receives > 1)).toBe(true)
    await stopped
  })

  test.concurrent('what is done or given up never comes back, not even after the visibility timeout', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue({ visibilityTimeoutSeconds: 1 })])
    const [good, hopeless, silent] = [anEvent(), anEvent(), anEvent()]
    await post.publish(transport, [good, hopeless, silent])
    const seen: Message[] = []
    await transport.consume('work', { batchSize: 1, concurrency: 3 }, async ([message]) => {
      seen.push(message!)
      if (isOf(silent, message!) && message!.receives < 3) await new Promise(() => {})
      return isOf(hopeless, message!) ? [{ id: message!.id, result: 'dead', reason: noReason }] : [done(message!)]
    })
    // The silent one shows that the time is up, twice.
    await vi.waitFor(() => expect(seen.filter((message) => isOf(silent, message))).toHaveLength(3), deadline)
    expect(eventsOf(seen)).toEqual(inOrder([good, hopeless, silent, silent, silent]))
  })

  test.concurrent('workers fall silent until the receives are used up: the message is buried all the same', async () => {
    await using post = await office.post()
    const queues = [aQueue({ visibilityTimeoutSeconds: 1, receivesMax: 1 })]
    const transport = await post.open(queues)
    const event = anEvent()
    await post.publish(transport, [event])
    const victim = await post.spawnSilentWorker(queues)
    await victim.kill()
    const deaths = await collectDead(transport)
    const seen = await collect(transport, 'work')
    await vi.waitFor(() => expect(deaths).toHaveLength(1), deadline)
    expect(deaths[0]).toMatchObject({ reason: reasonOfSilence(1), message: { event, receives: 1 } })
    expect(seen).toEqual([])
  })

  test.concurrent('stopping waits for the batch in hand and settles it; what comes later stays for others', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue()])
    const [inHand, later] = [anEvent(), anEvent()]
    await post.publish(transport, [inHand])
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    const taken: Message[] = []
    const consumer = await transport.consume('work', oneAtATime, async (messages) => {
      taken.push(...messages)
      await gate
      return allDone(messages)
    })
    await vi.waitFor(() => expect(taken).toHaveLength(1), deadline)
    let stopped = false
    const stopping = consumer.stop().then(() => { stopped = true })
    await post.publish(transport, [later])
    expect(stopped).toBe(false)
    open()
    await stopping
    const seen = await collect(await post.open([aQueue()]), 'work')
    await vi.waitFor(() => expect(eventsOf(seen)).toEqual([later]), deadline)
    expect(eventsOf(taken)).toEqual([inHand])
  })

  test.concurrent('what waits in a queue is there when the program comes back', async () => {
    await using post = await office.post()
    const event = anEvent()
    const yesterday = await post.open([aQueue()])
    await post.publish(yesterday, [event])
    await yesterday.stop()
    const seen = await collect(await post.open([aQueue()]), 'work')
    await vi.waitFor(() => expect(eventsOf(seen)).toEqual([event]), deadline)
  })

  test.concurrent('one message can be sent to one queue, also the one it died in', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue(), aQueue({ name: 'other' })])
    const event = anEvent()
    await post.send(transport, 'other', event)
    const other = await collect(transport, 'other')
    await vi.waitFor(() => expect(eventsOf(other)).toEqual([event]), deadline)
    await post.send(transport, 'work', event)
    const deaths = await collectDead(transport)
    const seen = await collect(transport, 'work', oneAtATime, (message) => (
      deaths.length === 0 ? { id: message.id, result: 'dead', reason: noReason } : done(message)
    ))
    await vi.waitFor(() => expect(deaths).toHaveLength(1), deadline)
    await post.send(transport, 'work', event)
    await vi.waitFor(() => expect(seen).toHaveLength(2), deadline)
    expect(other).toHaveLength(1)
  })

  test.concurrent('processes that open for the first time at the same moment do not trip over each other', async () => {
    await using post = await office.post()
    const transports = await Promise.all(Array.from({ length: 3 }, () => post.open([aQueue()])))
    const event = anEvent()
    await post.publish(transports[0]!, [event])
    const seen = await Promise.all(transports.map((transport) => collect(transport, 'work')))
    await vi.waitFor(() => expect(eventsOf(seen.flat())).toEqual([event]), deadline)
  })

  test.concurrent('a queue that nobody declared is refused by name', async () => {
    await using post = await office.post()
    const transport = await post.open([aQueue()])
    await expect(transport.consume('wrok', oneAtATime, async () => [])).rejects.toThrow('wrok')
  })
})

describe('only over PostgreSQL, where publishing is part of the transaction', { timeout: 90_000 }, () => {
  test('what was published in a transaction that is rolled back never arrives', async () => {
    await using post = await (await postgresOffice()).post()
    const transport = await post.open([aQueue()])
    const seen = await collect(transport, 'work')
    const [undone, committed] = [anEvent(), anEvent()]
    await expect(post.database.kysely.transaction().execute(async (db) => {
      await transport.publish([undone], db)
      await sql`select 1 / 0`.execute(db)
    })).rejects.toThrow('division by zero')
    await post.publish(transport, [committed])
    await vi.waitFor(() => expect(eventsOf(seen)).toEqual([committed]), deadline)
    await vi.waitFor(async () => expect((await sql`select from pgboss.job`.execute(post.database.kysely)).rows).toEqual([]), deadline)
  })

  test('a lost connection for notifications is a delay: the message is found by looking anyway', async () => {
    await using post = await (await postgresOffice()).post()
    const transport = await post.open([aQueue()])
    const seen = await collect(transport, 'work')
    await loseNotifications(post.database.kysely)
    const event = anEvent()
    await post.publish(transport, [event])
    await vi.waitFor(() => expect(eventsOf(seen)).toEqual([event]), deadline)
  })
})

function aQueue(wish: Partial<QueueDeclaration> = {}): QueueDeclaration {
  return { name: 'work', topic: 'order-events', kinds: ['order.placed'], visibilityTimeoutSeconds: 30, receivesMax: 10, ...wish }
}

/** Every message of the queue as it comes; done unless told. */
async function collect(
  transport: Transport, queue: string, options = oneAtATime, result: (message: Message) => MessageResult = done,
): Promise<Message[]> {
  const seen: Message[] = []
  await transport.consume(queue, options, async (messages) => {
    seen.push(...messages)
    return messages.map(result)
  })
  return seen
}

type Death = { queue: string; message: Message; reason: string }

async function collectDead(transport: Transport): Promise<Death[]> {
  const deaths: Death[] = []
  await transport.consumeDead(async (queue, message, reason) => { deaths.push({ queue, message, reason }) })
  return deaths
}

const done = ({ id }: Message): MessageResult => ({ id, result: 'done' })
const failed = ({ id }: Message, reason = noReason): MessageResult => ({ id, result: 'retry', reason })
const allDone = (messages: Message[]) => messages.map(done)
const isOf = (event: RelayedEvent | undefined, message: Message) => message.event.id === event?.id
const eventsOf = (messages: Message[] = []) => inOrder(messages.map(({ event }) => event))
const inOrder = (events: (RelayedEvent | undefined)[]) => events.toSorted((one, other) => (one?.sequence ?? 0) - (other?.sequence ?? 0))

import { PgBoss } from 'pg-boss'
import type { Ground } from '../ground.ts'
import { servingDeadlines } from '../database/index.ts'
import { consumeBatches } from './consume-batches.ts'
import type { BatchOptions } from './consume-batches.ts'
import { announce, deadQueue, inside, postgresSource } from './postgres-queue.ts'
import type { PostgresItem } from './postgres-queue.ts'
import { buryingSecondsMax, deadLettersAtOnce, reasonOfSilence, retryPause } from './transport.ts'
import type { Consumer, Message, MessageResult, QueueDeclaration, Transport } from './transport.ts'

type Needs = Pick<Ground, 'config' | 'database' | 'listening' | 'log'>

const yearSeconds = 365 * 24 * 3600
/** A shop may be closed for a season; what was waiting still waits. (pg-boss would drop it after 14 days.) */
const retentionSeconds = 10 * yearSeconds
const tracesSeconds = 3600

/**
 * The transport that lives in PostgreSQL, over pg-boss: its tables, its fetching, its retries with backoff and its care for
 * messages of dead workers. Publishing is part of the relay's transaction, so an event is in its queues exactly when it has its number.
 */
export async function openPostgresTransport(context: Needs, queues: readonly QueueDeclaration[]): Promise<Transport> {
  const boss = await openBoss(context, queues)
  const consumers: Consumer[] = []

  function consume(
    options: Omit<BatchOptions, 'log'> & { origins: boolean }, handle: (items: PostgresItem[]) => Promise<MessageResult[]>,
  ): Consumer {
    const open = (stopping: AbortSignal) => postgresSource(context, boss, options, stopping)
    const consumer = consumeBatches({ ...options, log: context.log }, open, handle)
    consumers.push(consumer)
    return consumer
  }

  return {
    isInside: true,

    async publish(events, db) {
      const filled: string[] = []
      for (const queue of queues) {
        const wanted = events.filter((event) => event.topics.includes(queue.topic) && queue.kinds.includes(event.kind))
        if (wanted.length === 0) continue
        await boss.insert(queue.name, wanted.map((event) => ({ data: { event } })), { db: inside(db), returnId: false })
        filled.push(queue.name)
      }
      if (filled.length > 0) await announce(db, filled)
    },

    async send(queue, event, db) {
      await boss.insert(queue, [{ data: { event } }], { db: inside(db), returnId: false })
      await announce(db, [queue])
    },

    async consume(queue, options, handle) {
      const { visibilityTimeoutSeconds: secondsMax, receivesMax } = declarationOf(queues, queue)
      return consume({ ...options, queue, secondsMax, receivesMax, origins: false }, handle)
    },

    async consumeDead(keep) {
      const options = { batchSize: 1, concurrency: deadLettersAtOnce, secondsMax: buryingSecondsMax, receivesMax: Infinity, origins: true }
      const those = queues.map(({ name }) => consume({ ...options, queue: deadQueue(name) }, async ([item]) => {
        if (!item) return []
        await keep(name, ...deathOf(item))
        return [{ id: item.id, result: 'done' }]
      }))
      return { async stop() { await Promise.all(those.map((each) => each.stop())) } }
    },

    async stop() {
      await Promise.all(consumers.map((consumer) => consumer.stop()))
      // Its connections end by themselves, a little later; PostgreSQL may be gone by then, which is no fault.
      boss.removeAllListeners('error').on('error', () => undefined)
      await boss.stop({ graceful: false })
    },
  }
}

/**
 * pg-boss hands these to the pool it makes, though its types leave them out. We can't break that pool's connections off, so it has to find out by
 * itself when the database has stopped answering. Its longest statements take seconds.
 */
const ofItsPool = { keepAlive: true, query_timeout: servingDeadlines.statement + 5_000 }

async function openBoss({ config, log }: Needs, queues: readonly QueueDeclaration[]): Promise<PgBoss> {
  const visibilityTimeoutSeconds = Math.min(...queues.map((queue) => queue.visibilityTimeoutSeconds))
  // pg-boss looks for silent workers, and counts its jobs, this often: a fifth of the timeout late at most.
  const lookSeconds = Math.min(30, Math.max(1, Math.floor(visibilityTimeoutSeconds / 5)))
  const boss = new PgBoss({
    connectionString: config.databaseUrl,
    application_name: 'parlour queue',
    max: 4,
    ...ofItsPool,
    // A receive or a deletion that a crash of PostgreSQL undoes is one more receive, which consumers are made for; so none
    // waits for the disk. What must last, publishing and dying, is in transactions of the application's own connections.
    options: `-c synchronous_commit=off -c statement_timeout=${servingDeadlines.statement} -c lock_timeout=${servingDeadlines.lock}`
      + ` -c idle_in_transaction_session_timeout=${servingDeadlines.idleInTransaction}`,
    superviseIntervalSeconds: lookSeconds,
    monitorIntervalSeconds: lookSeconds,
    schedule: false,
  })
  boss.on('error', (error) => log.error({ err: error }, 'The queue had a fault.'))
  await boss.start()
  try {
    for (const queue of queues) await declare(boss, queue)
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
  return boss
}

/** Makes the queue and its dead letters, or brings an older one up to date. */
async function declare(boss: PgBoss, { name, visibilityTimeoutSeconds, receivesMax }: QueueDeclaration): Promise<void> {
  const common = {
    retryDelay: retryPause.firstSeconds, retryBackoff: true, retryDelayMax: retryPause.mostSeconds, retentionSeconds,
    deleteAfterSeconds: tracesSeconds,
  }
  const dead = { ...common, expireInSeconds: buryingSecondsMax, retryLimit: 2 ** 31 - 1 }
  const living = { ...common, expireInSeconds: visibilityTimeoutSeconds, retryLimit: receivesMax - 1, deadLetter: deadQueue(name) }
  await boss.createQueue(deadQueue(name), dead)
  await boss.updateQueue(deadQueue(name), dead)
  await boss.createQueue(name, living)
  await boss.updateQueue(name, living)
}

function declarationOf(queues: readonly QueueDeclaration[], name: string): QueueDeclaration {
  const found = queues.find((queue) => queue.name === name)
  if (!found) throw new Error(`No queue ${name} was declared.`)
  return found
}

/** Pg-boss itself buries what used up its receives in silence; it keeps the id and the count of the message that was. */
function deathOf({ event, job }: PostgresItem): [Message, string] {
  if (job.data.death) return [{ id: job.data.death.id, event, receives: job.data.death.receives }, job.data.death.reason]
  const receives = (job.sourceRetryCount ?? 0) + 1
  return [{ id: job.sourceId ?? job.id, event, receives }, reasonOfSilence(receives)]
}

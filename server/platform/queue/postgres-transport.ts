import { fromKysely, PgBoss } from 'pg-boss'
import type { JobResult, WorkOptions } from 'pg-boss'
import type { Logger } from 'pino'
import type { Db } from '../database/index.ts'
import type { RelayedEvent } from '../events/index.ts'
import type { Message, MessageResult, QueueDeclaration, Transport } from './transport.ts'

const deadQueue = (queue: string) => `${queue}-dead`

/**
 * The transport that lives in PostgreSQL, over pg-boss. Publishing is part of the relay's transaction, so an event is
 * in its queues exactly when it has its number.
 */
export function postgresTransport(options: { databaseUrl: string; log: Logger }): Transport {
  const boss = new PgBoss({
    connectionString: options.databaseUrl,
    application_name: 'parlour queue',
    max: 4,
    useListenNotify: true,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    schedule: false,
  })
  boss.on('error', (error) => options.log.error({ err: error }, 'The queue had a fault.'))
  let declared: readonly QueueDeclaration[] = []

  return {
    async start(queues) {
      declared = queues
      await boss.start()
      for (const queue of queues) {
        const settings = {
          expireInSeconds: queue.visibilityTimeoutSeconds,
          retryLimit: queue.receivesMax - 1,
          retryDelay: 1,
          retryBackoff: true,
          retryDelayMax: 60,
          deleteAfterSeconds: 3600,
          notify: true,
          deadLetter: deadQueue(queue.name),
        }
        const existing = await boss.getQueue(queue.name)
        if (existing) {
          await boss.updateQueue(queue.name, settings)
          continue
        }
        await boss.createQueue(deadQueue(queue.name), { notify: true, retryLimit: 1000, retryDelay: 5, deleteAfterSeconds: 3600 })
        await boss.createQueue(queue.name, settings)
      }
    },

    async publish(events, db) {
      for (const queue of declared) {
        const wanted = events.filter((event) => event.topic === queue.topic && queue.kinds.includes(event.kind))
        if (wanted.length > 0) await boss.insert(queue.name, wanted.map((event) => ({ data: event })), { db: inside(db), returnId: false })
      }
    },

    async send(queue, event, db) {
      await boss.insert(queue, [{ data: event }], { db: inside(db), returnId: false })
    },

    async consume(queue, { batchSize, concurrency }, handle) {
      const worker = await boss.work<RelayedEvent, void, { includeMetadata: true; perJobResults: true } & WorkOptions>(queue, {
        batchSize, localConcurrency: concurrency, includeMetadata: true, perJobResults: true,
        burstWhenBatchFull: true, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2,
      }, async (jobs) => {
        const results = await handle(jobs.map((job) => messageOf(job.id, job.data, job.retryCount + 1)))
        return results.map(settled)
      })
      return { stop: () => boss.offWork(queue, { id: worker, wait: true }) }
    },

    async consumeDead(keep) {
      for (const { name } of declared) {
        const options = { batchSize: 20, includeMetadata: true, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 } as const
        await boss.work<RelayedEvent, void, typeof options>(deadQueue(name), options, async (jobs) => {
          for (const job of jobs) {
            await keep(name, messageOf(job.sourceId ?? job.id, job.data, (job.sourceRetryCount ?? 0) + 1), reasonOf(job.sourceOutput))
          }
        })
      }
      return { async stop() { for (const { name } of declared) await boss.offWork(deadQueue(name), { wait: true }) } }
    },

    async stop() {
      await boss.stop({ graceful: true, timeout: 10_000, close: true })
    },
  }
}

/** The relay's transaction as pg-boss takes it; its rows are read as they are, without our spelling of column names. */
function inside(db: Db) {
  return fromKysely(db.withoutPlugins())
}

function messageOf(id: string, event: RelayedEvent, receives: number): Message {
  // The event went through JSON, where an instant is text.
  return { id, receives, event: { ...event, occurredAt: new Date(event.occurredAt) } }
}

function settled(message: MessageResult): JobResult {
  if (message.result === 'done') return { id: message.id, status: 'completed' }
  return { id: message.id, status: message.result === 'dead' ? 'deadletter' : 'failed', output: { reason: message.reason } }
}

/** What pg-boss kept of the last failure: our reason, or its own sentence about a time-out. */
function reasonOf(output: unknown): string {
  const kept = output as { reason?: unknown; message?: unknown; value?: { message?: unknown } } | null
  return String(kept?.reason ?? kept?.message ?? kept?.value?.message ?? 'no reason was given')
}

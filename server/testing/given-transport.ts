import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { startFauxqs } from 'fauxqs'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import type { Config } from '../config.ts'
import type { RelayedEvent } from '../platform/events/index.ts'
import { newId } from '../platform/ids.ts'
import { openListening } from '../platform/listening.ts'
import { openTransport } from '../platform/queue/index.ts'
import type { QueueDeclaration, Transport } from '../platform/queue/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { testDatabase } from './database.ts'

/** A place where processes meet over queues; each story has its own. */
export type Post = {
  database: Awaited<ReturnType<typeof testDatabase>>['database']
  /** A process with its own transport, in this one. */
  open(queues: readonly QueueDeclaration[]): Promise<Transport>
  /** A process of its own that takes one message from the first queue and keeps silent about it. Kill it. */
  spawnSilentWorker(queues: readonly QueueDeclaration[]): Promise<{ kill(): Promise<void> }>
  publish(transport: Transport, events: readonly RelayedEvent[]): Promise<void>
  send(transport: Transport, queue: string, event: RelayedEvent): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export type PostOffice = { post(): Promise<Post>; close(): Promise<void> }

/** PostgreSQL: a database a story. */
export async function postgresOffice(): Promise<PostOffice> {
  return { post: () => createPost({ transport: 'postgres' }), close: async () => undefined }
}

/** SNS and SQS: an emulator for all stories, and a prefix each. */
export async function awsOffice(): Promise<PostOffice> {
  const emulator = await startFauxqs({ port: 0, logger: false, host: '127.0.0.1' })
  let posts = 0
  return {
    post() {
      posts += 1
      return createPost({ transport: 'aws', awsEndpoint: emulator.address, awsPrefix: `story-${posts}` })
    },
    close: () => emulator.stop(),
  }
}

/** An event that belongs to nobody; queues care for its topics and its kind. */
export function anEvent({ kind = 'order.placed', topics = ['order-events'], payload = {} }: Partial<RelayedEvent> = {}): RelayedEvent {
  sequence += 1
  return { id: newId(), businessId: newId(), locationId: newId(), subjectId: newId(), sequence, kind, topics, payload, occurredAt: new Date() }
}

let sequence = 0

async function createPost(wished: Partial<Config>): Promise<Post> {
  const { url, database, close } = await testDatabase()
  const config: Config = {
    ...readConfig({}), databaseUrl: url, publicUrl: 'http://localhost', secret: '', paymentUrl: '', warehouseUrl: '', ...wished,
  }
  const log = pino({ level: 'silent' })
  const listening = await openListening(url, log)
  const closing: (() => Promise<void>)[] = []
  return {
    database,
    async open(queues) {
      const transport = await openTransport({ config, database, listening, log }, queues)
      closing.push(() => transport.stop())
      return transport
    },
    async spawnSilentWorker(queues) {
      const program = join(import.meta.dirname, 'silent-worker.ts')
      const worker = spawn(process.execPath, [program, JSON.stringify({ config, queues })], { stdio: ['ignore', 'pipe', 'inherit'] })
      const ended = once(worker, 'exit')
      const kill = async () => { worker.kill('SIGKILL'); await ended }
      closing.push(kill)
      await once(worker.stdout, 'data')
      return { kill }
    },
    publish: (transport, events) => inTransaction({ database }, (db) => transport.publish(events, db)),
    send: (transport, queue, event) => inTransaction({ database }, (db) => transport.send(queue, event, db)),
    async [Symbol.asyncDispose]() {
      await Promise.all(closing.map((each) => each()))
      await listening.stop()
      await close()
    },
  }
}

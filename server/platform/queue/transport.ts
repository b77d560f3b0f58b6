import type { Db } from '../database/index.ts'
import type { RelayedEvent } from '../events/index.ts'

/** One message of a queue: an event, received for the `receives`-th time. */
export type Message = { id: string; event: RelayedEvent; receives: number }

/**
 * What became of one message of a batch.
 * - `done`: never to be seen again
 * - `retry`: comes back after a pause, until the queue's `receivesMax`, then goes to the dead letters with the last reason
 * - `dead`: goes to the dead letters now
 */
export type MessageResult = { id: string; result: 'done' } | { id: string; result: 'retry' | 'dead'; reason: string }

/** A queue subscribed to a topic; `kinds` are the events it wants (a filter policy). */
export type QueueDeclaration = {
  name: string
  topic: string
  kinds: readonly string[]
  visibilityTimeoutSeconds: number
  receivesMax: number
}

export type ConsumeOptions = {
  /** Messages a batch. */
  batchSize: number
  /** Batches at once in this process. */
  concurrency: number
}

export type Consumer = { stop(): Promise<void> }

/**
 * Topics and queues. PostgreSQL by default, SNS and SQS on AWS; both pass the same tests. At least once, in no promised
 * order: consumers are safe to run twice.
 */
export type Transport = {
  start(queues: readonly QueueDeclaration[]): Promise<void>
  /** Hands events to every queue that wants them. `db` is the relay's transaction, for transports that live in it. */
  publish(events: readonly RelayedEvent[], db: Db): Promise<void>
  /** Puts one message back into one queue (a dead letter that is redriven). */
  send(queue: string, event: RelayedEvent, db: Db): Promise<void>
  /** Handles batches until stopped. `dead` is called for each message that used up its receives. */
  consume(queue: string, options: ConsumeOptions, handle: (messages: Message[]) => Promise<MessageResult[]>): Promise<Consumer>
  /** Messages that went the way of the dead, with their reason, are given to `keep`; gone from the transport when it returns. */
  consumeDead(keep: (queue: string, message: Message, reason: string) => Promise<void>): Promise<Consumer>
  stop(): Promise<void>
}

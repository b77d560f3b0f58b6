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
  /** How long a worker may be silent before its messages are given to another. */
  visibilityTimeoutSeconds: number
  receivesMax: number
}

export type ConsumeOptions = {
  /** The most messages a batch. */
  batchSize: number
  /** Batches at once in this process. */
  concurrency: number
}

/** `stop` takes no more messages, and returns when those in hand are handled and settled. */
export type Consumer = { stop(): Promise<void> }

/**
 * Topics and queues. PostgreSQL by default, SNS and SQS on AWS; both pass the same tests. At least once, in no promised
 * order: consumers are safe to run twice.
 */
export type Transport = {
  /** Whether the queues are in the database: what is published in a transaction is then part of it. */
  isInside: boolean
  /** Hands events to every queue that wants them. `db` is the relay's transaction, for transports that live in it. */
  publish(events: readonly RelayedEvent[], db: Db): Promise<void>
  /** Puts one message back into one queue (a dead letter that is redriven). */
  send(queue: string, event: RelayedEvent, db: Db): Promise<void>
  /**
   * Handles batches until stopped. A `handle` that throws, or leaves a message out of its results, means `retry`; of one that takes
   * longer than the visibility timeout the messages come back to somebody else, unless it says in time after all that they are done.
   */
  consume(queue: string, options: ConsumeOptions, handle: (messages: Message[]) => Promise<MessageResult[]>): Promise<Consumer>
  /** Messages that went the way of the dead, with their reason, are given to `keep`; gone from the transport when it returns. */
  consumeDead(keep: (queue: string, message: Message, reason: string) => Promise<void>): Promise<Consumer>
  /** Stops the consumers that are left and closes the connections. */
  stop(): Promise<void>
}

/** How a message fares that is not done: the same on every transport. A pause is between one and two of its steps, by chance. */
export const retryPause = { firstSeconds: 1, mostSeconds: 60 } as const

/** The reason of a message whose workers never said why. */
export function reasonOfSilence(receives: number): string {
  return `Received ${receives} times without success; the last worker fell silent.`
}

/** How many dead letters are handed over at once. */
export const deadLettersAtOnce = 4

/** A worker that buries may take this long before another tries. */
export const buryingSecondsMax = 60

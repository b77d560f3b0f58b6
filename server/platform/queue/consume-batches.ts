import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Consumer, ConsumeOptions, MessageResult } from './transport.ts'

/** A queue as its transport sees it; `Item` carries whatever it settles a message by. */
export type Source<Item> = {
  /** Up to `max` messages; may wait for some and come back with none. */
  receive(max: number): Promise<Item[]>
  /** They are gone, unless somebody else has received them in the meantime. */
  done(items: readonly Item[]): Promise<void>
  /** It comes back after a pause. */
  retry(item: Item, reason: string): Promise<void>
  /** It goes to the dead letters. */
  dead(item: Item, reason: string): Promise<void>
}

type Received = { id: string; receives: number }

export type BatchOptions = ConsumeOptions & {
  queue: string
  /** How long a batch may take before its messages belong to somebody else. */
  secondsMax: number
  receivesMax: number
  log: Logger
}

type Verdict = { result: 'done' } | { result: 'retry' | 'dead'; reason: string }

const pauseAfterFaultMilliseconds = 1000

/**
 * Takes batches from a queue and settles each message by its own result, `concurrency` batches at a time, until stopped. All
 * transports stand on it, so that a failing neighbour, a worker that hangs and the end of the program mean the same on each.
 *
 * @param open makes the source; the signal says that no more messages are wanted
 */
export function consumeBatches<Item extends Received>(
  options: BatchOptions, open: (stopping: AbortSignal) => Source<Item>, handle: (items: Item[]) => Promise<MessageResult[]>,
): Consumer {
  const stopping = new AbortController()
  const source = open(stopping.signal)
  let faulty = false

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const items = await source.receive(options.batchSize)
        if (items.length > 0) await handleBatch(items)
        faulty = false
      } catch (error) {
        if (stopping.signal.aborted) return
        tellFault(error)
        await sleep(pauseAfterFaultMilliseconds, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }

  /** Once a fault, not once a second: every loop meets the same one. */
  function tellFault(error: unknown): void {
    if (faulty) return
    faulty = true
    options.log.error({ err: error, queue: options.queue }, 'The queue could not be read or settled; it is tried again every second.')
  }

  async function handleBatch(items: Item[]): Promise<void> {
    const handling = resultsOf(items, handle)
    const results = await inTime(handling, options.secondsMax)
    if (results) return settle(items, results)
    const messages = items.map(({ id }) => id)
    options.log.error({ queue: options.queue, messages }, `A batch took longer than ${options.secondsMax} s; its messages come back.`)
    // What is done at last is done all the same; anything else is the business of whoever has the message now.
    void handling.then((late) => source.done(items.filter((item) => late.get(item.id)?.result === 'done'))).catch(tellFault)
  }

  async function settle(items: Item[], results: Map<string, Verdict>): Promise<void> {
    const verdicts = items.map((item) => ({ item, ...verdictOf(item, results.get(item.id), options.receivesMax) }))
    const done = verdicts.filter(({ result }) => result === 'done').map(({ item }) => item)
    await Promise.all([
      done.length > 0 ? source.done(done) : undefined,
      ...verdicts.map((verdict) => verdict.result === 'done' ? undefined : source[verdict.result](verdict.item, verdict.reason)),
    ])
  }

  const loops = Array.from({ length: options.concurrency }, loop)
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function resultsOf<Item extends Received>(
  items: Item[], handle: (items: Item[]) => Promise<MessageResult[]>,
): Promise<Map<string, Verdict>> {
  try {
    return new Map((await handle(items)).map((result) => [result.id, result]))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return new Map(items.map(({ id }) => [id, { result: 'retry', reason }]))
  }
}

/** The results, or nothing when they take longer. */
async function inTime<Value>(work: Promise<Value>, secondsMax: number): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => { timer = setTimeout(resolve, secondsMax * 1000, undefined) })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function verdictOf(item: Received, result: Verdict | undefined, receivesMax: number): Verdict {
  const verdict = result ?? { result: 'retry', reason: 'The worker said nothing of this message.' }
  if (verdict.result === 'retry' && item.receives >= receivesMax) return { result: 'dead', reason: verdict.reason }
  return verdict
}

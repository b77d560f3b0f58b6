/** What became of one member of a batch. */
export type Outcome<Answer> = { value: Answer } | { error: unknown }

/**
 * Natural batching: calls that arrive while a batch is under way form the next batch by themselves. An idle caller
 * waits for nobody; under load one round trip to the database serves many.
 *
 * When a whole batch throws, it is run again in halves, so that one poisonous member fails alone and its neighbours
 * go through. `run` must therefore be safe to repeat after a throw (a rolled back transaction is).
 *
 * @param run answers every member in order; a member's own failure is `{ error }`, not a throw
 * @param limits `sizeMax` members a batch; `isNobodysFault` says of what a batch threw that halves would fail in the same way; `inFlightMax` batches at once. Measured for placing orders: a second batch
 *   in flight raised p99 and nothing else, so one is the default. `nextFirst`: the next batch is sent before this one is told, where being told is work,
 *   such as writing responses, that would keep the database waiting.
 */
export function gather<Request, Answer>(
  run: (requests: Request[]) => Promise<Outcome<Answer>[]>,
  limits: { sizeMax: number; inFlightMax?: number; nextFirst?: boolean; isNobodysFault?: (error: unknown) => boolean },
): (request: Request) => Promise<Answer> {
  type Waiting = { request: Request; resolve: (answer: Answer) => void; reject: (error: unknown) => void }
  const waiting: Waiting[] = []
  let inFlight = 0

  /** Answers with what tells the members. */
  async function runBatch(batch: Waiting[]): Promise<() => void> {
    try {
      const outcomes = await run(batch.map((member) => member.request))
      return () => batch.forEach((member, index) => {
        const outcome = outcomes[index] ?? { error: new Error('The batch gave no answer for this member.') }
        if ('error' in outcome) member.reject(outcome.error)
        else member.resolve(outcome.value)
      })
    } catch (error) {
      if (batch.length === 1 || limits.isNobodysFault?.(error)) return () => batch.forEach((member) => member.reject(error))
      const middle = batch.length >> 1
      const tellFirst = await runBatch(batch.slice(0, middle))
      const tellSecond = await runBatch(batch.slice(middle))
      return () => {
        tellFirst()
        tellSecond()
      }
    }
  }

  async function workOff(batch: Waiting[]): Promise<void> {
    const tell = await runBatch(batch)
    inFlight -= 1
    if (limits.nextFirst) {
      next()
      setImmediate(tell)
    } else {
      tell()
      // Whoever was told may want something else of the next batch.
      setImmediate(next)
    }
  }

  function next(): void {
    while (waiting.length > 0 && inFlight < (limits.inFlightMax ?? 1)) {
      inFlight += 1
      void workOff(waiting.splice(0, limits.sizeMax))
    }
  }

  return (request) => new Promise((resolve, reject) => {
    waiting.push({ request, resolve, reject })
    // A turn of the event loop lets requests that arrived together share the first batch too.
    if (waiting.length === 1) setImmediate(next)
  })
}

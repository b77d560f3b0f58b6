/**
 * What became of a call to another system.
 *
 * `refused` is its definite no: nothing was done, and asking again will not help. `subjects` names what it concerns
 * (the SKUs that are out of stock). `failed` is not done, or safe to repeat. `unknown` may have been done — a time-out, a
 * connection lost after sending — so ask before repeating.
 */
export type CallOutcome<Value> =
  | { outcome: 'done'; value: Value }
  | { outcome: 'refused'; code: string; reason: string; subjects?: readonly string[] }
  | { outcome: 'failed'; reason: string }
  | { outcome: 'unknown'; reason: string }

/** What `callWithRetries` needs besides the call. Time and chance come in, so that tests neither sleep nor gamble. */
export interface Retrying<Value> {
  /** How often the call may be tried in all; 4 unless told. */
  tries?: number
  /** Asks what became of the call, by its idempotency key; `null` means that it is not there. Without it, the call itself is repeated. */
  ask?: () => Promise<CallOutcome<Value | null>>
  /** Waits; rejects when the signal is aborted. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>
  /** In [0, 1), like `Math.random`. */
  random: () => number
  /** Ends the waiting; a call that is under way is let finish, because its outcome is worth knowing. */
  signal?: AbortSignal
  limits?: BackoffLimits
}

interface BackoffLimits {
  /** The longest wait after the first try. */
  baseMs: number
  /** The longest wait after any try. */
  capMs: number
}

/**
 * Calls, and when it fails waits and tries again with the same idempotency key, `tries` times at most.
 *
 * A try whose outcome is unknown is followed by asking: `done` and `refused` settle it, "not there" lets the next try call
 * again, and no answer uses up that try without calling. Returns the last outcome. It stays `unknown` when the last try
 * was, even if the system says "not there" right then: that request may still be on its way, so the caller has to undo by
 * key. Throws the signal's reason when aborted between tries, for there is no outcome then to act on.
 */
export async function callWithRetries<Value>(
  call: () => Promise<CallOutcome<Value>>,
  { tries = 4, ask, sleep, random, signal, limits }: Retrying<Value>,
): Promise<CallOutcome<Value>> {
  let last: CallOutcome<Value> = { outcome: 'failed', reason: 'It was never tried.' }
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    if (attempt > 1) await sleep(backoffMilliseconds(attempt - 1, random, limits), signal)
    signal?.throwIfAborted()
    const told = last.outcome === 'unknown' && ask ? await ask() : nothingInDoubt
    const settled = settledBy(told)
    if (settled) return settled
    if (told.outcome === 'done') last = await call()
    if (last.outcome === 'done' || last.outcome === 'refused') return last
  }
  return (last.outcome === 'unknown' && ask && settledBy(await ask())) || last
}

/**
 * How long to wait after try number `attempt` (1, 2, …), in milliseconds: exponential backoff with full jitter, which
 * spreads a crowd of callers best (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function backoffMilliseconds(attempt: number, random: () => number, limits: BackoffLimits = backoffDefaults): number {
  return random() * Math.min(limits.capMs, limits.baseMs * 2 ** (attempt - 1))
}

/** Three waits of at most 100, 200 and 400 ms: a guest waits for the answer, and a longer outage is the queue's to sit out. */
const backoffDefaults: BackoffLimits = { baseMs: 100, capMs: 2_000 }

const nothingInDoubt = { outcome: 'done', value: null } as const

function settledBy<Value>(told: CallOutcome<Value | null>): CallOutcome<Value> | undefined {
  if (told.outcome === 'refused') return told
  return told.outcome === 'done' && told.value !== null ? { outcome: 'done', value: told.value } : undefined
}

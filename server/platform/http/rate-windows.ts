import type { Logger } from 'pino'
import type { Cache } from '../cache/index.ts'
import type { Clock } from '../clock.ts'

/** How many were counted in a window, this one among them, and how long it still goes. */
export type Counted = { count: number; millisecondsLeft: number }

/** A thing to count, and the window that its first one starts. */
export type Counting = { key: string; seconds: number }

/** Over this many, the window that began first is forgotten: an attacker with many addresses gets counted less exactly, and no memory. */
const windowsMax = 50_000

/**
 * Counts in the memory of this process. A window begins with its first request and ends by itself, however many follow: whoever keeps
 * asking is let in again all the same when it is over. One count takes 0.35 µs, the address included.
 */
export class RateWindows {
  /** By length, and in each the oldest first, since all of one length end in the order they began. */
  readonly #byLength = new Map<number, Map<string, { count: number; endsAt: number }>>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  count({ key, seconds }: Counting): Counted {
    const now = this.#clock.now().getTime()
    let windows = this.#byLength.get(seconds)
    if (!windows) this.#byLength.set(seconds, windows = new Map())
    const open = windows.get(key)
    if (open && open.endsAt > now) {
      open.count += 1
      return { count: open.count, millisecondsLeft: open.endsAt - now }
    }
    // Set anew, it would keep the place of the old one.
    windows.delete(key)
    for (const [oldest, { endsAt }] of windows) {
      if (endsAt > now && windows.size < windowsMax) break
      windows.delete(oldest)
    }
    windows.set(key, { count: 1, endsAt: now + seconds * 1000 })
    return { count: 1, millisecondsLeft: seconds * 1000 }
  }

  /** Takes one back that was counted, as long as its window goes on. */
  giveBack({ key, seconds }: Counting): void {
    const open = this.#byLength.get(seconds)?.get(key)
    if (open && open.endsAt > this.#clock.now().getTime() && open.count > 0) open.count -= 1
  }

  /** How many windows are remembered. */
  get size(): number {
    return [...this.#byLength.values()].reduce((sum, windows) => sum + windows.size, 0)
  }
}

/** All windows of a request in one step and one trip: their counts, and the milliseconds they still go. */
const countAllScript = `
  local counted = {}
  for index, key in ipairs(KEYS) do
    local count = redis.call('incr', key)
    local left = redis.call('pttl', key)
    if left < 0 then
      left = ARGV[index] * 1000
      redis.call('pexpire', key, left)
    end
    counted[index * 2 - 1] = count
    counted[index * 2] = left
  end
  return counted`

/** Takes one back of each window that still goes on. */
const giveBackScript = `
  for index, key in ipairs(KEYS) do
    if tonumber(redis.call('get', key) or '0') > 0 then redis.call('decr', key) end
  end
  return 0`

export type SharedCounts = {
  countAll(countings: readonly Counting[]): Promise<Counted[]>
  giveBack(countings: readonly Counting[]): Promise<void>
}

/**
 * Counts for all processes together, in the cache. While that is away, each counts for itself: limits are wider then, but there are some, and
 * nobody is locked out.
 */
export function countTogether(cache: Cache | undefined, windows: RateWindows, log: Logger): SharedCounts {
  const alone: SharedCounts = {
    countAll: async (countings) => countings.map((counting) => windows.count(counting)),
    giveBack: async (countings) => { for (const counting of countings) windows.giveBack(counting) },
  }
  if (!cache) return alone
  let told = false
  async function together<Value>(script: string, countings: readonly Counting[], read: (answer: unknown) => Value, otherwise: () => Promise<Value>): Promise<Value> {
    if (!cache?.isReady()) return otherwise()
    try {
      const value = read(await cache.run(script, countings.map(({ key }) => `rate:${key}`), countings.map(({ seconds }) => String(seconds))))
      told = false
      return value
    } catch (error) {
      // The cache tells by itself when it is away; but it may also be there and refuse, when it is full or only a copy.
      if (!told) log.warn({ err: error }, 'The cache does not count requests; each process counts its own.')
      told = true
      return otherwise()
    }
  }
  return {
    countAll: (countings) => together(countAllScript, countings, (answer) => {
      const counted = readNumbers(answer)
      return countings.map((_, index) => ({ count: counted[index * 2] ?? 1, millisecondsLeft: counted[index * 2 + 1] ?? 0 }))
    }, () => alone.countAll(countings)),
    giveBack: (countings) => together(giveBackScript, countings, () => undefined, () => alone.giveBack(countings)),
  }
}

function readNumbers(answer: unknown): number[] {
  if (!Array.isArray(answer)) throw new TypeError('The cache answered something else than counts.')
  return answer.map(Number)
}

/** The ways a call can go wrong here; drawn evenly when a call fails. */
export const faults = ['unavailable', 'lostRequest', 'lostAnswer', 'late'] as const

/**
 * What happens to one call: `ok`; `unavailable`, refused up front with 503; `lostRequest`, the connection is closed and nothing
 * was done; `lostAnswer`, done, and the connection is closed; `late`, done, and answered when nobody waits any more.
 */
export type Fate = (typeof faults)[number] | 'ok'

export const fates: readonly Fate[] = ['ok', ...faults]

/**
 * Draws the fate of each call in the order in which calls arrive: the same seed gives the same fates. A scripted fate is taken
 * first and leaves the sequence where it is.
 */
export function createFates(seed: number) {
  const random = mulberry32(seed)
  return function nextFate({ failureRate, next }: { failureRate: number; next: Fate[] }): Fate {
    const scripted = next.shift()
    if (scripted) return scripted
    // Both numbers are drawn for every call, so that a call's fate does not hang on how earlier ones went.
    const [chance, kind] = [random(), random()]
    return chance < failureRate ? faults[Math.floor(kind * faults.length)]! : 'ok' // Below 1, so within the list.
  }
}

/**
 * Tommy Ettinger's mulberry32: numbers in [0, 1) from a whole number, good enough for chance in a simulation and short enough
 * to repeat anywhere (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

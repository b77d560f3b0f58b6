/** Numbers that look random and are the same for the same seed: a history can be made again. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** True this often. */
  chance(probability: number): boolean
  /** A whole number between two, both included. */
  between(least: number, most: number): number
  /** One of them, each as likely as the others. */
  pick<Value>(values: readonly Value[]): Value
}

/** The generator mulberry32: 32 bits of state, quick, and good enough for a story. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next, between,
    chance: (probability) => next() < probability,
    pick(values) {
      const value = values[between(0, values.length - 1)]
      if (value === undefined) throw new Error('There is nothing to pick from.')
      return value
    },
  }
}

/** Chooses places of a list, each as often as its weight says. @param weights not all of them zero */
export function weighted(weights: readonly number[]): (random: Random) => number {
  let sum = 0
  const sums = weights.map((weight) => sum += weight)
  return (random) => {
    const at = random.next() * sum
    const place = sums.findIndex((upTo) => at < upTo)
    return place < 0 ? sums.length - 1 : place
  }
}

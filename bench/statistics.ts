/** The value below which the share `share` (0 to 1) of the values lies: the nearest one that was really measured. NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const index = Math.ceil(share * sorted.length) - 1
  return sorted[Math.min(Math.max(index, 0), sorted.length - 1)] ?? Number.NaN
}

/** The middle value; of an even number of them, the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** How much one thing is of another. `least` and `most` are those of the rounds, each of which measured both. */
export type Ratio = { ratio: number; least: number; most: number }

/**
 * Compares what was measured in interleaved rounds: the ratio of the medians, and between which ratios the single rounds lie.
 * A machine that others use is fast in one minute and slow in the next; within a round both were measured in the same minute.
 * @throws RangeError when the rounds don't pair
 */
export function compare(values: readonly number[], yardstick: readonly number[]): Ratio {
  if (values.length !== yardstick.length || values.length === 0) {
    throw new RangeError(`${values.length} measurements and ${yardstick.length} of the yardstick are no rounds.`)
  }
  const ratios = values.map((value, round) => value / (yardstick[round] ?? Number.NaN))
  return { ratio: median(values) / median(yardstick), least: Math.min(...ratios), most: Math.max(...ratios) }
}

/** What many answers took, in milliseconds. */
export type Latency = { p50: number; p99: number; count: number }

export function latencyOf(milliseconds: readonly number[]): Latency {
  return { p50: quantile(milliseconds, 0.5), p99: quantile(milliseconds, 0.99), count: milliseconds.length }
}

/** The middle of several rounds' latencies, so that one bad round doesn't make the picture. */
export function middleLatency(rounds: readonly Latency[]): Latency {
  return {
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    count: rounds.reduce((sum, { count }) => sum + count, 0),
  }
}

/** The ends of an axis and its marks, at round numbers (1, 2, 2.5 or 5 times a power of ten), zero included. */
export interface Scale {
  min: number
  max: number
  ticks: number[]
}

/** A scale that holds every value in about `steps` steps. Of no values, or only zeros, it is 0–1. */
export function niceScale(values: number[], steps: number): Scale {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  if (low === high) return { min: 0, max: 1, ticks: [0] }
  const rough = (high - low) / steps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough * 0.999) ?? 10) * power
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  // Multiplied, not added up, so that 0.1 + 0.2 never shows.
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
  return { min: first * step, max: last * step, ticks }
}

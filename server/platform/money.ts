/**
 * Divides `totalMinor` among `weights` so that the parts add up to it exactly (largest remainder; ties go to the
 * earlier part). The only way money is divided in Parlour.
 * @param totalMinor whole minor units, zero or more
 * @param weights zero or more each; when all are zero the parts are equal
 */
export function allocate(totalMinor: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return []
  const weightSum = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weightSum === 0 ? weights.map(() => 1) : weights
  const shareSum = BigInt(weightSum === 0 ? weights.length : weightSum)
  // total × weight can leave the range of safe integers, hence bigint for the product alone.
  const products = shares.map((share) => BigInt(totalMinor) * BigInt(share))
  const parts = products.map((product) => Number(product / shareSum))
  const remainders = products.map((product) => Number(product % shareSum))
  const missing = totalMinor - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = remainders.map((_, index) => index)
    .sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
  for (const index of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/**
 * The tax on an amount, rounded half up to whole minor units.
 * @param ratePer100000 8875 is 8.875%
 * @param included whether the amount already contains the tax (then the tax is the part of it, not on top)
 */
export function taxOn(amountMinor: number, ratePer100000: number, included: boolean): number {
  const base = included ? 100_000 + ratePer100000 : 100_000
  return Math.floor((amountMinor * ratePer100000 * 2 + base) / (base * 2))
}

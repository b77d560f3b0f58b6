/**
 * Measures several things in turns: A B C, A B C, … Whatever else the machine does in a minute then meets all of them.
 * @returns for each name its measurement of every round
 */
export async function inRounds<Name extends string | number, Measured>(
  rounds: number, measures: Readonly<Record<Name, () => Promise<Measured>>>,
): Promise<Record<Name, Measured[]>> {
  const entries = Object.entries(measures) as [Name, () => Promise<Measured>][] // the keys of the very object
  const results = Object.fromEntries(entries.map(([name]) => [name, []])) as unknown as Record<Name, Measured[]>
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of entries) results[name].push(await measure())
  }
  return results
}

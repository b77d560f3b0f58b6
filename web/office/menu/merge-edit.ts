/** A part of something that two people changed at once, each to another value. */
export type Conflict<Fields> = { [Field in keyof Fields]: { field: Field; mine: Fields[Field]; theirs: Fields[Field] } }[keyof Fields]

/**
 * Brings one's own changes onto what somebody else has saved meanwhile. What only they changed is taken over, what only I changed stays;
 * where both changed the same part to different values, mine stands for now and a person decides.
 */
export function mergeEdit<Fields extends object>(base: Fields, mine: Fields, theirs: Fields): { merged: Fields; conflicts: Conflict<Fields>[] } {
  const merged = { ...mine }
  const conflicts: Conflict<Fields>[] = []
  // Safe: drafts are plain objects of just these fields.
  for (const field of Object.keys(mine) as (keyof Fields)[]) {
    if (same(theirs[field], base[field])) continue
    if (same(mine[field], base[field])) merged[field] = theirs[field]
    else if (!same(mine[field], theirs[field])) conflicts.push({ field, mine: mine[field], theirs: theirs[field] })
  }
  return { merged, conflicts }
}

/** The fields whose values are others than before. */
export function changesOf<Fields extends object>(base: Fields, mine: Fields): Partial<Fields> {
  const changes: Partial<Fields> = {}
  for (const field of Object.keys(mine) as (keyof Fields)[]) if (!same(base[field], mine[field])) changes[field] = mine[field]
  return changes
}

/** Whether two values say the same. Values of drafts are JSON, in an order that means something. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

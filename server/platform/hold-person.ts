import type { Db } from './database/index.ts'

/** `erasing`: an erasure has the person in its hands, and may still come to nothing. `gone`: nobody is behind the account any more. */
export type HeldPerson = 'held' | 'erasing' | 'gone'

/**
 * Holds a person until the transaction ends: an erasure that comes later takes along what the transaction writes about them. Take it before
 * anything else, as an erasure does. Holders don't wait for one another, and nobody waits for an erasure: requests that did would keep all
 * connections of the pool busy.
 */
export async function holdPerson(db: Db, personId: string): Promise<HeldPerson> {
  const there = db.selectFrom('person').select('id').where('id', '=', personId).where('erasedAt', 'is', null)
  if (await there.forKeyShare().skipLocked().executeTakeFirst()) return 'held'
  return await there.executeTakeFirst() ? 'erasing' : 'gone'
}

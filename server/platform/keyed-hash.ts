import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * A hash that only this installation can make (HMAC-SHA-256 in base64url), of a purpose and what it is about. Written down
 * instead of codes, numbers and addresses: whoever reads the table can't lead it back by trying all that there are.
 */
export type KeyedHash = (purpose: string, ...about: readonly string[]) => string

export function createKeyedHash(secret: string): KeyedHash {
  return (purpose, ...about) => createHmac('sha256', secret).update(JSON.stringify([purpose, ...about])).digest('base64url')
}

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

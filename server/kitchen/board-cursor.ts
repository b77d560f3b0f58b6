import { createCipheriv, createDecipheriv, createHash, hkdfSync } from 'node:crypto'

/** Where a board is, as the screens of one location are told: the number of an event, sealed. */
export type BoardCursors = {
  seal(sequence: number): string
  /** The number that was sealed; undefined for a cursor that is not of this location, or of another installation. */
  open(cursor: string): number | undefined
}

/**
 * Events are numbered over the whole installation, so their numbers would tell each business how much goes on in all the others. A screen gets them
 * as one block of AES, the number and a mark of the location: it can't be read, compared, or made up for another place.
 */
export function createBoardCursors(secret: string, locationId: string): BoardCursors {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'board cursor', 32))
  const mark = createHash('sha256').update(locationId).digest().subarray(0, 8)
  return {
    seal(sequence) {
      const block = Buffer.concat([Buffer.alloc(8), mark])
      block.writeBigUInt64BE(BigInt(sequence))
      return createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block).toString('base64url')
    },
    open(cursor) {
      const sealed = Buffer.from(cursor, 'base64url')
      if (sealed.length !== 16) return undefined
      const block = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(sealed)
      return block.subarray(8).equals(mark) ? Number(block.readBigUInt64BE()) : undefined
    },
  }
}

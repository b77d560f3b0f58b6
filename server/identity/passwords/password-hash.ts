import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { verifyPassword as verifyBefore } from 'better-auth/crypto'
import type { IdentityConfig } from '../settings.ts'

/** What makes scrypt slow (RFC 7914): rounds and memory, the size of a block, and how many times it is done. */
type PasswordCost = NonNullable<IdentityConfig['passwordCost']>

/**
 * N = 2^15, r = 8, p = 3: one of the settings that OWASP's Password Storage Cheat Sheet gives as equally good. It takes
 * 32 MB and about 150 ms. N = 2^17, p = 1 costs an attacker more memory, but four sign-ins at once would take half a gigabyte of
 * a small machine; better-auth's own (2^14, 16, 1) are 2.5 times cheaper than OWASP's least.
 */
const usualCost: PasswordCost = { N: 2 ** 15, r: 8, p: 3 }
const keyBytes = 32
const saltBytes = 16
const maxmem = 64 * 1024 * 1024

/** A slow hash: `scrypt$15$8$3$salt$key`. What it cost stands in it, so that the cost can be raised later. */
export async function hashPassword(password: string, cost = usualCost): Promise<string> {
  const salt = randomBytes(saltBytes)
  const key = await derive(password, salt, cost)
  return ['scrypt', Math.log2(cost.N), cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether this is the password; also of hashes that were made before ours, by better-auth. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const cost = costOf(hash)
  if (!cost) return verifyBefore({ hash, password })
  const [salt = '', key = ''] = hash.split('$').slice(4)
  const wanted = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

/** Whether a hash is cheaper to break than one that is made now. */
export function isOldHash(hash: string, now = usualCost): boolean {
  const cost = costOf(hash)
  return !cost || cost.N * cost.r * cost.p < now.N * now.r * now.p
}

/** Undefined of hashes that are not ours. */
function costOf(hash: string): PasswordCost | undefined {
  const [, power, r, p] = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$/.exec(hash) ?? []
  return power === undefined ? undefined : { N: 2 ** Number(power), r: Number(r), p: Number(p) }
}

/** Compatibility forms are made one, so that a password is the same on every keyboard. */
function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, { ...cost, maxmem }, (error, key) => error ? reject(error) : resolve(key))
  })
}

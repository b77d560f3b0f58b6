import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { verifyPassword as verifyBefore } from 'better-auth/crypto'

/**
 * scrypt with N = 2^15, r = 8, p = 3: one of the settings that OWASP's Password Storage Cheat Sheet gives as equally good. It takes
 * 32 MB and about 150 ms. N = 2^17, p = 1 costs an attacker more memory, but four sign-ins at once would take half a gigabyte of
 * a small machine; better-auth's own (2^14, 16, 1) are 2.5 times cheaper than OWASP's least.
 */
const cost = { N: 2 ** 15, r: 8, p: 3 }
const keyBytes = 32
const saltBytes = 16
const maxmem = 64 * 1024 * 1024
const prefix = `scrypt$${Math.log2(cost.N)}$${cost.r}$${cost.p}$`

/** A slow hash: `scrypt$15$8$3$salt$key`, so that its costs can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  return `${prefix}${salt.toString('base64url')}$${(await derive(password, salt)).toString('base64url')}`
}

/** Whether this is the password; also of hashes that were made before ours, by better-auth. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  if (!hash.startsWith(prefix)) return verifyBefore({ hash, password })
  const [salt = '', key = ''] = hash.slice(prefix.length).split('$')
  const wanted = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'))
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

/** Whether a hash is cheaper to break than one that is made now. */
export function isOldHash(hash: string): boolean {
  return !hash.startsWith(prefix)
}

/** Compatibility forms are made one, so that a password is the same on every keyboard. */
function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, { ...cost, maxmem }, (error, key) => error ? reject(error) : resolve(key))
  })
}

import { randomBytes } from 'node:crypto'
import type { AccountRequest } from '../auth-api/own-route.ts'

const askerCookie = 'code_asker'
/** Longer than any code is good for. */
const askerSeconds = 3600
const nonceShape = /^[\w-]{32}$/

/**
 * Remembers who asks for a code, without knowing who they are: by a secret that a browser gets as a cookie and a program in the answer. A code
 * belongs to whoever asked for it, so a stranger's tries only spend the stranger's own code.
 * @returns the secret; a browser that asks again keeps the one it has
 */
export async function rememberAsker(request: AccountRequest): Promise<string> {
  const cookie = request.context.createAuthCookie(askerCookie, { maxAge: askerSeconds })
  const nonce = await nonceOfCookie(request) ?? randomBytes(24).toString('base64url')
  await request.setSignedCookie(cookie.name, nonce, request.context.secret, cookie.attributes)
  return nonce
}

/** The secret of whoever asked; undefined where neither cookie nor body shows one. */
export async function findAsker(request: AccountRequest, given: string | undefined): Promise<string | undefined> {
  if (given !== undefined) return nonceShape.test(given) ? given : undefined
  return nonceOfCookie(request)
}

async function nonceOfCookie(request: AccountRequest): Promise<string | undefined> {
  const { name } = request.context.createAuthCookie(askerCookie)
  const nonce = await request.getSignedCookie(name, request.context.secret)
  return nonce && nonceShape.test(nonce) ? nonce : undefined
}

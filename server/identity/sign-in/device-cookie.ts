import { randomBytes } from 'node:crypto'
import type { AccountRequest, AccountWorld } from '../account-route.ts'

const deviceSeconds = 400 * 86_400
const shape = /^[\w-]{22}$/

/** `canBeTrusted`: what it is recognised by is a secret, which what a program calls itself is not. */
export type Device = { hash: string; canBeTrusted: boolean }

/**
 * What a browser is recognised by: the keyed hash of a random number in a cookie of its own, which outlives signing out. A program,
 * which keeps no cookies, is recognised by what it calls itself.
 */
export async function deviceOf(request: AccountRequest, { keyedHash }: AccountWorld): Promise<Device> {
  const { headers } = request
  const isBrowser = Boolean(headers?.get('origin') ?? headers?.get('sec-fetch-site') ?? headers?.get('cookie'))
  if (!isBrowser) return { hash: keyedHash('program', headers?.get('user-agent') ?? ''), canBeTrusted: false }
  const cookie = request.context.createAuthCookie('device', { maxAge: deviceSeconds })
  const known = await request.getSignedCookie(cookie.name, request.context.secret)
  if (known && shape.test(known)) return { hash: keyedHash('device', known), canBeTrusted: true }
  const made = randomBytes(16).toString('base64url')
  await request.setSignedCookie(cookie.name, made, request.context.secret, cookie.attributes)
  return { hash: keyedHash('device', made), canBeTrusted: true }
}

import { randomBytes } from 'node:crypto'
import type { AccountRequest, AccountWorld } from '../auth-api/own-route.ts'
import { isKnown } from './known-devices.ts'
import type { Whose } from './known-devices.ts'

const deviceSeconds = 400 * 86_400
const shape = /^[\w-]{22}$/

/** `canBeTrusted`: what it is recognised by is a secret, which what a program calls itself is not. */
export type Device = { hash: string; canBeTrusted: boolean }

/**
 * What a browser is recognised by: the keyed hash of a random number in a cookie of its own, which outlives signing out. A program,
 * which keeps no cookies, is recognised by what it calls itself.
 */
export async function deviceOf(request: AccountRequest, world: AccountWorld): Promise<Device> {
  const { headers } = request
  const isBrowser = Boolean(headers?.get('origin') ?? headers?.get('sec-fetch-site') ?? headers?.get('cookie'))
  if (!isBrowser) return { hash: world.keyedHash('program', headers?.get('user-agent') ?? ''), canBeTrusted: false }
  const known = await presentDevice(request, world)
  if (known !== undefined) return { hash: known, canBeTrusted: true }
  const cookie = request.context.createAuthCookie('device', { maxAge: deviceSeconds })
  const made = randomBytes(16).toString('base64url')
  await request.setSignedCookie(cookie.name, made, request.context.secret, cookie.attributes)
  return { hash: world.keyedHash('device', made), canBeTrusted: true }
}

/**
 * The browser that asks, when this person has signed in with it before. Tries and messages of theirs are counted by it: nobody else can use them
 * up and keep the person out (https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies).
 */
export async function knownDeviceOf(request: AccountRequest, world: AccountWorld, whose: Whose): Promise<string | undefined> {
  const hash = await presentDevice(request, world)
  return hash !== undefined && await isKnown(world.database.kysely, hash, whose) ? hash : undefined
}

/** The hash of the browser's cookie, if it has one. */
async function presentDevice(request: AccountRequest, { keyedHash }: AccountWorld): Promise<string | undefined> {
  const { name } = request.context.createAuthCookie('device')
  const known = await request.getSignedCookie(name, request.context.secret)
  return known && shape.test(known) ? keyedHash('device', known) : undefined
}

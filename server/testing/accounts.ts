import type { LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import type { TestApp } from './app.ts'

type Headers = Record<string, string>

/** Everything a signed-in person can show: the cookie of a browser, the session's token, and the same signed. */
export type SignedIn = { email: string; token: string; bearer: Headers; signedBearer: Headers; cookie: Headers }

export const password = 'a good pass phrase'
export const cookieName = 'parlour.session_token'

let made = 0
/** An address that nobody has. */
export function newEmail(): string {
  made += 1
  return `guest-${made}@parlour.example`
}

/**
 * The doors of `/api/auth`, as a guest sees them. Each request comes from another address, since tries are counted by address; from this one,
 * when one is given.
 */
export function accountDoors({ app, context }: Pick<TestApp, 'app' | 'context'>, from?: string) {
  let tries = 0

  function post(path: string, payload: object = {}, headers: Headers = {}): Promise<LightMyRequestResponse> {
    tries += 1
    return app.inject({ method: 'POST', url: `/api/auth${path}`, payload, headers, remoteAddress: from ?? `198.18.${tries >> 8}.${tries & 255}` })
  }

  const get = (url: string, headers: Headers = {}) => app.inject({ url, headers })

  async function signUp(email = newEmail(), name = 'Grace Hopper'): Promise<SignedIn> {
    const begun = await post('/sign-up/email', { name, email, password })
    return signedIn(await post('/email-otp/verify-email', { email, otp: await mailedCode(email) }, cookiesOf(begun)), email)
  }

  /** What was last sent to an address or a number, as the worker would send it. */
  async function lastNotice(address: string): Promise<{ kind: string; data: Record<string, unknown> }> {
    const { kind, data } = await context.database.kysely.selectFrom('notice').select(['kind', 'data']).where('address', '=', address)
      .orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()
    // Safe: written by `notify`, always an object.
    return { kind, data: data as Record<string, unknown> }
  }

  async function mailedCode(address: string): Promise<string> {
    return String((await lastNotice(address)).data['code'])
  }

  /** Asks for a code to a number and gives what it takes to use it: the code, and what shows who asked. */
  async function phoneCode(phoneNumber: string, headers: Headers = {}): Promise<{ phoneNumber: string; code: string; nonce: string }> {
    const { nonce } = (await post('/phone-number/send-otp', { phoneNumber }, headers)).json<{ nonce: string }>()
    return { phoneNumber, code: await mailedCode(phoneNumber), nonce }
  }

  /** The secret in the link that was last mailed to an address. */
  async function mailedToken(address: string): Promise<string> {
    return new URL(String((await lastNotice(address)).data['url'])).searchParams.get('token') ?? ''
  }

  async function signIn(email: string, rememberMe = true): Promise<SignedIn> {
    return signedIn(await post('/sign-in/email', { email, password, rememberMe }), email)
  }

  async function shortLivedToken(bearer: Headers): Promise<{ authorization: string }> {
    const answer = await get('/api/auth/token', bearer)
    expect(answer.statusCode).toBe(200)
    return { authorization: `Bearer ${answer.json<{ token: string }>().token}` }
  }

  return { post, get, signUp, signIn, shortLivedToken, lastNotice, mailedCode, mailedToken, phoneCode }
}

/** What a browser would send back: every cookie that an answer set. */
export function cookiesOf(answer: LightMyRequestResponse): Headers {
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '), origin: 'http://localhost:3000' }
}

export function signedIn(answer: LightMyRequestResponse, email: string): SignedIn {
  expect(answer.statusCode).toBe(200)
  const { token } = answer.json<{ token: string }>()
  const cookie = answer.cookies.find(({ name }) => name === cookieName)
  return {
    email, token,
    bearer: { authorization: `Bearer ${token}` },
    signedBearer: { authorization: `Bearer ${String(answer.headers['set-auth-token'])}` },
    cookie: { cookie: `${cookieName}=${encodeURIComponent(cookie?.value ?? '')}` },
  }
}

/** What a short-lived token says, without a look at whether it is true. */
export function readToken(bearer: string): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  const [header = '', claims = ''] = bearer.replace('Bearer ', '').split('.')
  const parse = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
  return { header: parse(header), claims: parse(claims) }
}

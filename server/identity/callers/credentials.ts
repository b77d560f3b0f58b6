import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/**
 * What a request shows to say who it comes from.
 * - `session`: the token of a session, sent by a browser as a cookie or by a program as bearer
 * - `signed`: a short-lived token (JWT) that still has to be verified
 * - `bad`: something that can't be a credential of ours
 */
export type Credential =
  | { kind: 'session'; token: string; byCookie: boolean }
  | { kind: 'signed'; jwt: string; byCookie: false }
  | { kind: 'bad'; byCookie: boolean }

type CookieRules = { secret: string; cookieName: string }

/**
 * The credential of a request, or null when it shows none. Nothing is asked of the database here. A bearer goes before the
 * cookie, also when it is bad. An empty cookie is none.
 */
export function readCredential(headers: IncomingHttpHeaders, { secret, cookieName }: CookieRules): Credential | null {
  const bearer = bearerOf(headers.authorization)
  if (bearer !== undefined) {
    if (bearer.split('.').length === 3) return { kind: 'signed', jwt: bearer, byCookie: false }
    return ofSession(bearer.includes('.') ? verifySigned(bearer, secret) : bearer, false)
  }
  const cookie = findCookie(headers.cookie, cookieName)
  return cookie ? ofSession(verifySigned(cookie, secret), true) : null
}

function ofSession(token: string | undefined, byCookie: boolean): Credential {
  return token !== undefined && sessionToken.test(token) ? { kind: 'session', token, byCookie } : { kind: 'bad', byCookie }
}

/** What a request shows as bearer; undefined when its `Authorization` is missing or of another kind, such as one that is meant for a proxy. */
export function bearerOf(authorization: string | null | undefined): string | undefined {
  const found = /^bearer(?: +(.*))?$/i.exec(authorization?.trim() ?? '')
  return found ? found[1] ?? '' : undefined
}

/** The value of a cookie as it was sent, without a look at what it says. */
export function findCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, ...value] = pair.split('=')
    if (key?.trim() === name) return value.join('=').trim().replace(/^"(.*)"$/, '$1')
  }
  return undefined
}

/** The cookies of a request but for this one. */
export function withoutCookie(header: string, name: string): string {
  return header.split(';').filter((pair) => pair.split('=')[0]?.trim() !== name).join(';')
}

/** What better-auth makes as a session's token. Anything else need not be looked for. */
const sessionToken = /^[A-Za-z0-9]{32}$/

/** `token.signature`, percent-encoded, as better-auth signs its cookies: HMAC-SHA-256 in base64. */
function verifySigned(signed: string, secret: string): string | undefined {
  const [token, signature, ...more] = decode(signed).split('.')
  if (token === undefined || signature === undefined || more.length > 0) return undefined
  const wanted = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  const given = Buffer.from(signature)
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not percent-encoded: taken as it is, and then hardly a signature of ours.
    return text
  }
}

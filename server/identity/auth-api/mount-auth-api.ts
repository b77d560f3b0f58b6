import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { World } from '../../platform/world.ts'
import { decide, isOpen, permissionOf } from '../../platform/authorisation/index.ts'
import { orNobody } from '../../platform/http/identify-once.ts'
import { jsonParser } from '../../platform/http/json-body.ts'
import { refuse } from '../refusals.ts'
import { accountRoutes } from './own-routes.ts'
import { accountProblem } from './problem.ts'
import { keepingAccountActs } from './audit-account.ts'
import { accountsPath } from './authentication.ts'
import type { Authentication } from './authentication.ts'
import { clientAddressHeader } from './client-address.ts'
import { bearerOf, findCookie, withoutCookie } from '../callers/credentials.ts'
import type { Identify, SessionCookie } from '../callers/identify-caller.ts'
import { changesState, isFromOwnPage } from '../callers/own-origin.ts'
import { sessionSeconds } from '../sessions/session-life.ts'
import { refusingWhenAway } from '../sessions/cached-sessions.ts'

export type AccountRoutesNeed = Pick<World, 'database' | 'clock'> & {
  authentication: Authentication
  identify: Identify
  config: World['config']
  cookie: SessionCookie
}

const bodyBytesMax = 16 * 1024
const notSignedIn = JSON.stringify({ code: 'UNAUTHORIZED', message: 'Please sign in first.' })

/** Puts better-auth's addresses on Fastify, and lets the cookie of a renewed session live longer on every address. */
export function mountAccountRoutes(app: FastifyInstance, need: AccountRoutesNeed): void {
  const { authentication, identify, config, cookie } = need
  const audited = { ...need, cookiePrefix: cookie.name.replace(/\.session_token$/, '') }
  const attributes = `Max-Age=${sessionSeconds}; Path=/; HttpOnly; SameSite=Lax${cookie.secure ? '; Secure' : ''}`
  app.addHook('preHandler', (request, reply, done) => {
    if (request.sessionRenewed) {
      const value = findCookie(request.headers.cookie, cookie.name) ?? ''
      reply.header('set-cookie', `${cookie.name}=${value}; ${attributes}`)
    }
    done()
  })

  void app.register(async (scope) => {
    const parseJson = jsonParser(scope)
    scope.removeContentTypeParser('application/json')
    // Clients that sign out say “JSON” and send nothing.
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, parsed) => {
      if (body.length === 0) parsed(null, undefined)
      else parseJson(request, body, parsed)
    })
    // Whoever says no here, better-auth or one of our own hooks: it leaves as a problem that both kinds of clients understand.
    scope.addHook('onSend', async (_request, reply, payload) => {
      if (reply.statusCode < 400) return payload
      const problem = accountProblem(reply.statusCode, read(payload))
      void reply.removeHeader('content-length').type('application/problem+json; charset=utf-8')
      return JSON.stringify(problem)
    })
    for (const route of accountRoutes) {
      const rate = route.rate ?? (changesState(route.method) ? 'write' : 'read')
      scope.route({
        method: route.method,
        url: `${accountsPath}${route.path}`,
        bodyLimit: bodyBytesMax,
        config: { rate, countBy: isOpen(route.may) ? 'address' : 'person' },
        schema: {
          operationId: route.name, summary: route.summary, tags: ['accounts'], ...permissionOf(route.may), 'x-rate-class': rate,
          ...(route.body ? { body: route.body } : {}),
          response: { 200: route.answer },
        },
        // better-auth checks what it is given and words its own answers.
        validatorCompiler: () => () => true,
        serializerCompiler: () => (answer) => String(answer),
        // Permission comes before validation, as everywhere. A short-lived token gets as far as better-auth, which wants a session.
        preValidation: async (request, reply) => {
          if (isOpen(route.may) && changesState(route.method)) return undefined
          // Asking who one is uses the session too, so it is looked for where everybody may ask.
          const caller = isOpen(route.may) ? await orNobody(identify(request)) : await identify(request)
          if (isOpen(route.may) || decide(route.may, caller, null) === 'allowed') return undefined
          // The type of `reply` knows the good answers alone.
          return (reply as FastifyReply).code(401).type('application/json').header('cache-control', 'no-store').send(notSignedIn)
        },
        handler: async (request, reply) => {
          if (changesState(request.method)) requireOwnPage(request, config, cookie.name)
          const response = await keepingAccountActs(audited, route.name, request, () => (
            refusingWhenAway(() => authentication.handler(webRequest(request, `${accountsPath}${route.path}`, config, cookie.name)))))
          return send(reply, response)
        },
      })
    }
  })
}

/** What a refusal says so far; nothing when it says nothing that can be read. */
function read(payload: unknown): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(String(payload))
    return typeof said === 'object' && said !== null ? { ...said } : {}
  } catch {
    return {}
  }
}

/** @throws foreignOrigin for a page of another site, also when nobody is signed in: it must not sign anybody in either */
function requireOwnPage(request: FastifyRequest, config: World['config'], cookieName: string): void {
  const { origin, cookie, 'sec-fetch-site': site } = request.headers
  const browser = origin !== undefined || site !== undefined || findCookie(cookie, cookieName) !== undefined
  if (browser && !isFromOwnPage(request, config.publicUrl)) throw refuse('foreignOrigin')
}

/** Of the connection and not of the request; `fetch` takes none of them. */
const connectionHeaders = new Set([
  'connection', 'content-length', 'host', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect', 'te', 'trailer',
])

/** The request as the web standard has it. Its body is given as JSON again, since it was read once already. */
function webRequest(request: FastifyRequest, path: string, config: World['config'], cookieName: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && !connectionHeaders.has(name)) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  // As everywhere, a bearer goes before the cookie: better-auth would take the cookie where it does not know the bearer.
  if (bearerOf(headers.get('authorization')) !== undefined) headers.set('cookie', withoutCookie(headers.get('cookie') ?? '', cookieName))
  headers.set('host', request.host)
  headers.set(clientAddressHeader, request.ip)
  const { search } = new URL(request.raw.url ?? '/', config.publicUrl)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (method === 'GET') return new Request(new URL(path + search, config.publicUrl), { method, headers })
  headers.set('content-type', 'application/json')
  return new Request(new URL(path, config.publicUrl), { method, headers, body: JSON.stringify(request.body ?? {}) })
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  // What it says about its own faults is for the log alone.
  if (response.status >= 500) throw new Error(`Accounts answered ${response.status}: ${await response.text()}`)
  for (const [name, value] of response.headers) if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  const retryAfter = response.headers.get('x-retry-after')
  if (retryAfter !== null) reply.header('retry-after', retryAfter)
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  return reply.code(response.status).send(Buffer.from(await response.arrayBuffer()))
}

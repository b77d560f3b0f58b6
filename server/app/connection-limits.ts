import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyHttpOptions, FastifyInstance } from 'fastify'
import { problemOf } from '../platform/http/problem.ts'
import { refuse } from '../platform/refusal.ts'
import type { CommonCode } from '../platform/refusal.ts'

/** What one connection may take of us: whoever sends or reads a byte now and then holds nothing for long. */
export type ConnectionLimits = {
  /** For all headers of a request, from its first byte. */
  headersMs: number
  /** For the whole request, from its first byte. */
  requestMs: number
  /** Without a byte in either direction, while an answer is under way; event streams say something every 15 s. */
  silentMs: number
  /** Between two requests. Longer than the minute of usual proxies, which would otherwise use a connection that we are just closing. */
  betweenMs: number
  /** How often the first two are looked at. */
  checkMs: number
  headerBytesMax: number
  /** More are left out, the last ones first. */
  headersMax: number
  /** Where no route says otherwise. */
  bodyBytesMax: number
}

export const usualLimits: ConnectionLimits = {
  headersMs: 10_000, requestMs: 30_000, silentMs: 120_000, betweenMs: 72_000, checkMs: 2_000,
  headerBytesMax: 16 * 1024, headersMax: 200, bodyBytesMax: 64 * 1024,
}

/** The limits as Fastify and Node's server take them. `headers` go with the answer to what can't be read. */
export function limitConnections(limits: ConnectionLimits, newRequestId: () => string, headers: Readonly<Record<string, string>>) {
  return {
    bodyLimit: limits.bodyBytesMax,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.silentMs,
    keepAliveTimeout: limits.betweenMs,
    http: { headersTimeout: limits.headersMs, connectionsCheckingInterval: limits.checkMs, maxHeaderSize: limits.headerBytesMax },
    // There is no request yet whose routes could answer.
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => {
      if (error.code !== 'ECONNRESET' && socket.writable) socket.write(answerTo(error, { ...headers, 'x-request-id': newRequestId() }))
      // Whoever goes on sending is not listened to.
      socket.destroySoon()
    },
  } satisfies FastifyHttpOptions<Server>
}

/** Node has no option for this one. */
export function limitHeaders(app: FastifyInstance, { headersMax }: ConnectionLimits): void {
  app.server.maxHeadersCount = headersMax
}

const refusalOf: Readonly<Record<string, CommonCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'tooSlow', HPE_HEADER_OVERFLOW: 'headersTooLarge', HPE_CHUNK_EXTENSIONS_OVERFLOW: 'tooLarge',
}

function answerTo({ code = '' }: NodeJS.ErrnoException, headers: Readonly<Record<string, string>>): string {
  const problem = problemOf(refuse(refusalOf[code] ?? 'malformed'))
  const body = JSON.stringify(problem)
  const fields = {
    ...headers, 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store', 'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  return [`HTTP/1.1 ${String(problem.status)} ${String(problem.title)}`, ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n')
}

import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/**
 * Gives every JSON answer to a GET a weak ETag, and answers 304 without a body when the client has it already. Answers that
 * bring their own tag keep it. What has no say about caching may be kept by the client alone, and asked for each time.
 */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || reply.statusCode !== 200) return done(null, payload)
    if (!String(reply.getHeader('content-type') ?? '').startsWith('application/json')) return done(null, payload)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache')
    if (String(reply.getHeader('cache-control')).includes('no-store')) return done(null, payload)
    if (!reply.hasHeader('etag')) {
      if (typeof payload !== 'string') return done(null, payload)
      reply.header('etag', `W/"${createHash('sha1').update(payload).digest('base64url')}"`)
    }
    if (!matches(request.headers['if-none-match'], String(reply.getHeader('etag')))) return done(null, payload)
    reply.code(304).removeHeader('content-type').removeHeader('content-length').removeHeader('content-encoding')
    done(null, null)
  })
}

/** Weak comparison (RFC 9110, section 8.8.3.2): what counts is the tag, not whether it is weak. */
function matches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const bare = (text: string) => text.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => bare(one) === bare(tag))
}

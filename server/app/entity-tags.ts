import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * Gives JSON answers to a GET a weak ETag, and answers 304 without a body when the client has it already. Answers that bring their own
 * tag keep it. What is the same for everybody may be kept by the client alone, and asked for each time; what depends on who asks may
 * not be kept at all, so that nothing of a person stays behind on a device that others use, too.
 */
export function tagAnswers(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const { operation } = request.routeOptions.config
    if (operation && (!operation.anonymous || operation.neverKept) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    if (reply.statusCode !== 200 || (request.method !== 'GET' && request.method !== 'HEAD')) return done(null, payload)
    if (!reply.hasHeader('etag') && !tag(reply, payload)) return done(null, payload)
    const ifNoneMatch = request.headers['if-none-match']
    if (ifNoneMatch === undefined || !matches(ifNoneMatch, String(reply.getHeader('etag')))) return done(null, payload)
    reply.code(304).removeHeader('content-type').removeHeader('content-length').removeHeader('content-encoding')
    done(null, null)
  })
}

/** Whether the answer got a tag. */
function tag(reply: FastifyReply, payload: unknown): boolean {
  if (typeof payload !== 'string' || !String(reply.getHeader('content-type')).startsWith('application/json')) return false
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache')
  else if (String(reply.getHeader('cache-control')).includes('no-store')) return false
  reply.header('etag', `W/"${createHash('sha1').update(payload).digest('base64url')}"`)
  return true
}

/** Weak comparison (RFC 9110, section 8.8.3.2): what counts is the tag, not whether it is weak. */
function matches(ifNoneMatch: string, tag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '')
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => bare(one) === bare(tag))
}

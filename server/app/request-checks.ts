import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { PlatformConfig } from '../platform/settings/platform-settings.ts'
import { isLoopback } from '../platform/loopback.ts'
import { refuse } from '../platform/refusal.ts'

/**
 * Refuses what no honest client sends, before anything looks at it.
 *
 * Where Parlour answers this machine alone, a request has to name it: a page of another site whose name was made to lead here (DNS rebinding)
 * would otherwise be a page of ours to the browser. Behind a proxy, the name that guests use is that of `PARLOUR_PUBLIC_URL`. Where it answers
 * other machines, they know it by names that no setting lists.
 */
export function checkRequests(app: FastifyInstance, { host, publicUrl }: Pick<PlatformConfig, 'host' | 'publicUrl'>): void {
  const names = isLoopback(host) ? (name: string) => isLoopback(name) || name === new URL(publicUrl).hostname : () => true
  app.addHook('onRequest', (request, _reply, done) => {
    if (countHosts(request) > 1) return done(refuse('malformed'))
    // Our files are small, and nobody needs parts of them. RFC 9110 lets a server ignore that wish (14.2); what serves files fails on odd ones.
    delete request.headers.range
    // What a proxy says counts too; but whoever leads a browser here can have it say that as well.
    const asked = [request.headers.host, request.host].filter((each) => each !== undefined && each !== '')
    done(asked.every((each) => names(nameOf(each ?? ''))) ? undefined : refuse('misdirected'))
  })
  app.addHook('preParsing', (request, reply, _payload, done) => {
    const encoding = request.headers['content-encoding']
    if (encoding === undefined || encoding.toLowerCase() === 'identity') return done()
    reply.header('accept-encoding', 'identity')
    done(refuse('unsupportedMedia', { detail: 'Please send the body as it is, without Content-Encoding.' }))
  })
}

/** Node keeps the first and drops the others, so that a proxy before us may have believed another one. */
function countHosts({ raw: { rawHeaders } }: FastifyRequest): number {
  let count = 0
  for (let index = 0; index < rawHeaders.length; index += 2) if (rawHeaders[index]?.toLowerCase() === 'host') count += 1
  return count
}

/** `[::1]:3000` and `localhost:3000` without their ports. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')
}

import type { FastifyInstance } from 'fastify'
import { refuse } from '../platform/refusal.ts'

const known = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Answers 405 and says what an address takes, where it exists and takes other methods. Call when all routes are there. */
export function refuseOtherMethods(app: FastifyInstance, taken: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const [url, methods] of taken) {
    const others = known.filter((method) => !methods.has(method))
    const allow = [...methods].sort().join(', ')
    app.route({
      method: others, url, schema: { hide: true }, exposeHeadRoute: false,
      // Whatever comes with it is not read.
      preParsing: (_request, reply, _payload, done) => {
        reply.header('allow', allow)
        done(refuse('methodNotAllowed'))
      },
      handler: async () => { throw refuse('methodNotAllowed') },
    })
  }
}

/** Notes every route under /api as it is registered: address → methods. Call before the routes. */
export function noteMethods(app: FastifyInstance): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.startsWith('/api/') || url.startsWith('/api/docs')) return
    const methods = taken.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one)
    taken.set(url, methods)
  })
  return taken
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { IdentifyCaller } from '../platform/http/mount.ts'
import { refuse } from '../refusals.ts'

let processMetrics: Registry | undefined

/** Memory, event loop and garbage of this process. Observing starts with the first app and is shared by all of a process. */
function observeProcess(): Registry {
  if (processMetrics) return processMetrics
  processMetrics = new Registry()
  collectDefaultMetrics({ register: processMetrics })
  return processMetrics
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Measures how long each route takes, and serves `/metrics` for Prometheus: to this machine, and to admins from elsewhere. */
export function serveMetrics(app: FastifyInstance, identify: IdentifyCaller): void {
  const register = new Registry()
  const durations = new Histogram({
    name: 'parlour_http_request_seconds',
    help: 'Time from the arrival of a request to the end of its answer, by route; without event streams.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [register],
  })
  app.addHook('onResponse', (request, reply, done) => {
    if (request.routeOptions.config.operation?.stream !== true) {
      durations.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
    }
    done()
  })
  const everything = Registry.merge([observeProcess(), register])
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    await requireWatcher(request, identify)
    return reply.header('content-type', everything.contentType).header('cache-control', 'no-store').send(await everything.metrics())
  })
}

async function requireWatcher(request: FastifyRequest, identify: IdentifyCaller): Promise<void> {
  if (loopback.has(request.ip)) return
  const caller = await identify(request)
  if (!caller) throw refuse('notSignedIn')
  if (!caller.isAdmin) throw refuse('notAllowed')
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { IdentifyCaller } from '../platform/http/identify-once.ts'
import { refuse } from '../platform/refusal.ts'
import { RequestDurations } from './request-durations.ts'

let processMetrics: Registry | undefined

/** Memory, event loop and garbage of this process. Observing starts with the first app and is shared by all of a process. */
function observeProcess(): Registry {
  if (processMetrics) return processMetrics
  processMetrics = new Registry()
  collectDefaultMetrics({ register: processMetrics })
  return processMetrics
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * Measures how long each route takes, and serves `/metrics` for Prometheus: to this machine, and to admins from elsewhere. Gives
 * the measurements, for what is answered past Fastify.
 */
export function serveMetrics(app: FastifyInstance, identify: IdentifyCaller): RequestDurations {
  const durations = new RequestDurations()
  app.addHook('onResponse', (request, reply, done) => {
    const { config, url = 'none' } = request.routeOptions
    if (config.operation?.stream !== true) durations.observe(request.method, url, reply.statusCode, reply.elapsedTime / 1000)
    done()
  })
  const ofProcess = observeProcess()
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    await requireWatcher(request, identify)
    reply.header('content-type', ofProcess.contentType).header('cache-control', 'no-store')
    return `${await ofProcess.metrics()}\n${durations.text()}`
  })
  return durations
}

async function requireWatcher(request: FastifyRequest, identify: IdentifyCaller): Promise<void> {
  if (loopback.has(request.ip)) return
  const caller = await identify(request)
  if (!caller) throw refuse('notSignedIn')
  if (!caller.isAdmin) throw refuse('notAllowed')
}

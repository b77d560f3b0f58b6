import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import { describeError } from '../platform/describe-error.ts'

/**
 * Requests in the log, when it wants details: the route and not the address, since an address may hold a tracking token, a
 * search or an id; and never a header. What fails is logged by `answerProblems`, with its cause.
 */
export function logRequests(app: FastifyInstance, log: { isLevelEnabled(level: string): boolean }): void {
  if (!log.isLevelEnabled('debug')) return
  app.addHook('onResponse', (request, reply, done) => {
    request.log.debug({ ...summary(request), status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) }, 'Answered.')
    done()
  })
}

/** The context's logger, which can't be made to print a whole request, or all of an error, even where somebody hands it one. */
export function loggerWithoutSecrets(log: FastifyBaseLogger): FastifyBaseLogger {
  return log.child({}, { serializers: { err: describeError, req: summary, res: (reply: { statusCode: number }) => ({ status: reply.statusCode }) } })
}

function summary(request: FastifyRequest): Record<string, unknown> {
  return { method: request.method, route: request.routeOptions?.url }
}

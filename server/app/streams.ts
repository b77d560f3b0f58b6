import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** Ends the open event streams when the app closes, so that closing waits for nobody who only listens. */
export function endStreamsOnClose(app: FastifyInstance): void {
  const open = new Set<ServerResponse>()
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.operation?.stream === true) {
      open.add(reply.raw)
      reply.raw.on('close', () => open.delete(reply.raw))
    }
    done()
  })
  app.addHook('preClose', (done) => {
    for (const response of open) response.end()
    done()
  })
}

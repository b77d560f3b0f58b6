import type { ServerResponse } from 'node:http'
import type { FastifyInstance, onRequestHookHandler } from 'fastify'

/** Ends the open event streams when the app closes, so that closing waits for nobody who only listens. Call before the routes. */
export function endStreamsOnClose(app: FastifyInstance): void {
  const open = new Set<ServerResponse>()
  const remember: onRequestHookHandler = (_request, reply, done) => {
    open.add(reply.raw)
    reply.raw.on('close', () => open.delete(reply.raw))
    done()
  }
  app.addHook('onRoute', (route) => {
    if (route.config?.operation?.stream) route.onRequest = [remember, ...[route.onRequest ?? []].flat()]
  })
  app.addHook('preClose', (done) => {
    for (const response of open) response.end()
    done()
  })
}

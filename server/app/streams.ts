import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
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

/**
 * Closes the connections over which nothing has been asked yet when the app closes. Browsers open some ahead of need, and
 * Node takes them for busy: closing would wait a minute for them.
 */
export function endSilentConnectionsOnClose(app: FastifyInstance): void {
  const open = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  app.addHook('preClose', (done) => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
    done()
  })
}

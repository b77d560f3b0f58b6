import type { FastifyReply, FastifyRequest } from 'fastify'

const heartbeatMilliseconds = 15_000
/** Far more than a screen that still reads ever leaves waiting. */
const bytesWaitingMax = 4 * 1024 * 1024

/** One server-sent event stream to one screen. Lines that are sent to many screens are made once, by `eventLines`. */
export type EventStream = {
  send(lines: string): void
  /** Called once, when the screen goes away or the server ends. */
  onClose(callback: () => void): void
  close(): void
  /** The cursor the screen had when it reconnected (`Last-Event-ID`), if any. */
  lastEventId: string | undefined
}

/** The text of one event as it goes over the wire; data is JSON on one line. */
export function eventLines(event: { id?: number | string; name: string; data: unknown }): string {
  return `${event.id === undefined ? '' : `id: ${event.id}\n`}event: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`
}

/** Takes the reply over from the framework and keeps it open, with a comment as heartbeat every 15 s. */
export function openEventStream(request: FastifyRequest, reply: FastifyReply): EventStream {
  const callbacks: (() => void)[] = []
  let open = true
  reply.hijack()
  const response = reply.raw
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) response.setHeader(name, value)
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  response.write('retry: 1000\n\n')
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMilliseconds)

  function ended(): void {
    if (!open) return
    open = false
    clearInterval(heartbeat)
    for (const callback of callbacks) callback()
  }
  response.on('close', ended)
  response.on('error', ended)

  return {
    send(lines) {
      if (!open) return
      response.write(lines)
      // A screen that takes nothing any more would fill the memory; if it still lives, it connects again.
      if (response.writableLength > bytesWaitingMax) response.destroy()
    },
    onClose(callback) { if (open) callbacks.push(callback); else callback() },
    close() { response.end(); ended() },
    lastEventId: typeof request.headers['last-event-id'] === 'string' ? request.headers['last-event-id'] : undefined,
  }
}

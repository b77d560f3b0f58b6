import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What lies between one process and the database, so that it can break. */
export type Wire = {
  /** The same database, by way of this wire. */
  databaseUrl: string
  /** All connections break. New ones are made as before. */
  cut(): void
  /** For so long nothing that is sent arrives, on connections there are and on new ones; then they break. */
  swallow(forMs: number): Promise<void>
  close(): Promise<void>
}

/** @param databaseUrl where the database really is: a socket of the file system, or a port on loopback */
export async function openWire(databaseUrl: string): Promise<Wire> {
  const url = new URL(databaseUrl)
  const folder = url.searchParams.get('host')
  const port = Number(url.port || 5432)
  const target = folder === null ? { host: '127.0.0.1', port } : { path: `${folder}/.s.PGSQL.${port}` }
  const sockets = new Set<Socket>()
  let isSwallowing = false

  const server = createServer((near) => {
    const far = connect(target)
    for (const [from, to] of [[near, far], [far, near]] as const) {
      sockets.add(from)
      from.on('data', (bytes: Buffer) => { if (!isSwallowing) to.write(bytes) })
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      // Broken connections are what this is for; whoever holds the other end is told by the close that follows.
      from.on('error', () => {})
    }
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const cut = () => { for (const socket of sockets) socket.destroy() }
  return {
    databaseUrl: throughPort(url, (server.address() as AddressInfo).port), // It listens on a port.
    cut,
    async swallow(forMs) {
      isSwallowing = true
      await new Promise((resolve) => { setTimeout(resolve, forMs) })
      cut()
      isSwallowing = false
    },
    async close() {
      cut()
      await new Promise((resolve) => { server.close(resolve) })
    },
  }
}

function throughPort(url: URL, port: number): string {
  const through = new URL(url)
  through.searchParams.delete('host')
  through.hostname = '127.0.0.1'
  through.port = String(port)
  return through.href
}

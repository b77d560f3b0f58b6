import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const program = 'redis-server'
const isInstalled = spawnSync(program, ['--version']).status === 0

/** Why stories about the cache can't be told here, in words for the name of the skipped ones; undefined where they can. */
export const redisMissing = isInstalled ? undefined : 'needs redis-server, which is not installed here (Debian: apt-get install redis-server)'

// Where everything has to be tried, nothing is left out in silence.
if (redisMissing !== undefined && process.env['CI']) throw new Error(`This test ${redisMissing}.`)

export type RedisServer = {
  url: string
  port: number
  /** It takes connections and says nothing any more, as a machine that hangs does. */
  freeze(): void
  thaw(): void
  stop(): Promise<void>
}

/** Starts a Redis of our own on the loopback, with what it needs in a folder that goes away with it. */
export async function startRedis({ port, args = [] }: { port?: number; args?: readonly string[] } = {}): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-test-redis-'))
  const free = port ?? await freePort()
  const child = spawn(program, ['--port', String(free), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => { if (line.includes('Ready to accept connections')) resolve() })
    void ended.then(() => reject(new Error('redis-server ended before it was ready.')))
  })
  // A test that dies takes it along.
  const kill = () => { child.kill('SIGKILL') }
  process.once('exit', kill)
  return {
    url: `redis://127.0.0.1:${free}`,
    port: free,
    freeze: () => { child.kill('SIGSTOP') },
    thaw: () => { child.kill('SIGCONT') },
    async stop() {
      process.off('exit', kill)
      kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A port of the loopback that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  server.close()
  await once(server, 'close')
  return port
}

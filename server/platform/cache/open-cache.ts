import { createClient, ErrorReply } from '@redis/client'
import type { Logger } from 'pino'
import { CannotStart } from '../cannot-start.ts'

/**
 * What all processes of an installation remember together for a while, in a server that speaks the protocol of Redis (Redis,
 * Valkey, KeyDB). Every call answers within half a second or is rejected with `CacheAway`: no request hangs because the cache
 * does. What is kept here may be gone the next moment, so whoever keeps something knows what to do without.
 */
export type Cache = {
  get(key: string): Promise<string | null>
  /** For so many seconds; without, until it is deleted. */
  set(key: string, value: string, seconds?: number): Promise<void>
  delete(key: string): Promise<void>
  /** Gets and deletes in one step: of several who take at once, one gets it. */
  take(key: string): Promise<string | null>
  /** Adds one and tells the sum. The first one starts a window of so many seconds, which later ones do not move. */
  count(key: string, seconds: number): Promise<number>
  /** Runs a script of Redis over these keys, in one step. */
  run(script: string, keys: readonly string[], args: readonly string[]): Promise<unknown>
  /** Whether it answers, as far as we know, without asking. */
  isReady(): boolean
  /** Asks. @throws CacheAway */
  ping(): Promise<void>
  /** Waits for the answers under way, then lets the connection go. */
  close(): Promise<void>
}

/** The cache does not answer: not connected, or too slow. */
export class CacheAway extends Error {
  override name = 'CacheAway'
}

const commandMilliseconds = 500
/** Opening may take a while after a restart of both; then Parlour opens without, and takes it up when it comes. */
const openingMilliseconds = 2_000
/** A server that says nothing for so long, though it is asked every second, has lost us: the connection is made anew. */
const silenceMilliseconds = 4_000
const pingMilliseconds = 1_000
const reconnectMillisecondsMax = 2_000

/** Ours among those of other programs on the same server. */
const prefix = 'parlour:'

const countScript = `
  local count = redis.call('incr', KEYS[1])
  if count == 1 then redis.call('expire', KEYS[1], ARGV[1]) end
  return count`

/**
 * Connects, and stays connected: a lost connection is told once and made again in the background. A server that is not there
 * (yet) is no reason not to open; one that refuses us is.
 * @throws CannotStart when the server says no: a wrong password, or no such database
 */
export async function openCache(url: string, log: Logger): Promise<Cache> {
  const client = createClient({
    url,
    name: 'parlour',
    // The older dialect is spoken by all of them, and we need nothing of the newer.
    RESP: 2,
    maintNotifications: 'disabled',
    disableClientInfo: true,
    // While there is no connection a caller is told at once, instead of waiting for one.
    disableOfflineQueue: true,
    pingInterval: pingMilliseconds,
    socket: {
      connectTimeout: openingMilliseconds,
      socketTimeout: silenceMilliseconds,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, reconnectMillisecondsMax),
    },
  })
  let told = false
  /** It let a call wait too long. Until it answers the next ping, nobody else waits. */
  let slow = false

  function tell(error: unknown): void {
    if (told) return
    told = true
    log.warn({ err: error }, 'The cache does not answer; going on without it.')
  }
  client.on('error', tell)
  client.on('ready', () => {
    if (told) log.info('The cache answers again.')
    told = slow = false
  })
  client.on('ping-interval', () => {
    if (slow) log.info('The cache answers again.')
    told = slow = false
  })

  /** The client's own time-out covers the time until a command is sent, not that until its answer. */
  async function bounded<Value>(command: () => Promise<Value>): Promise<Value> {
    if (slow || !client.isReady) throw new CacheAway('The cache does not answer.')
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        slow = true
        const error = new CacheAway(`The cache did not answer within ${commandMilliseconds} ms.`)
        tell(error)
        reject(error)
      }, commandMilliseconds)
    })
    const answer = command()
    // When it comes too late, nobody listens any more.
    answer.catch(() => undefined)
    try {
      return await Promise.race([answer, late])
    } catch (error) {
      throw error instanceof ErrorReply || error instanceof CacheAway ? error : new CacheAway('The connection to the cache was lost.', { cause: error })
    } finally {
      clearTimeout(timer)
    }
  }

  await firstConnection(client, url)
  return {
    get: (key) => bounded(() => client.get(prefix + key)),
    async set(key, value, seconds) {
      await bounded(() => client.set(prefix + key, value, seconds === undefined ? {} : { expiration: { type: 'EX', value: wholeSeconds(seconds) } }))
    },
    async delete(key) {
      await bounded(() => client.del(prefix + key))
    },
    take: (key) => bounded(() => client.getDel(prefix + key)),
    count: async (key, seconds) => Number(await bounded(() => client.eval(countScript, { keys: [prefix + key], arguments: [String(wholeSeconds(seconds))] }))),
    run: (script, keys, args) => bounded(() => client.eval(script, { keys: keys.map((key) => prefix + key), arguments: [...args] })),
    isReady: () => client.isReady && !slow,
    async ping() {
      await bounded(() => client.ping())
    },
    async close() {
      if (!client.isReady) return client.destroy()
      const [closed] = await Promise.allSettled([bounded(() => client.close())])
      if (closed.status === 'rejected') client.destroy()
    },
  }
}

type Client = { connect(): Promise<unknown>; once(event: 'error', callback: (error: Error) => void): unknown; destroy(): void }

/** Waits for the first connection, but not for a server that is not there. */
async function firstConnection(client: Client, url: string): Promise<void> {
  const failed = new Promise<Error>((resolve) => { client.once('error', resolve) })
  const connected = client.connect().then(() => undefined, (error: Error) => error)
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<undefined>((resolve) => { timer = setTimeout(resolve, openingMilliseconds, undefined) })
  const error = await Promise.race([connected, failed, patience])
  clearTimeout(timer)
  // Anything but the server's own word is a fault of the connection, which is made again and again.
  if (!(error instanceof ErrorReply)) return
  client.destroy()
  const { host } = new URL(url)
  throw new CannotStart(`The cache at ${host} refuses us: ${error.message}. Check REDIS_URL.`)
}

/** Redis takes no parts of a second, and refuses to keep anything for none. */
function wholeSeconds(seconds: number): number {
  return Math.max(1, Math.ceil(seconds))
}

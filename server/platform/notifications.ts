import pg from 'pg'
import type { Logger } from 'pino'

/** One connection that LISTENs for the whole process, and comes back by itself when it is lost. */
export type Notifications = {
  /** Calls back on each notification of the channel, and after each reconnect, since some may have been missed. */
  on(channel: string, callback: (payload: string) => void): () => void
  stop(): Promise<void>
}

const reconnectMilliseconds = 500

/** @throws when the first connection can't be made; later losses are repaired in the background */
export async function listenForNotifications(databaseUrl: string, log: Logger): Promise<Notifications> {
  const callbacks = new Map<string, Set<(payload: string) => void>>()
  let client: pg.Client | undefined
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let listening: Promise<unknown> = Promise.resolve()

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: databaseUrl, application_name: 'parlour notifications', keepAlive: true })
    fresh.on('notification', ({ channel, payload }) => { for (const call of callbacks.get(channel) ?? []) call(payload ?? '') })
    fresh.on('error', (error) => lost(fresh, error))
    fresh.on('end', () => lost(fresh))
    await fresh.connect()
    if (stopped) return fresh.end()
    client = fresh
    for (const channel of callbacks.keys()) await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`)
  }

  function lost(which: pg.Client, error?: Error): void {
    if (stopped || client !== which) return
    client = undefined
    log.warn({ err: error }, 'The connection for notifications was lost; connecting again.')
    retry()
  }

  function retry(): void {
    // A connection that is lost while it is being made is told of twice.
    clearTimeout(timer)
    timer = setTimeout(() => {
      connect().then(() => { for (const calls of callbacks.values()) for (const call of calls) call('') }, retry)
    }, reconnectMilliseconds)
  }

  await connect()
  return {
    on(channel, callback) {
      const theirs = callbacks.get(channel) ?? new Set()
      if (!callbacks.has(channel)) {
        callbacks.set(channel, theirs)
        // One after the other on the one connection. A failure is a lost connection, repaired above together with its channels.
        listening = listening.then(() => client?.query(`listen ${client.escapeIdentifier(channel)}`)).catch(() => undefined)
      }
      theirs.add(callback)
      return () => { theirs.delete(callback) }
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}

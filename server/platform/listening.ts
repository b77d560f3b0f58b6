import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import { breakOff } from './database/index.ts'

/** One connection that LISTENs for the whole process, and comes back by itself when it is lost. It also tells whether the database answers at all. */
export type Listening = {
  /** Calls back on each notification of the channel, and after each reconnect, since some may have been missed. */
  on(channel: string, callback: (payload: string) => void): () => void
  /** Whether the database is away: it has stopped answering, or can't be reached. Known after some seconds. */
  isAway(): boolean
  /** Calls back when the database has stopped answering. Whatever waits for an answer then waits for nothing. */
  onSilence(callback: () => void): void
  stop(): Promise<void>
}

const reconnectMilliseconds = 500
const beatMilliseconds = 1_000
/** A database that takes this long for nothing serves nobody. A busy one answers in milliseconds, since each connection has a process of its own. */
const silenceMilliseconds = 4_000

/** @throws when the first connection can't be made; later losses are repaired in the background */
export async function openListening(databaseUrl: string, log: Logger): Promise<Listening> {
  const callbacks = new Map<string, Set<(payload: string) => void>>()
  const silenced: (() => void)[] = []
  const stopping = new AbortController()
  let client: pg.Client | undefined
  let away = false
  let timer: NodeJS.Timeout | undefined
  let listening: Promise<unknown> = Promise.resolve()

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: databaseUrl, application_name: 'parlour notifications', keepAlive: true, connectionTimeoutMillis: silenceMilliseconds,
    })
    fresh.on('notification', ({ channel, payload }) => { for (const call of callbacks.get(channel) ?? []) call(payload ?? '') })
    fresh.on('error', (error) => lost(fresh, error))
    fresh.on('end', () => lost(fresh))
    await fresh.connect()
    if (stopping.signal.aborted) return fresh.end()
    client = fresh
    void watch(fresh)
    for (const channel of callbacks.keys()) await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`)
  }

  /** Asks for nothing, again and again, for as long as it is answered. */
  async function watch(which: pg.Client): Promise<void> {
    while (client === which && !stopping.signal.aborted) {
      // An error is an answer too; a connection that broke tells of it by itself.
      const answer = which.query('select').then(() => true, () => true)
      if (await Promise.race([answer, silence()])) await rest(beatMilliseconds)
      else if (client === which) fellSilent(which)
    }
  }

  async function silence(): Promise<false> {
    await rest(silenceMilliseconds)
    // After a long pause of our own, timers come first. What has been answered meanwhile is read before the next of these.
    await new Promise(setImmediate)
    await new Promise(setImmediate)
    return false
  }

  async function rest(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
  }

  function fellSilent(which: pg.Client): void {
    isNow('away')
    lost(which, new Error(`The database did not answer within ${silenceMilliseconds / 1000} s.`))
    breakOff(which)
    for (const call of silenced) call()
  }

  function isNow(state: 'away' | 'there'): void {
    if (away === (state === 'away')) return
    away = state === 'away'
    if (away) log.error('The database is away. Whatever needs it is refused until it answers.')
    else log.warn('The database answers again.')
  }

  function lost(which: pg.Client, error?: Error): void {
    if (stopping.signal.aborted || client !== which) return
    client = undefined
    log.warn({ err: error }, 'The connection for notifications was lost; connecting again.')
    retry()
  }

  function retry(): void {
    // A connection that is lost while it is being made is told of twice.
    clearTimeout(timer)
    timer = setTimeout(() => {
      connect().then(() => {
        isNow('there')
        for (const calls of callbacks.values()) for (const call of calls) call('')
      }, () => {
        isNow('away')
        if (!stopping.signal.aborted) retry()
      })
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
    isAway: () => away,
    onSilence(callback) { silenced.push(callback) },
    async stop() {
      stopping.abort()
      clearTimeout(timer)
      await client?.end()
    },
  }
}

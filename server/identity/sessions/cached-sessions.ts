import { AsyncLocalStorage } from 'node:async_hooks'
import { CacheAway } from '../../platform/cache/index.ts'
import type { Cache } from '../../platform/cache/index.ts'
import type { World } from '../../platform/world.ts'
import { refuse } from '../refusals.ts'
import type { LiveSession, SessionKey, Sessions } from './sessions.ts'

const sessionAt = (token: string) => `session:${token}`
const tokenAt = (id: string) => `session-token:${id}`
const sessionsAt = (personId: string) => `sessions-of:${personId}`
const endedAt = (token: string) => `session-ended:${token}`

/** For how long an ended session can't be written again by a request that read it before. */
const endedSeconds = 120

/** A session, its way from its id, and its place among the person's: in one step, unless it has ended meanwhile. */
const writeScript = `
  if redis.call('exists', KEYS[4]) == 1 then return 0 end
  redis.call('set', KEYS[1], ARGV[1], 'EX', ARGV[2])
  redis.call('set', KEYS[2], ARGV[3], 'EX', ARGV[2])
  redis.call('zremrangebyscore', KEYS[3], '-inf', ARGV[5])
  redis.call('zadd', KEYS[3], ARGV[4], ARGV[3])
  if redis.call('ttl', KEYS[3]) < tonumber(ARGV[2]) then redis.call('expire', KEYS[3], ARGV[2]) end
  return 1`

const endScript = `
  redis.call('set', KEYS[4], '1', 'EX', ARGV[2])
  redis.call('zrem', KEYS[3], ARGV[1])
  redis.call('del', KEYS[2])
  return redis.call('del', KEYS[1])`

/** Changes a session only if it is still what was read. */
const replaceScript = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
  redis.call('set', KEYS[1], ARGV[2], 'EX', ARGV[3])
  redis.call('set', KEYS[2], ARGV[4], 'EX', ARGV[3])
  redis.call('zadd', KEYS[3], ARGV[5], ARGV[4])
  if redis.call('ttl', KEYS[3]) < tonumber(ARGV[3]) then redis.call('expire', KEYS[3], ARGV[3]) end
  return 1`

const listScript = `return redis.call('zrangebyscore', KEYS[1], ARGV[1], '+inf')`

/** A session as better-auth writes it: its own names, instants as text. */
type Written = {
  id: string
  token: string
  userId: string
  createdAt: string
  updatedAt: string
  expiresAt: string
  lastUsedAt?: string
  ipAddress?: string | null
  userAgent?: string | null
}

type Caching = Pick<World, 'database' | 'clock'> & { cache: Cache }

/** Notes in the request under way that the cache was asked in vain, since better-auth takes that for “nobody”. */
const away = new AsyncLocalStorage<{ seen: boolean }>()

/**
 * Runs what asks for sessions through better-auth. Without the cache nobody knows who anybody is.
 * @throws unavailable when the cache did not answer, whatever better-auth made of it
 */
export async function refusingWhenAway<Value>(work: () => Promise<Value>): Promise<Value> {
  const noted = { seen: false }
  const [result] = await Promise.allSettled([away.run(noted, work)])
  if (noted.seen) throw refuse('unavailable')
  if (result.status === 'rejected') throw result.reason
  return result.value
}

/** Sessions in the cache: shared by all processes, ended by a deletion, and gone when the cache forgets everything. */
export function cachedSessions({ cache, clock, database }: Caching): { sessions: Sessions; storage: ReturnType<typeof storageFor> } {
  async function ask<Value>(question: () => Promise<Value>): Promise<Value> {
    try {
      return await question()
    } catch (error) {
      if (!(error instanceof CacheAway)) throw error
      const noted = away.getStore()
      if (noted) noted.seen = true
      throw refuse('unavailable')
    }
  }

  async function read(token: string): Promise<{ text: string; session: Written } | undefined> {
    const text = await ask(() => cache.get(sessionAt(token)))
    // Safe: nobody else writes under this key.
    return text === null ? undefined : { text, session: JSON.parse(text) as Written }
  }

  async function write(session: Written, seconds: number): Promise<void> {
    const keys = [sessionAt(session.token), tokenAt(session.id), sessionsAt(session.userId), endedAt(session.token)]
    const until = new Date(session.expiresAt).getTime()
    await ask(() => cache.run(writeScript, keys, [JSON.stringify(session), seconds, session.token, until, clock.now().getTime()].map(String)))
  }

  async function change(token: string, changed: Partial<Written>): Promise<boolean> {
    const found = await read(token)
    if (!found) return false
    const session = { ...found.session, ...changed }
    const until = new Date(session.expiresAt).getTime()
    const seconds = Math.max(1, Math.ceil((until - clock.now().getTime()) / 1000))
    const keys = [sessionAt(token), tokenAt(session.id), sessionsAt(session.userId)]
    return Number(await ask(() => cache.run(replaceScript, keys, [found.text, JSON.stringify(session), seconds, token, until].map(String)))) > 0
  }

  async function endOne(session: Pick<Written, 'id' | 'token' | 'userId'>): Promise<boolean> {
    const keys = [sessionAt(session.token), tokenAt(session.id), sessionsAt(session.userId), endedAt(session.token)]
    return Number(await ask(() => cache.run(endScript, keys, [session.token, String(endedSeconds)]))) > 0
  }

  async function tokensOf(personId: string): Promise<string[]> {
    // Safe: members of the set are tokens.
    return await ask(() => cache.run(listScript, [sessionsAt(personId)], [String(clock.now().getTime())])) as string[]
  }

  async function liveOf(personId: string): Promise<LiveSession[]> {
    const found = await Promise.all((await tokensOf(personId)).map(read))
    return found.flatMap((each) => each ? [live(each.session)] : []).filter(({ expiresAt }) => expiresAt > clock.now())
      .toSorted((a, b) => b.lastUsedAt.getTime() - a.lastUsedAt.getTime())
  }

  const sessions: Sessions = {
    list: liveOf,
    async end(personId, id) {
      const found = (await liveOf(personId)).find((each) => each.id === id)
      return found ? endOne({ ...found, userId: personId }) : false
    },
    async endAll(personId, exceptId) {
      const others = (await liveOf(personId)).filter(({ id }) => id !== exceptId)
      const ended = await Promise.all(others.map((each) => endOne({ ...each, userId: personId })))
      return ended.filter(Boolean).length
    },
    renew: ({ token }, until) => change(token, { expiresAt: until.toISOString(), updatedAt: clock.now().toISOString(), lastUsedAt: clock.now().toISOString() }),
    async noteUse({ token }) {
      await change(token, { lastUsedAt: clock.now().toISOString() })
    },
    async find({ by, value }: SessionKey) {
      const token = by === 'token' ? value : await ask(() => cache.get(tokenAt(value)))
      const found = token === null ? undefined : await read(token)
      const session = found && live(found.session)
      return session && session.expiresAt > clock.now() ? session : undefined
    },
  }
  return { sessions, storage: storageFor({ read, write, endOne, tokensOf, ask, cache, database }) }
}

function live({ userId, createdAt, updatedAt, expiresAt, lastUsedAt, ipAddress, userAgent, ...session }: Written): LiveSession {
  return {
    ...session, personId: userId, createdAt: new Date(createdAt), updatedAt: new Date(updatedAt), expiresAt: new Date(expiresAt),
    lastUsedAt: new Date(lastUsedAt ?? updatedAt), ipAddress: ipAddress ?? null, userAgent: userAgent ?? null,
  }
}

type Parts = Pick<Caching, 'cache' | 'database'> & {
  read(token: string): Promise<{ session: Written } | undefined>
  write(session: Written, seconds: number): Promise<void>
  endOne(session: Written): Promise<boolean>
  tokensOf(personId: string): Promise<string[]>
  ask<Value>(question: () => Promise<Value>): Promise<Value>
}

const listPrefix = 'active-sessions-'

/**
 * The same sessions in the shape that better-auth knows (“secondary storage”). It reads and rewrites a list of a person's tokens
 * as a whole, so that of two sign-ins at once one would be missing, and with it “sign out everywhere”: its list is made from ours,
 * and what it writes there is left out.
 */
function storageFor({ read, write, endOne, tokensOf, ask, cache, database: { kysely: db } }: Parts) {
  return {
    async get(key: string): Promise<string | null> {
      if (key.startsWith(listPrefix)) {
        const found = await Promise.all((await tokensOf(key.slice(listPrefix.length))).map(read))
        return JSON.stringify(found.flatMap((each) => each ? [{ token: each.session.token, expiresAt: new Date(each.session.expiresAt).getTime() }] : []))
      }
      if (key.includes(':')) return ask(() => cache.get(`account:${key}`))
      const found = await read(key)
      if (!found) return null
      // As the person is now, and not as they were when they signed in.
      const user = await db.selectFrom('person')
        .select(['id', 'name', 'email', 'emailVerified', 'image', 'phoneNumber', 'twoFactorEnabled', 'createdAt', 'updatedAt'])
        .where('id', '=', found.session.userId).executeTakeFirst()
      return user ? JSON.stringify({ session: found.session, user }) : null
    },
    async set(key: string, value: string, seconds?: number): Promise<void> {
      if (key.startsWith(listPrefix)) return
      if (key.includes(':')) return ask(() => cache.set(`account:${key}`, value, seconds))
      // Safe: all that better-auth writes under a session's token.
      const { session } = JSON.parse(value) as { session: Written }
      await write(session, seconds ?? 1)
    },
    async delete(key: string): Promise<void> {
      if (key.startsWith(listPrefix)) return
      if (key.includes(':')) return ask(() => cache.delete(`account:${key}`))
      const found = await read(key)
      if (found) await endOne(found.session)
    },
    getAndDelete: (key: string) => ask(() => cache.take(`account:${key}`)),
    increment: (key: string, seconds: number) => ask(() => cache.count(`account:${key}`, seconds)),
  }
}

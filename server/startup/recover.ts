import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { readConfig } from '../config.ts'
import type { Settings } from '../config.ts'
import { Misused, exitCodes, openSessions, readWish, recoverByCommand } from '../identity/index.ts'
import type { RecoverWish } from '../identity/index.ts'
import { openCache } from '../platform/cache/index.ts'
import { CannotStart } from '../platform/cannot-start.ts'
import { systemClock } from '../platform/clock.ts'
import { connect } from '../platform/database/index.ts'
import { describeError } from '../platform/describe-error.ts'
import { createKeyedHash } from '../platform/keyed-hash.ts'
import { createLog } from '../platform/log.ts'
import { Refusal } from '../platform/refusal.ts'
import { openDatabaseOfSettings } from './database-of-settings.ts'
import { readSecret } from './secret.ts'

/**
 * `npm run recover -- --email ada@example.org [--yes] [--reason "…"]`: lets somebody in again who lost their second step, whether Parlour is open
 * at the moment or not. Needs the settings of that Parlour, to find its sessions and what counts against the person. Ends with 0 when it is done,
 * 1 when nothing was changed, 2 when it was not understood.
 */
try {
  process.exitCode = await recover(readConfig(), readWish(process.argv.slice(2)))
} catch (error) {
  process.exitCode = error instanceof Misused ? exitCodes.misused : exitCodes.nothingDone
  console.error(wordsFor(error) ?? describeError(error))
}
// Nothing keeps us now; a connection that is slow to close must not keep the terminal.
process.exit()

async function recover(settings: Settings, wish: RecoverWish): Promise<number> {
  const opened = await openDatabaseOfSettings(settings, (line) => console.log(line))
  const database = connect(opened.url, { applicationName: 'parlour recover', max: 4 })
  const cache = settings.redisUrl === undefined ? undefined : await openCache(settings.redisUrl, createLog('fatal'))
  try {
    const world = { database, clock: systemClock, cache }
    const { sessions } = openSessions(world)
    const keyedHash = createKeyedHash(settings.secret ?? await readSecret(resolve(settings.dataDirectory)))
    return await recoverByCommand({ ...world, sessions, keyedHash, say: (line) => console.log(line), confirm: process.stdin.isTTY ? ask : undefined }, wish)
  } finally {
    await cache?.close()
    await database.close()
    await opened.close()
  }
}

/** Ctrl-C and the end of the input are a no. */
async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const left = once(terminal, 'close').then(() => '')
  const answer = await Promise.race([terminal.question(`${question} [y/N] `).catch(() => ''), left])
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

/** What a person at the terminal can do something about. */
function wordsFor(error: unknown): string | undefined {
  if (error instanceof Misused || error instanceof CannotStart) return error.message
  // Sessions are in the cache alone, and without ending them nothing is reset.
  if (error instanceof Refusal && error.code === 'unavailable') return 'The cache (REDIS_URL) does not answer, and people are signed in there. Nothing was changed. Try again in a moment.'
  return undefined
}

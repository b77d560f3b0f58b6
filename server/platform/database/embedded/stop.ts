import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CannotStart } from '../../cannot-start.ts'
import { commandFor, type Home } from './account.ts'
import { waitForEnd } from './process.ts'

const run = promisify(execFile)

/**
 * `fast`: connections are ended, transactions rolled back, everything committed is written. `immediate`: it drops everything; what was committed
 * is safe in the write-ahead log, and the next start replays it.
 */
export type Mode = 'fast' | 'immediate'

/** Passes the wish to end on to a server, without waiting for it. One that has ended already is none to ask. */
type Ask = (server: { home: Home; pid: number }, mode: Mode) => Promise<void>

const signals = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const

/** As PostgreSQL is asked where there are signals: pg_ctl does the same, after starting a program that then looks ten times a second. */
const bySignal: Ask = async ({ pid }, mode) => {
  try {
    process.kill(pid, signals[mode])
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/**
 * On Windows a signal would end the server on the spot; PostgreSQL listens to a pipe instead, which its own `pg_ctl` knows. That finds the server
 * by the file in its data folder, and fails when there is none, which is no harm here: whether it is gone is looked at next.
 */
export const byProgram: Ask = async ({ home }, mode) => {
  const { command, args, options } = commandFor(home, 'pg_ctl', ['stop', '--pgdata', home.data, '--mode', mode, '--no-wait', '--silent'])
  try {
    await run(command, args, { ...options, cwd: home.folder, windowsHide: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error // It did not even run.
  }
}

const askHere = process.platform === 'win32' ? byProgram : bySignal

/** Ends a server in order and waits until it is gone; one that hangs is ended at once. @throws CannotStart when not even that helps */
export async function end(server: { home: Home; pid: number }, ask: Ask = askHere): Promise<void> {
  await ask(server, 'fast')
  if (await waitForEnd(server.pid, 30_000)) return
  await ask(server, 'immediate')
  if (await waitForEnd(server.pid, 10_000)) return
  const byHand = process.platform === 'win32' ? `taskkill /F /PID ${server.pid}` : `kill -QUIT ${server.pid}`
  throw new CannotStart(`PostgreSQL (process ${server.pid}) does not stop. End it yourself: ${byHand}`)
}

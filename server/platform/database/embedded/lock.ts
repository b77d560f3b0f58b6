import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '../../cannot-start.ts'
import { isAlive, startOf } from './process.ts'

/**
 * Takes the folder for this process, or refuses when another living process has it. The lock is a file with the process number
 * and the time it began, so that one left behind by a kill -9 or a power cut is known as such, even when the number is in use again.
 */
export async function lockDirectory(directory: string): Promise<{ release(): Promise<void> }> {
  const file = join(directory, 'lock')
  const mine = `${process.pid}\n${(await startOf(process.pid)) ?? ''}\n`
  const draft = `${file}.${randomUUID()}`
  try {
    await writeFile(draft, mine)
    // Linking a finished file is one step: nobody ever reads a lock that is half written.
    while (!(await tryLink(draft, file))) await removeIfStale(file)
  } finally {
    await rm(draft, { force: true })
  }
  return {
    async release() {
      if ((await readLock(file)) === mine) await rm(file, { force: true })
    },
  }
}

async function tryLink(draft: string, file: string) {
  return link(draft, file).then(
    () => true,
    async (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      // Some file systems know no links (exFAT, some network folders): create it the ordinary way there.
      if (error.code !== 'EPERM' && error.code !== 'ENOSYS' && error.code !== 'ENOTSUP') throw error
      return writeFile(file, await readFile(draft), { flag: 'wx' }).then(() => true, refuseUnless('EEXIST'))
    },
  )
}

function refuseUnless(code: string) {
  return (error: NodeJS.ErrnoException) => {
    if (error.code === code) return false
    throw error
  }
}

/** The process that has the folder now, if it lives. */
export async function holderOf(directory: string): Promise<number | undefined> {
  return livingHolder(await readLock(join(directory, 'lock')))
}

/** Waits a moment for another Parlour that may just be closing, then refuses as `lockDirectory` would; takes nothing. */
export async function refuseIfHeld(directory: string, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const holder = await holderOf(directory)
    if (holder === undefined) return
    if (Date.now() > deadline) throw alreadyRunning(holder)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function alreadyRunning(pid: number) {
  return new CannotStart(
    `Parlour is already running in this folder (process ${pid}). Stop it first, or give this one its own PARLOUR_DATA_DIR.`,
  )
}

async function livingHolder(lock: string | undefined): Promise<number | undefined> {
  const [pidText = '', began = ''] = (lock ?? '').split('\n')
  const pid = Number(pidText)
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && ((await startOf(pid)) ?? '') === began ? pid : undefined
}

async function removeIfStale(file: string) {
  const found = await readLock(file)
  if (found === undefined) return
  const holder = await livingHolder(found)
  if (holder !== undefined) throw alreadyRunning(holder)
  // Two starters may find the same stale lock. Moving it away lets each see what it really took, and put back a fresh one.
  const aside = `${file}.${randomUUID()}`
  await rename(file, aside).catch(() => undefined)
  const taken = await readLock(aside)
  if (taken !== undefined && taken !== found) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

async function readLock(file: string) {
  return readFile(file, 'utf8').catch(() => undefined)
}

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, chown, cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../../cannot-start.ts'
import { environment, type Home } from './account.ts'
import { program, type Programs } from './programs.ts'

const run = promisify(execFile)

type User = { uid: number; gid: number }

/** The file in Parlour's folder that remembers where the data went, when they could not stay. */
export const movedMark = 'postgres-is-in'

/** Folders of a system that outlast its restart, the most fitting first. */
const places = ['/var/lib', '/srv', '/opt', '/var/tmp']

/**
 * Root without namespaces: the server runs as another user — the one who owns the data already, or one that every system has. The data stay
 * where they are when that user may enter the folder; otherwise they live in a folder of the system, which is remembered.
 */
export async function homeOfOtherUser(directory: string, programs: Programs, owner: User | undefined): Promise<Home> {
  const users = owner && owner.uid !== 0 ? [owner] : await otherUsers()
  const movedTo = (await readFile(join(directory, movedMark), 'utf8').catch(() => '')).trim()
  const elsewhere = places.map((place) => join(place, `parlour-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`))
  if (movedTo && !(await exists(movedTo))) {
    throw new CannotStart(
      `The database of ${directory} was kept in ${movedTo}, which is gone. Bring it back, or delete ${join(directory, movedMark)} to begin afresh.`,
    )
  }
  for (const user of users) {
    for (const folder of movedTo ? [movedTo] : [directory, ...elsewhere]) {
      const home = await settle(directory, folder, programs, user).catch(() => undefined)
      if (home) return home
    }
  }
  throw new CannotStart(
    'PostgreSQL refuses to run as root, and no other user of this system could run it either. ' +
      'Start Parlour as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

/** They need a name: initdb looks it up. */
async function otherUsers(): Promise<User[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'))
  return ['postgres', 'nobody', 'daemon'].flatMap((name) => {
    const [, , uid, gid] = lines.find((fields) => fields[0] === name) ?? []
    return uid && gid && Number(uid) !== 0 ? [{ uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** Prepares a folder for the user, proves that they can run the programs there, and brings the data. Throws when it can't be done there. */
async function settle(directory: string, folder: string, programs: Programs, user: User): Promise<Home> {
  const account = { kind: 'user' as const, ...user }
  const [from, data] = [join(directory, 'postgres'), join(folder, 'postgres')]
  if (folder === directory) {
    // To be passed through, not looked into; what is secret in there is root's alone.
    await chmod(folder, 0o711)
    try {
      await mustEnter(folder, user)
    } catch (error) {
      await chmod(folder, 0o700)
      throw error
    }
    const usable = await programsFor(user, folder, programs)
    await giveAll(data, user)
    return { folder, data, programs: usable, account }
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { uid } = await stat(folder)
  if (uid !== 0 && uid !== user.uid) throw new Error(`${folder} belongs to another user`)
  await chown(folder, user.uid, user.gid)
  await mustEnter(folder, user)
  const usable = await programsFor(user, folder, programs)
  if (await exists(from)) {
    await cp(from, data, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
    await giveAll(data, user)
  }
  await writeFile(join(directory, movedMark), `${folder}\n`)
  // Only now that the copy is known about: whatever is cut short before this begins anew from the original.
  await rm(from, { recursive: true, force: true })
  return { folder, data, programs: usable, account }
}

async function mustEnter(folder: string, user: User) {
  await run('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/', env: environment })
}

/** The programs as npm installed them when the user can run them, else a copy in the folder. */
async function programsFor(user: User, folder: string, programs: Programs): Promise<Programs> {
  const runs = (these: Programs) => run(program(these, 'postgres'), ['--version'], { ...user, cwd: '/', env: environment })
  if (await runs(programs).then(() => true, () => false)) return programs
  const copy: Programs = { ...programs, native: join(folder, `programs-${programs.version}`) }
  if (!(await exists(copy.native))) {
    for (const old of await readdir(folder)) {
      if (old.startsWith('programs-')) await rm(join(folder, old), { recursive: true })
    }
    // Copied under another name first: a copy that was cut short must not look like a whole one.
    const draft = join(folder, 'programs-draft')
    await cp(programs.native, draft, { recursive: true, verbatimSymlinks: true })
    await rename(draft, copy.native)
  }
  await runs(copy)
  return copy
}

async function giveAll(path: string, { uid, gid }: User) {
  if (await exists(path)) await run('chown', ['-R', `${uid}:${gid}`, path])
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}

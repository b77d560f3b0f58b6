import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chown, cp, mkdir, readFile, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../../cannot-start.ts'
import type { Programs } from './programs.ts'
import { program } from './programs.ts'

const run = promisify(execFile)

/** As whom the server runs: as we are, in a user namespace where root is somebody else, or as another user of this system. */
export type Account = { kind: 'self' } | { kind: 'namespace' } | { kind: 'user'; uid: number; gid: number }

/** Where the data are, with which programs and as whom they are served. `folder` holds the data and is real, not a link. */
export type Home = { folder: string; data: string; programs: Programs; account: Account }

/** PostgreSQL refuses to run as root. Inside this, root is an ordinary user who still reaches everything that belongs to root. */
const namespace = ['unshare', '--user', '--map-user=1000', '--'] as const

/** The command line that runs one of the programs in this home. */
export function commandFor(home: Pick<Home, 'programs' | 'account'>, name: 'postgres' | 'initdb' | 'pg_ctl', args: string[]) {
  const line = [program(home.programs, name), ...args]
  const [command = '', ...rest] = home.account.kind === 'namespace' ? [...namespace, ...line] : line
  const as = home.account.kind === 'user' ? { uid: home.account.uid, gid: home.account.gid } : {}
  return { command, args: rest, options: { ...as, env: environment } }
}

/**
 * The programs get an environment of their own: what a person keeps in theirs (PGDATA, PGOPTIONS, a language) means another PostgreSQL. TZ
 * also spares initdb its search for the system's time zone, which takes longer than everything else it does.
 */
const environment = process.platform === 'win32'
  ? undefined
  : { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', TZ: 'UTC', LC_ALL: 'C' }

/** Gives a file or folder to the account that the server runs as. */
export async function giveTo(account: Account, path: string) {
  if (account.kind === 'user') await chown(path, account.uid, account.gid)
}

/** Decides where the data of `directory` are and as whom they are served. What was decided before stays, for the data's sake. */
export async function chooseHome(directory: string, programs: Programs): Promise<Home> {
  const folder = await realpath(directory)
  const data = join(folder, 'postgres')
  const owner = await stat(data).then((found) => ({ uid: found.uid, gid: found.gid }), () => undefined)
  if (process.getuid?.() !== 0) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw new CannotStart(`The database in ${data} belongs to another user (uid ${owner.uid}). Start Parlour as that user.`)
    }
    return { folder, data, programs, account: { kind: 'self' } }
  }
  if (owner && owner.uid !== 0) return { folder, data, programs, account: { kind: 'user', ...owner } }
  const movedTo = await readFile(join(folder, 'postgres-is-in'), 'utf8').catch(() => undefined)
  if (!movedTo && (await namespaceReaches(folder, programs))) {
    return { folder, data, programs, account: { kind: 'namespace' } }
  }
  return homeOutside(folder, data, programs, movedTo?.trim())
}

async function namespaceReaches(folder: string, programs: Programs) {
  const [command, ...options] = namespace
  const probe = 'test -w "$0" && exec "$1" --version'
  const args = [...options, '/bin/sh', '-c', probe, folder, program(programs, 'postgres')]
  return run(command, args, { env: environment }).then(() => true, () => false)
}

/**
 * Root without namespaces: the server runs as another user, who may not enter our folder. The data live, with a copy of the
 * programs, in a folder of the system that outlasts a restart of the machine; a file in ours remembers which.
 */
async function homeOutside(directory: string, data: string, programs: Programs, known: string | undefined): Promise<Home> {
  const places = known ? [dirname(known)] : ['/var/lib', '/srv', '/opt', '/var/tmp']
  for (const account of await otherUsers()) {
    for (const place of places) {
      const folder = known ?? join(place, `parlour-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`)
      const moved = await settle(folder, programs, account).catch(() => undefined)
      if (!moved) continue
      const home = { folder, data: join(folder, 'postgres'), programs: moved, account }
      if (!known) await copyData(data, home)
      await writeFile(join(directory, 'postgres-is-in'), `${folder}\n`)
      // Only now that the copy is known about: whatever is cut short before this begins anew from the original.
      await rm(data, { recursive: true, force: true })
      return home
    }
  }
  throw new CannotStart(
    'PostgreSQL refuses to run as root, and no other user of this system could run it either. ' +
      'Start Parlour as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

/** The users that could serve the data, the most fitting first. They need a name: initdb looks it up. */
async function otherUsers(): Promise<(Account & { kind: 'user' })[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'))
  return ['postgres', 'nobody', 'daemon'].flatMap((name) => {
    const [, , uid, gid] = lines.find((fields) => fields[0] === name) ?? []
    return uid && gid && Number(uid) !== 0 ? [{ kind: 'user' as const, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** Prepares the folder and the copy of the programs, and proves that the user can run them there. */
async function settle(folder: string, programs: Programs, account: Account & { kind: 'user' }): Promise<Programs> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { uid } = await stat(folder)
  if (uid !== 0 && uid !== account.uid) throw new Error(`${folder} belongs to another user`)
  await giveTo(account, folder)
  const copy: Programs = { ...programs, native: join(folder, `programs-${programs.version}`) }
  if (!(await stat(copy.native).catch(() => undefined))) {
    for (const old of await readdir(folder)) {
      if (old.startsWith('programs-')) await rm(join(folder, old), { recursive: true })
    }
    // Copied under another name first: a copy that was cut short must not look like a whole one.
    const draft = join(folder, 'programs-draft')
    await cp(programs.native, draft, { recursive: true, verbatimSymlinks: true })
    await rename(draft, copy.native)
  }
  await run(program(copy, 'postgres'), ['--version'], { uid: account.uid, gid: account.gid, cwd: folder, env: environment })
  return copy
}

async function copyData(from: string, home: Home & { account: { uid: number; gid: number } }) {
  if (!(await stat(from).catch(() => undefined))) return
  await cp(from, home.data, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  await run('chown', ['-R', `${home.account.uid}:${home.account.gid}`, home.data])
}

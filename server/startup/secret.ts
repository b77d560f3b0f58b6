import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The secret that signs sessions: made once, and kept where only we can read it. */
export async function readSecret(directory: string): Promise<string> {
  const file = join(directory, 'secret')
  const made = `${randomBytes(32).toString('base64url')}\n`
  // Whoever comes first makes it, also when several start at once.
  await writeFile(file, made, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return (await readFile(file, 'utf8')).trim()
}

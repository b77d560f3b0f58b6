import { randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The secret that signs sessions: made once, and kept where only we can read it. */
export async function readSecret(directory: string): Promise<string> {
  const file = join(directory, 'secret')
  const kept = await read(file)
  if (kept !== undefined) return kept
  // Whoever comes first makes it, also when several start at once; under its name it is there whole or not at all.
  const draft = `${file}-${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return (await readFile(file, 'utf8')).trim()
}

async function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').then((text) => text.trim(), (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
}

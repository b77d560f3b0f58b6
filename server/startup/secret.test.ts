import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '../platform/make-folder.ts'
import { readSecret } from './secret.ts'

let folder: string
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'parlour-test-secret-')) })
afterEach(() => rm(folder, { recursive: true }))

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

test('the secret is made once, for all who start at once, and only we can read it', async () => {
  const data = join(folder, 'deep/data')
  await makeFolder(data)
  const secrets = await Promise.all(Array.from({ length: 20 }, () => readSecret(data)))
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]).toMatch(/^[\w-]{43}$/)
  expect(await readSecret(data)).toBe(secrets[0])
  expect((await readFile(join(data, 'secret'), 'utf8')).trim()).toBe(secrets[0])
  expect(await readdir(data)).toEqual(['secret'])
  expect([await modeOf(join(data, 'secret')), await modeOf(data)]).toEqual(['600', '700'])
})

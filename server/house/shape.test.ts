import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { generators, root } from '../../generate/generators.ts'

const linesMax = 400
const generated = new Set(generators.map(({ file }) => file))

async function sources(): Promise<string[]> {
  const folders = ['bin', 'server', 'db', 'demo', 'generate', 'web', 'bench', 'e2e']
  const lists = await Promise.all(folders.map((folder) => readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => [])))
  return lists.flat()
    .filter((file) => file.isFile() && /\.(ts|tsx|mjs)$/.test(file.name))
    .map((file) => relative(root, join(file.parentPath, file.name)))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path) && !generated.has(path))
}

test(`no file is longer than ${linesMax} lines`, async () => {
  const lengths = await Promise.all((await sources()).map(async (path) => ({ path, lines: (await readFile(join(root, path), 'utf8')).split('\n').length })))
  expect(lengths.filter(({ lines }) => lines > linesMax + 1)).toEqual([])
})

test('no file or folder is named after what it is made of', async () => {
  expect((await sources()).filter((path) => /(^|\/)(utils?|helpers?|misc|common|shared|lib|managers?|constants)(\/|\.)/i.test(path))).toEqual([])
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../generate/generators.ts'

type Package = { workspaces?: string[]; dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
const read = async (folder: string) => JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as Package

const whole = await read('.')
const parts = [whole, ...await Promise.all((whole.workspaces ?? []).map(read))]
const versions = Object.fromEntries(parts.flatMap(({ dependencies, devDependencies }) => Object.entries({ ...dependencies, ...devDependencies })))
const page = await readFile(join(root, 'docs/dependencies.md'), 'utf8')

test('every package has its reason, and nothing that is gone has one', () => {
  const explained = [...page.matchAll(/^\| (`.+?`) \|/gm)].flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  expect(explained.toSorted()).toEqual(Object.keys(versions).toSorted())
})

test('every version is exact', () => {
  expect(Object.entries(versions).filter(([, version]) => !/^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

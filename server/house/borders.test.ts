import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../../generate/generators.ts'

const run = promisify(execFile)

/** Rooms that see everything because they test it or put it together. */
const seesEverything = new Set(['testing', 'house', 'fuzz', 'torture', 'startup', 'app'])

type Cruised = { modules: { source: string; dependencies: { resolved: string }[] }[]; summary: { violations: { rule: { name: string } }[] } }

async function cruise(folder: string): Promise<Cruised> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { stdout } = await run(process.execPath, [program, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', folder], { cwd: root, maxBuffer: 100_000_000 })
  return JSON.parse(stdout) as Cruised // its documented output
}

/** Which module needs which, types included. Tests may look into every module. */
function modulesOf({ modules }: Cruised): Map<string, Set<string>> {
  const moduleOf = (path: string) => /^server\/([^/]+)\//.exec(path)?.[1]
  const needs = new Map<string, Set<string>>()
  for (const { source, dependencies } of modules) {
    const from = moduleOf(source)
    if (from === undefined || source.endsWith('.test.ts') || seesEverything.has(from)) continue
    for (const to of dependencies.flatMap(({ resolved }) => moduleOf(resolved) ?? [])) {
      if (to !== from) needs.set(from, (needs.get(from) ?? new Set()).add(to))
    }
  }
  return needs
}

/** The first way from a module back to itself, or none. */
function findCycle(needs: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>()
  function walk(module: string, way: string[]): string[] | undefined {
    if (way.includes(module)) return [...way.slice(way.indexOf(module)), module]
    if (done.has(module)) return undefined
    for (const next of needs.get(module) ?? []) {
      const found = walk(next, [...way, module])
      if (found) return found
    }
    done.add(module)
    return undefined
  }
  return [...needs.keys()].map((module) => walk(module, [])).find((found) => found !== undefined)
}

test('no module needs, by whatever way and be it for a type, a module that needs it', async () => {
  const needs = modulesOf(await cruise('server'))
  expect(needs.size).toBeGreaterThan(10)
  expect(findCycle(needs)).toBeUndefined()
  needs.get('locations')?.add('orders')
  expect(findCycle(needs), 'a border that is broken is named').toEqual(expect.arrayContaining(['locations', 'orders']))
})

test('two files that need each other for a type alone break the rules', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-borders-'))
  try {
    await writeFile(join(folder, 'one.ts'), "import type { Two } from './two.ts'\nexport type One = Two | 1\n")
    await writeFile(join(folder, 'two.ts'), "import type { One } from './one.ts'\nexport type Two = One | 2\n")
    const { summary } = await cruise(folder)
    expect(summary.violations.map(({ rule }) => rule.name)).toContain('no-cycles')
  } finally {
    await rm(folder, { recursive: true })
  }
})

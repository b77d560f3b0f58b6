import { readFileSync } from 'node:fs'
import { CannotStart } from '../cannot-start.ts'
import type { Setting, ValuesOf } from './setting.ts'

/**
 * Reads the settings. The only place that looks at the environment. Refuses, as one `CannotStart` with a line each, every value
 * that is wrong and every `PARLOUR_…` that is not a setting.
 */
export function readSettings<const Table extends Readonly<Record<string, Setting<unknown>>>>(
  table: Table, { together, environment }: { together: readonly (readonly string[])[]; environment: NodeJS.ProcessEnv },
): ValuesOf<Table> {
  const known = namesOf(table)
  const problems = Object.keys(environment).filter((name) => isMistaken(name, known)).map((name) => explainUnknown(name, known))
  const texts = { ...environment, ...readSecretFiles(environment, known, problems) }
  const entries = Object.entries(table).map(([key, { name, read, expects, fallback }]) => {
    const given = texts[name]?.trim()
    // An empty variable is one that a script has left out.
    if (!given) return [key, fallback]
    const value = read(given)
    if (value === undefined) problems.push(`${name} must be ${expects}, not "${secretive(name, given, known)}".`)
    return [key, value]
  })
  problems.push(...halves(texts, together))
  if (problems.length > 0) throw new CannotStart([...problems, 'All settings are in docs/settings.md.'].join('\n'))
  return Object.fromEntries(entries) as ValuesOf<Table> // one entry a key, each read by its own kind
}

type Names = { names: ReadonlySet<string>; secretNames: ReadonlySet<string> }

function namesOf(table: Readonly<Record<string, Setting<unknown>>>): Names {
  const secretNames = new Set(Object.values(table).flatMap(({ name, isSecret }) => isSecret ? [name] : []))
  return { secretNames, names: new Set([...Object.values(table).map(({ name }) => name), ...[...secretNames].map((name) => `${name}_FILE`)]) }
}

function halves(environment: NodeJS.ProcessEnv, together: readonly (readonly string[])[]): string[] {
  return together.flatMap((group) => {
    const missing = group.filter((name) => !environment[name]?.trim())
    if (missing.length === 0 || missing.length === group.length) return []
    return [`${missing.join(' and ')} must be set too: ${group.join(', ')} work together.`]
  })
}

/** A secret is one line; whatever is longer is another file. */
const secretCharactersMax = 64 * 1024

/** The secrets that stand in files, as orchestrators hand them out: kept from whoever can see the environment of a process. */
function readSecretFiles(environment: NodeJS.ProcessEnv, { secretNames }: Names, problems: string[]): Record<string, string> {
  return Object.fromEntries([...secretNames].flatMap((name) => {
    const path = environment[`${name}_FILE`]?.trim()
    if (!path) return []
    if (environment[name]?.trim()) problems.push(`${name} and ${name}_FILE are both set. Choose one.`)
    try {
      const text = readFileSync(path, 'utf8').trim()
      // An empty file is a mistake, and no secret that was left out: without it a new one would be made.
      if (text.length > 0 && text.length <= secretCharactersMax) return [[name, text]]
      problems.push(`${name}_FILE is ${path}, which ${text === '' ? 'is empty' : 'is too long for a secret'}.`)
    } catch (error) {
      problems.push(`${name}_FILE is ${path}, which can't be read (${(error as NodeJS.ErrnoException).code}).`)
    }
    return []
  }))
}

function isMistaken(name: string, { names }: Names): boolean {
  return name.startsWith('PARLOUR_') && !names.has(name)
}

function explainUnknown(name: string, { names }: Names): string {
  const nearest = [...names].toSorted((one, other) => distance(name, one) - distance(name, other))[0]
  return `${name} is not a setting. Did you mean ${nearest}?`
}

/** How many letters have to be added, dropped or changed to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, its] of [...other].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === its ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** Passwords must not end up in a log because of a typing mistake. */
function secretive(name: string, value: string, { secretNames }: Names): string {
  return secretNames.has(name) || value.includes('@') ? '…' : value
}

import type { Kind } from './kinds.ts'

export type Setting<Value> = Kind<Value> & {
  /** The environment variable. */
  name: string
  fallback: Value
  /** What stands in the documentation when the default is not a plain value. */
  fallbackWords?: string
  /** One sentence for the documentation. */
  means: string
  /** Must not be seen by others: it may also stand in a file, whose path is then in the variable with `_FILE` after its name. */
  isSecret?: true
}

type ValueOf<Any> = Any extends Setting<infer Value> ? Value : never

/** The values of a table of settings, as the environment gives them. What is `undefined` is found or made when the program starts. */
export type ValuesOf<Table> = { readonly [Key in keyof Table]: ValueOf<Table[Key]> }

/** One value, with what it is where nobody says. */
export function setting<Value>(name: string, kind: Kind<Value>, fallback: Value, means: string): Setting<Value> {
  return { name, ...kind, fallback, means }
}

/** One value that may be missing. */
export function optional<Value>(name: string, kind: Kind<Value>, words: { means: string; fallbackWords: string }): Setting<Value | undefined> {
  return { name, ...kind, fallback: undefined, ...words }
}

/** The same, kept from whoever can see the environment. */
export function secret<Value>(setting: Setting<Value>): Setting<Value> {
  return { ...setting, isSecret: true }
}

import * as fc from 'fast-check'
import type { FuzzedOperation, Schema } from './contract.ts'
import { fromSchema, idMark, idPlaces } from './from-schema.ts'
import { brokenBodies, hostileHeaders, hostileText, hostileValue } from './hostile.ts'

/** A request before it is sent: what it is made from, so that it can be made again and made smaller. */
export type FuzzedRequest = {
  /** Which of the cast sends it. */
  who: number
  /** A request that would succeed, sent by who may, to be spoilt; or one made up from the schemas. */
  base: 'good' | 'schemas'
  /** Other ids than the right ones, for some parts of the path. */
  path: Record<string, string | undefined>
  query: [name: string, value: string][]
  body: { kind: 'json'; value: unknown } | { kind: 'broken'; which: number } | { kind: 'none' }
  headers: (readonly [name: string, value: string])[]
  /** What is spoilt of a good request: one leaf of its body or its query, counted through. */
  spoil: { leaf: number; to: unknown; how: 'replace' | 'remove' | 'nest' } | null
}

/** Requests of every kind to one operation. */
export function requestTo(operation: FuzzedOperation, castSize: number): fc.Arbitrary<FuzzedRequest> {
  const { pathParams, query, body } = operation
  return fc.record({
    who: fc.nat(castSize - 1),
    base: fc.constantFrom('good' as const, 'schemas' as const),
    path: fc.record(Object.fromEntries(pathParams.map((name) => [name, fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: pathPart })]))),
    query: queryOf(query),
    body: bodyOf(body),
    headers: fc.oneof({ weight: 3, arbitrary: fc.constant<FuzzedRequest['headers']>([]) }, { weight: 1, arbitrary: fc.array(fc.constantFrom(...hostileHeaders), { maxLength: 2 }) }),
    spoil: fc.option(fc.record({ leaf: fc.nat(30), to: hostileValue, how: fc.constantFrom('replace' as const, 'replace' as const, 'remove' as const, 'nest' as const) }), { freq: 4 }),
  })
}

const pathPart = fc.oneof(fc.constantFrom(...idPlaces).map(idMark), hostileText)

/** Its own parameters, each now and then, sometimes twice; and some that it has not. */
function queryOf(query: Record<string, Schema>): fc.Arbitrary<[string, string][]> {
  const own = Object.entries(query).map(([name, schema]) => fc.tuple(fc.constant(name), fromSchema(schema).map(asText)))
  const foreign = fc.tuple(fc.oneof(fc.constantFrom('token', 'limit[]', 'sort', '__proto__', 'a[b]', 'location.id'), hostileText), hostileText)
  const one = own.length > 0 ? fc.oneof({ weight: 9, arbitrary: fc.oneof(...own) }, { weight: 1, arbitrary: foreign }) : foreign
  return fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: fc.array(one, { maxLength: 4 }) }) as fc.Arbitrary<[string, string][]>
}

function bodyOf(schema: Schema | undefined): fc.Arbitrary<FuzzedRequest['body']> {
  const broken = fc.record({ kind: fc.constant('broken' as const), which: fc.nat(brokenBodies.length - 1) })
  const none = fc.constant({ kind: 'none' as const })
  if (!schema) return fc.oneof({ weight: 8, arbitrary: none }, { weight: 1, arbitrary: broken }, { weight: 1, arbitrary: hostileValue.map((value) => ({ kind: 'json' as const, value })) })
  return fc.oneof({ weight: 10, arbitrary: fromSchema(schema).map((value) => ({ kind: 'json' as const, value })) }, { weight: 2, arbitrary: broken }, { weight: 1, arbitrary: none })
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value) ?? ''
}

/** The value with one of its leaves replaced, taken away or put a level deeper. */
export function spoilt(value: unknown, { leaf, to, how }: NonNullable<FuzzedRequest['spoil']>): unknown {
  const leaves = leavesOf(value)
  const chosen = leaves[leaf % Math.max(leaves.length, 1)]
  if (!chosen || chosen.length === 0) return how === 'remove' ? undefined : to
  const copy = structuredClone(value)
  const parent = chosen.slice(0, -1).reduce<Record<string, unknown>>((inner, part) => inner[part] as Record<string, unknown>, copy as Record<string, unknown>)
  const last = chosen.at(-1) ?? ''
  if (how === 'remove') delete parent[last]
  else parent[last] = how === 'nest' ? [parent[last]] : to
  return copy
}

function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
}

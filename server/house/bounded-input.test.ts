import { afterAll, expect, test } from 'vitest'
import { testApp } from '../testing/app.ts'

/** Every text and list that a request may hold has an end, in bodies and queries; parts of a path have one from the router. */
const parlour = await testApp()
afterAll(() => parlour.close())

type Schema = Record<string, unknown> & { type?: string | string[] }
type Described = { requestBody?: { content: Record<string, { schema: Schema }> }; parameters?: { name: string; in: string; schema: Schema }[] }

const contract = parlour.app.swagger() as unknown as { paths: Record<string, Record<string, Described>>; components?: { schemas?: Record<string, Schema> } }

const inputs = Object.entries(contract.paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, { requestBody, parameters = [] }]) => [
  ...Object.values(requestBody?.content ?? {}).map(({ schema }) => ({ where: `${method.toUpperCase()} ${path} body`, schema })),
  ...parameters.filter((each) => each.in === 'query').map(({ name, schema }) => ({ where: `${method.toUpperCase()} ${path} query ${name}`, schema })),
]))

function* endless(schema: Schema, where: string): Iterable<string> {
  const reference = typeof schema['$ref'] === 'string' ? schema['$ref'].split('/').at(-1) ?? '' : undefined
  if (reference !== undefined) return yield* endless(contract.components?.schemas?.[reference] ?? {}, where)
  for (const choice of [schema['anyOf'], schema['oneOf'], schema['allOf']].flat()) if (choice) yield* endless(choice as Schema, where)
  const kinds = [schema.type].flat()
  const isChosen = schema['enum'] !== undefined || schema['const'] !== undefined
  if (kinds.includes('string') && !isChosen && ['maxLength', 'format', 'pattern'].every((bound) => schema[bound] === undefined)) yield `${where}: a text`
  if (kinds.includes('array')) {
    if (schema['maxItems'] === undefined) yield `${where}: a list`
    yield* endless((schema['items'] ?? {}) as Schema, `${where}[]`)
  }
  for (const [name, property] of Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)) yield* endless(property, `${where}.${name}`)
}

test('there is something to look at', () => {
  expect(inputs.length).toBeGreaterThan(50)
})

test('every text and list that somebody sends has an end', () => {
  expect([...new Set(inputs.flatMap(({ where, schema }) => [...endless(schema, where)]))]).toEqual([])
})

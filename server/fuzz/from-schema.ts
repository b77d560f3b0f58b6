import * as fc from 'fast-check'
import type { Schema } from './contract.ts'
import { hostileText, hostileValue } from './hostile.ts'

/** What stands for the ids of real things until a request is sent: here, of the other business, of nobody. */
export const idPlaces = ['item', 'category', 'group', 'order', 'person', 'location', 'item elsewhere', 'category elsewhere', 'order elsewhere', 'location elsewhere', 'nowhere'] as const
export const idMark = (place: (typeof idPlaces)[number]) => `@id ${place}`

const ids = fc.constantFrom(...idPlaces).map(idMark)
const numbersAround = (limit: number) => [limit - 1, limit, limit + 1]
const charactersMost = 5000

/** Values of a schema: mostly right, often at its edge, sometimes something else altogether. */
export function fromSchema(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: rightFor(schema) }, { weight: 1, arbitrary: hostileValue })
}

function rightFor(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum && schema.enum.length > 0) return fc.constantFrom(...schema.enum)
  if (schema.anyOf && schema.anyOf.length > 0) return fc.oneof(...schema.anyOf.map(fromSchema))
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object' || schema.properties) return objectOf(schema)
  if (type === 'array') return fc.array(fromSchema(schema.items ?? {}), { minLength: 0, maxLength: Math.min((schema.maxItems ?? 3) + 1, 6) })
  if (type === 'integer' || type === 'number') return numberOf(schema, type)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'string') return textOf(schema)
  return hostileValue
}

/** Its fields, one of them left out now and then, or one too many. */
function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, fromSchema(schema)]))
  const whole = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
  const loose = fc.record(fields, { requiredKeys: [] })
  const more = fc.tuple(whole, fc.oneof(hostileText, fc.constantFrom('id', 'businessId', 'isAdmin', 'personId', 'version')), hostileValue)
    .map(([value, name, extra]) => ({ ...value, [name]: extra }))
  return fc.oneof({ weight: 8, arbitrary: whole }, { weight: 1, arbitrary: loose }, { weight: 1, arbitrary: more })
}

function numberOf({ minimum, maximum }: Schema, type: string): fc.Arbitrary<unknown> {
  const edges = [...minimum === undefined ? [] : numbersAround(minimum), ...maximum === undefined ? [] : numbersAround(maximum), 0, 1, 2 ** 31, 2 ** 53]
  const within = fc.integer({ min: minimum ?? -10, max: Math.min(maximum ?? 100, 2 ** 31 - 1) })
  return fc.oneof({ weight: 5, arbitrary: within }, { weight: 2, arbitrary: fc.constantFrom(...edges) }, { weight: 1, arbitrary: type === 'number' ? fc.double() : fc.double().map((each) => each) })
}

function textOf({ format, pattern, minLength = 0, maxLength }: Schema): fc.Arbitrary<unknown> {
  const most = Math.min(maxLength ?? 40, charactersMost)
  const plain = fc.string({ unit: 'grapheme', minLength: Math.min(minLength, most), maxLength: Math.min(most, 40) })
  const edges = fc.constantFrom(...[minLength - 1, minLength, most, most + 1].filter((length) => length >= 0)).map((length) => 'x'.repeat(length))
  return fc.oneof({ weight: 6, arbitrary: formatted(format, pattern) ?? plain }, { weight: 1, arbitrary: edges }, { weight: 2, arbitrary: hostileText })
}

function formatted(format: string | undefined, pattern: string | undefined): fc.Arbitrary<string> | undefined {
  if (format === 'uuid') return ids
  if (format === 'email') return fc.constantFrom('ada@parlour.example', 'ADA@Parlour.Example', 'grüße@example.com', 'a@example')
  if (format === 'date') return fc.date({ noInvalidDate: true, min: new Date('1999-01-01'), max: new Date('2999-01-01') }).map((date) => date.toISOString().slice(0, 10))
  if (format === 'date-time') return fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-01-01') }).map((date) => date.toISOString())
  if (format === 'uri') return fc.constantFrom('https://example.com/', 'http://127.0.0.1:1/', 'http://[::1]/', 'ftp://example.com', 'javascript:alert(1)')
  return pattern === undefined ? undefined : fc.constantFrom('08:00', '24:00', '+1 555 0100', 'croissant', 'en', 'x')
}

import type { Validate } from './compiled-schemas.ts'

type Schema = { properties?: Record<string, { type?: string; items?: { type?: string } }> }

const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/**
 * Numbers that arrive as text are decimal, and nothing else that JavaScript takes for a number: `0x10`, `1e3`, ` 5 `, `+5`.
 * @param validate turns what is left into numbers
 */
export function withStrictNumbers(schema: Schema, validate: Validate): Validate {
  const names = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => isNumber(property) || isNumber(property.items) ? [name] : [])
  if (names.length === 0) return validate
  const strict: Validate = (value) => {
    // Safe: path, query and headers are always objects of texts.
    const given = value as Readonly<Record<string, unknown>>
    const wrong = names.filter((name) => [given[name]].flat().some((text) => typeof text === 'string' && !decimal.test(text)))
    const found = wrong.map((name) => ({
      instancePath: `/${name}`, schemaPath: `#/properties/${name}/type`, keyword: 'type', params: {}, message: 'must be a decimal number',
    }))
    strict.errors = found
    if (found.length > 0) return false
    const answer = validate(value)
    strict.errors = validate.errors ?? null
    return answer
  }
  return strict
}

function isNumber(schema: { type?: string } | undefined): boolean {
  return schema?.type === 'integer' || schema?.type === 'number'
}

import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify'

export type Validate = ((value: unknown) => boolean) & { errors?: FastifySchemaValidationError[] | null }

/** What was compiled in this process, by what for and the text of the schema. */
const compiled = new Map<string, unknown>()

function compileOnce<Made>(purpose: string, schema: unknown, compile: () => Made): Made {
  const name = `${purpose} ${JSON.stringify(schema)}`
  if (!compiled.has(name)) compiled.set(name, compile())
  // Safe: the purpose decides the type, and each has one caller.
  return compiled.get(name) as Made
}

/**
 * A validator that is compiled by the first request that needs it. All of them together are 500 schemas, which took more than half a second of every
 * start: of the program on a small machine, and of each app of a test. @param purpose what makes the same schema another validator
 */
export function validatorOnUse(purpose: string, schema: object, compile: (schema: object) => Validate): Validate {
  let validator: Validate | undefined
  const validate: Validate = (value) => {
    validator ??= compileOnce(purpose, schema, () => compile(schema))
    const isGood = validator(value)
    validate.errors = validator.errors ?? null
    return isGood
  }
  return validate
}

/** Writers of answers, compiled by the first answer. */
export function compileAnswersOnUse(app: FastifyInstance): void {
  const compile = SerializerSelector()()
  app.setSerializerCompiler((route) => {
    let write: ((answer: unknown) => string) | undefined
    return (answer: unknown) => {
      write ??= compileOnce('answer', route.schema, () => compile({ ...route, httpStatus: route.httpStatus ?? '' }))
      return write(answer)
    }
  })
}

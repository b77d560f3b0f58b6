import { isUtf8 } from 'node:buffer'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from '../refusal.ts'

/** JSON spells half of a pair of surrogates as `\ud800`; nothing else in a body of UTF-8 can bring one. */
const spelledSurrogate = /\\u[dD][89a-fA-F]/

type ParseJson = (request: FastifyRequest, body: Buffer, done: (error: Error | null, value?: unknown) => void) => void

/**
 * Reads JSON as Fastify does, and refuses text that holds half a character: PostgreSQL takes none in jsonb, and would keep another
 * character in its place elsewhere. Only bodies that spell one are looked through.
 */
export function jsonParser(app: FastifyInstance): ParseJson {
  const parse = app.getDefaultJsonParser('error', 'error')
  return (request, bytes, done) => {
    // Read as text it would get other characters in place of those that are none.
    if (!isUtf8(bytes)) return done(refuse('malformed', { detail: 'This body is not UTF-8.' }))
    const body = bytes.toString()
    void parse(request, body, (error, value) => {
      if (error || !spelledSurrogate.test(body)) return done(error, value)
      const pointer = halfCharacterIn(value)
      if (pointer === undefined) return done(null, value)
      return done(refuse('invalidInput', { errors: [{ pointer: pointer === '' ? '/' : pointer, detail: 'This text holds half a character.' }] }))
    })
  }
}

/** Lets every address take JSON in this way. */
export function takeJson(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, jsonParser(app))
}

/** A JSON pointer to a text that is not whole; undefined when all are. Goes as deep as a body does, so it does not call itself. */
function halfCharacterIn(body: unknown): string | undefined {
  const waiting: { value: unknown; pointer: string }[] = [{ value: body, pointer: '' }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer } = next
    if (typeof value === 'string' && !value.isWellFormed()) return pointer
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) {
      if (!name.isWellFormed()) return pointer
      // Deep bodies would make long pointers, and nobody reads one.
      waiting.push({ value: inner, pointer: pointer.length > 200 ? pointer : `${pointer}/${name}` })
    }
  }
  return undefined
}

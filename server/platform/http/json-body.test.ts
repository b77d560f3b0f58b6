import Fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { takeJson } from './json-body.ts'
import { answerProblems } from './problem.ts'

const app = Fastify()
answerProblems(app)
takeJson(app)
app.post('/', (request, reply) => reply.send({ got: request.body }))
afterAll(() => app.close())

const post = (payload: string) => app.inject({ method: 'POST', url: '/', headers: { 'content-type': 'application/json' }, payload })

test.each([
  ['{"a":{"b":["x","\\ud800"]}}', '/a/b/1'], ['{"a":"x\\uDFFF"}', '/a'], ['{"\\ud83d":1}', '/'], ['"\\ud800"', '/'], ['{"a":"\\udf37\\ud83c"}', '/a'],
])('half a character is refused, and where it is: %s', async (payload, pointer) => {
  const answer = await post(payload)
  expect([answer.statusCode, answer.json<{ errors: unknown }>().errors]).toEqual([400, [{ pointer, detail: 'This text holds half a character.' }]])
})

test.each(['{"a":"\\ud83c\\udf37"}', '{"a":"\\\\ud800"}', '{"a":"🌷"}', '{"a":"\\u00e9"}', 'null'])('a whole one is taken: %s', async (payload) => {
  const answer = await post(payload)
  expect([answer.statusCode, answer.json()]).toEqual([200, { got: JSON.parse(payload) }])
})

test('as deep as a body can be', async () => {
  const levels = 100_000
  expect((await post(`${'['.repeat(levels)}"\\ud800"${']'.repeat(levels)}`)).statusCode).toBe(400)
})

test('what is no JSON, or poisons a prototype, is malformed as ever', async () => {
  expect((await post('{"a":')).statusCode).toBe(400)
  expect((await post('{"__proto__":{"a":"\\ud83c\\udf37"}}')).statusCode).toBe(400)
})

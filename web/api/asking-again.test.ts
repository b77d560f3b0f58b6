import { expect, test } from 'vitest'
import { askAgainAfterMs, isAskedAgain } from './asking-again.ts'
import { readProblem, unreachable } from './problem.ts'

const tooMany = (headers: Record<string, string>, body = 'Too many requests') => readProblem(new Response(body, { status: 429, headers }))

test('whoever is told to wait is told for how long, and is asked again after that and not before', async () => {
  const detail = 'That was a little too fast. Please wait 4 seconds and try again.'
  const problem = await tooMany({ 'retry-after': '4' }, JSON.stringify({ code: 'tooManyRequests', detail, retryAfterSeconds: 4 }))
  expect([problem.message, problem.waitSeconds, askAgainAfterMs(0, problem), isAskedAgain(0, problem)]).toEqual([detail, 4, 4000, true])
})

test('a long wait is the person’s to hear of, so nothing is asked behind their back', async () => {
  expect(isAskedAgain(0, await tooMany({ 'retry-after': '40' }))).toBe(false)
})

test('where something in between says it without words, we find some', async () => {
  const messages = [await tooMany({ 'retry-after': '20' }), await tooMany({ 'retry-after': '1' }), await tooMany({})].map(({ message }) => message)
  expect(messages).toEqual([
    'That was a little too fast. Please wait 20 seconds and try again.', 'That was a little too fast. Please wait a second and try again.',
    'That was a little too fast. Please wait a moment and try again.',
  ])
})

test.each([
  ['Fri, 31 Dec 1999 23:59:59 GMT'], ['-1'], ['soon'], [''],
])('a wait that can’t be read (%s) is none', async (value) => {
  const problem = await tooMany({ 'retry-after': value })
  expect([problem.waitSeconds, askAgainAfterMs(0, problem), askAgainAfterMs(1, problem)]).toEqual([undefined, 1000, 2000])
})

test('what can not be reached is asked twice more; what is refused is not', async () => {
  expect([0, 1, 2].map((times) => isAskedAgain(times, unreachable()))).toEqual([true, true, false])
  expect(isAskedAgain(0, await readProblem(new Response('{"code":"notFound"}', { status: 404 })))).toBe(false)
})

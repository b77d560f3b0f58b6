import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { gather } from './gather.ts'

/** A gathering whose batches are answered by hand, and all that happens, in order. */
function byHand(limits: { sizeMax: number; inFlightMax?: number; nextFirst?: boolean } = { sizeMax: 10 }) {
  const happened: string[] = []
  const open: PromiseWithResolvers<void>[] = []
  const ask = gather(async (requests: string[]) => {
    happened.push(`began ${requests.join(' ')}`)
    const answered = Promise.withResolvers<void>()
    open.push(answered)
    await answered.promise
    return requests.map((request) => (request === 'bad' ? { error: new Error('bad') } : { value: request.toUpperCase() }))
  }, limits)
  return {
    happened,
    ask: (request: string) => ask(request).then((answer) => { happened.push(`told ${answer}`) }, () => { happened.push(`refused ${request}`) }),
    answer: async (number: number) => {
      open[number]?.resolve()
      await turn()
      await turn()
    },
  }
}

test('calls of one turn share a batch; what comes while it is under way is the next, which may begin before the first are told', async () => {
  const { ask, answer, happened } = byHand({ sizeMax: 10, nextFirst: true })
  const all = [ask('a'), ask('bad')]
  await turn()
  all.push(ask('c'), ask('d'))
  await turn()
  expect(happened).toEqual(['began a bad'])
  await answer(0)
  expect(happened).toEqual(['began a bad', 'began c d', 'told A', 'refused bad'])
  await answer(1)
  await Promise.all(all)
  expect(happened.slice(-2)).toEqual(['told C', 'told D'])
})

test('a batch holds no more than it may, and so many are under way at once', async () => {
  const { ask, answer, happened } = byHand({ sizeMax: 2, inFlightMax: 2 })
  const all = ['a', 'b', 'c', 'd', 'e'].map(ask)
  await turn()
  expect(happened).toEqual(['began a b', 'began c d'])
  await answer(1)
  expect(happened).toEqual(['began a b', 'began c d', 'told C', 'told D', 'began e'])
  await answer(0)
  await answer(2)
  await Promise.all(all)
})

test('when a batch throws it is run again in halves, so that what breaks it fails alone', async () => {
  const runs: number[][] = []
  const ask = gather(async (requests: number[]) => {
    runs.push(requests)
    if (requests.includes(3)) throw new Error('poison')
    return requests.map((value) => ({ value }))
  }, { sizeMax: 10 })
  expect(await Promise.allSettled([1, 2, 3, 4].map(ask))).toMatchObject([{ value: 1 }, { value: 2 }, { reason: new Error('poison') }, { value: 4 }])
  expect(runs).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3], [4]])
})

test('what is nobody’s fault is told to all at once', async () => {
  let runs = 0
  const ask = gather(async (): Promise<never> => { runs += 1; throw new Error('away') }, { sizeMax: 10, isNobodysFault: () => true })
  expect((await Promise.allSettled([1, 2, 3].map(ask))).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(runs).toBe(1)
})

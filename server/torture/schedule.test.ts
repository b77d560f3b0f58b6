import { expect, test } from 'vitest'
import { faultKinds, schedule } from './schedule.ts'

const minutes = 60_000

test('a seed repeats its faults, and another one has others', () => {
  const wish = { seed: 7, lengthMs: 2 * minutes, processes: 4 }
  expect(schedule(wish)).toEqual(schedule(wish))
  expect(schedule({ ...wish, seed: 8 })).not.toEqual(schedule(wish))
})

test('in ten minutes everything happens, to every process', () => {
  const faults = schedule({ seed: 1, lengthMs: 10 * minutes, processes: 4 })
  expect([...new Set(faults.map(({ kind }) => kind))].toSorted()).toEqual([...faultKinds].toSorted())
  expect([...new Set(faults.filter(({ kind }) => kind === 'freeze').map((fault) => fault.process))].toSorted()).toEqual([0, 1, 2, 3])
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backoffMilliseconds, callWithRetries } from './calls.ts'
import type { CallOutcome } from './calls.ts'

const done: CallOutcome<string> = { outcome: 'done', value: 'paid' }
const refused: CallOutcome<never> = { outcome: 'refused', code: 'cardDeclined', reason: 'The card was declined.' }
const failed: CallOutcome<never> = { outcome: 'failed', reason: 'Not now.' }
const unknown: CallOutcome<never> = { outcome: 'unknown', reason: 'No answer.' }
const notThere: CallOutcome<null> = { outcome: 'done', value: null }

/** Gives the outcomes one after the other, and writes down what was done. */
function script(calls: CallOutcome<string>[], asks: CallOutcome<string | null>[] = []) {
  const log: string[] = []
  const take = <Outcome>(what: string, from: Outcome[]): Promise<Outcome> => {
    log.push(what)
    const next = from.shift()
    return next ? Promise.resolve(next) : Promise.reject(new Error(`There is no ${what} left in the script.`))
  }
  return {
    log,
    call: () => take('call', calls),
    ask: () => take('ask', asks),
    random: () => 0.5,
    sleep: async (milliseconds: number) => void log.push(`wait ${milliseconds}`),
  }
}

describe('calling with retries', () => {
  test('what is done is done: one call', async () => {
    const { call, log, ...rest } = script([done])
    expect(await callWithRetries(call, rest)).toEqual(done)
    expect(log).toEqual(['call'])
  })

  test('a definite no is not repeated', async () => {
    const { call, log, ...rest } = script([refused])
    expect(await callWithRetries(call, rest)).toEqual(refused)
    expect(log).toEqual(['call'])
  })

  test('a failing call is repeated after longer and longer waits', async () => {
    const { call, log, ...rest } = script([failed, failed, failed, done])
    expect(await callWithRetries(call, rest)).toEqual(done)
    expect(log).toEqual(['call', 'wait 50', 'call', 'wait 100', 'call', 'wait 200', 'call'])
  })

  test('after four failing tries it gives up with the last reason', async () => {
    const { call, log, ...rest } = script([failed, failed, failed, { outcome: 'failed', reason: 'The last.' }])
    expect(await callWithRetries(call, rest)).toEqual({ outcome: 'failed', reason: 'The last.' })
    expect(log.filter((entry) => entry === 'call')).toHaveLength(4)
  })

  test('an unknown outcome is asked about, and what was done is not done again', async () => {
    const { call, log, ...rest } = script([unknown], [done])
    expect(await callWithRetries(call, rest)).toEqual(done)
    expect(log).toEqual(['call', 'wait 50', 'ask'])
  })

  test('an unknown outcome that turns out to be a no stays one', async () => {
    const { call, log, ...rest } = script([unknown], [refused])
    expect(await callWithRetries(call, rest)).toEqual(refused)
    expect(log).toEqual(['call', 'wait 50', 'ask'])
  })

  test('what never arrived is called again', async () => {
    const { call, log, ...rest } = script([unknown, done], [notThere])
    expect(await callWithRetries(call, rest)).toEqual(done)
    expect(log).toEqual(['call', 'wait 50', 'ask', 'call'])
  })

  test('no answer to the question uses up a try, and nothing is called in doubt', async () => {
    const { call, log, ...rest } = script([unknown], [failed, unknown, failed, unknown])
    expect(await callWithRetries(call, rest)).toEqual(unknown)
    expect(log).toEqual(['call', 'wait 50', 'ask', 'wait 100', 'ask', 'wait 200', 'ask', 'ask'])
  })

  test('after the last try it asks once more', async () => {
    const { call, log, ...rest } = script([unknown], [done])
    expect(await callWithRetries(call, { ...rest, tries: 1 })).toEqual(done)
    expect(log).toEqual(['call', 'ask'])
  })

  test('"not there" after the last try leaves it unknown, for the request may still be on its way', async () => {
    const { call, ...rest } = script([unknown], [notThere])
    expect(await callWithRetries(call, { ...rest, tries: 1 })).toEqual(unknown)
  })

  test('without a way to ask, an unknown call is repeated', async () => {
    const { call, log, sleep, random } = script([unknown, done])
    expect(await callWithRetries(call, { sleep, random })).toEqual(done)
    expect(log).toEqual(['call', 'wait 50', 'call'])
  })

  test('an aborted signal ends it between tries with its reason', async () => {
    const stop = new AbortController()
    const { call, log, ...rest } = script([failed, done])
    const sleep = async () => stop.abort(new Error('Closing time.'))
    await expect(callWithRetries(call, { ...rest, sleep, signal: stop.signal })).rejects.toThrow('Closing time.')
    expect(log).toEqual(['call'])
  })

  test('an aborted signal lets nothing start', async () => {
    const { call, log, ...rest } = script([done])
    await expect(callWithRetries(call, { ...rest, signal: AbortSignal.abort(new Error('Closed.')) })).rejects.toThrow('Closed.')
    expect(log).toEqual([])
  })
})

describe('backoff', () => {
  test.for([[1, 100], [2, 200], [3, 400], [4, 800], [5, 1_600], [6, 2_000], [1_100, 2_000]] as const)(
    'after try %i it waits at most %i ms',
    ([attempt, mostMs]) => {
      expect(backoffMilliseconds(attempt, () => 1)).toBe(mostMs)
      expect(backoffMilliseconds(attempt, () => 0)).toBe(0)
    },
  )

  test('it always stays within its limits', () => {
    fc.assert(fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.record({ baseMs: fc.integer({ min: 1, max: 1_000 }), capMs: fc.integer({ min: 1, max: 60_000 }) }),
      (attempt, chance, limits) => {
        const milliseconds = backoffMilliseconds(attempt, () => chance, limits)
        expect(milliseconds).toBeGreaterThanOrEqual(0)
        expect(milliseconds).toBeLessThanOrEqual(limits.capMs)
      },
    ))
  })
})

import { describe, expect, test } from 'vitest'
import { Problem } from '../../api/problem.ts'
import { placeRefusal } from './refusal-place.ts'

const money = (minor: number) => `€${(minor / 100).toFixed(2)}`
const refused = (code: string, facts: Record<string, unknown> = {}, sentence = 'This item is sold out for now.') => placeRefusal(new Problem(code, 422, sentence, facts), money)

describe('every refusal stands where something can be done about it', () => {
  test.each([
    ['stockShort', { itemId: 'latte', item: 'Latte', left: 3 }, [{ place: 'line', words: 'Only 3 × Latte left.', remedy: { kind: 'reduce', itemId: 'latte', left: 3 } }]],
    ['stockShort', { itemId: 'latte', item: 'Latte', left: 0 }, [{ place: 'line', words: 'Latte has just sold out.', remedy: { kind: 'reduce', itemId: 'latte', left: 0 } }]],
    ['itemSoldOut', { line: 1, item: 'Latte' }, [{ place: 'line', lineIndex: 1, words: 'Latte is sold out for now.', remedy: { kind: 'remove', lineIndex: 1 } }]],
    ['tooFewOptions', { line: 0, item: 'Latte' }, [{ place: 'line', lineIndex: 0, words: 'Latte is sold out for now.', remedy: { kind: 'edit', lineIndex: 0 } }]],
    ['couponBelowMinimum', { minimumMinor: 1000 }, [{ place: 'code', words: 'This code is for orders from €10.00.', remedy: { kind: 'removeCode' } }]],
  ])('%s %o', (code, facts, placed) => {
    expect(refused(code, facts)).toEqual(placed)
  })

  test.each([
    ['locationClosed', 'time'], ['badSchedule', 'time'], ['fulfilmentNotOffered', 'fulfilment'], ['tableMissing', 'table'], ['addressMissing', 'street'],
    ['contactMissing', 'name'], ['unknownCoupon', 'code'], ['couponUsedUp', 'code'], ['notAccepting', 'page'], ['menuChanged', 'page'], ['somethingNew', 'page'],
  ])('%s: %s', (code, place) => {
    expect(refused(code)).toMatchObject([{ place }])
  })

  test('bad input stands at its fields, in words', () => {
    expect(refused('invalidInput', { errors: [{ pointer: '/contact/email', detail: 'must match format "email"' }, { pointer: '/nonsense', detail: 'This field is not known here.' }] }, 'Some of the input isn’t right.'))
      .toEqual([{ place: 'email', words: 'This doesn\'t look like an email address.' }, { place: 'page', words: 'Some of the input isn’t right.' }])
    expect(refused('invalidInput', {}, 'Text can not hold the character NUL.')).toEqual([{ place: 'page', words: 'Text can not hold the character NUL.' }])
  })
})

import { expect, test } from 'vitest'
import { reasonOf } from './failure-words.ts'

test.each([
  ['paymentUnreachable: No answer came within 2000 ms.', 'The payment service could not be reached. Another try may well work.', 'No answer came within 2000 ms.'],
  ['cardDeclined', 'The bank said no to the card.', null],
  ['Something nobody has named yet.', 'Something nobody has named yet.', null],
])('“%s” is told as “%s”', (reason, words, detail) => {
  expect(reasonOf(reason)).toEqual({ words, detail })
})

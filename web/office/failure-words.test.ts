import { expect, test } from 'vitest'
import { reasonOf } from './failure-words.ts'

test.each([
  ['paymentUnreachable: No answer came within 2000 ms.', 'The payment service could not be reached. Another try may well work.', 'No answer came within 2000 ms.'],
  ['cardDeclined', 'The bank said no to the card.', null],
  ['authenticationRequired: The bank wants to hear from the owner of the card.', 'The bank wanted to hear from the guest first. Trying again will not help; they have to order anew with another card.', 'The bank wants to hear from the owner of the card.'],
  ['Something nobody has named yet.', 'Something nobody has named yet.', null],
])('“%s” is told as “%s”', (reason, words, detail) => {
  expect(reasonOf(reason)).toEqual({ words, detail })
})

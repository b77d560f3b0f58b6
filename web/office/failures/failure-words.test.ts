import { expect, test } from 'vitest'
import { reasonOf, retryOf } from './failure-words.ts'

test.each([
  ['paymentUnreachable: No answer came within 2000 ms.', 'The payment service couldn’t be reached. Trying again may well work.', 'No answer came within 2000 ms.'],
  ['cardDeclined', 'The guest’s bank declined the card.', null],
  ['outOfStock: Latte.', 'Something in the order had run out. Check your stock before you try again.', 'Latte.'],
  ['Something nobody has named yet.', 'Something nobody has named yet.', null],
])('“%s” is told as “%s”', (reason, words, detail) => {
  expect(reasonOf(reason)).toEqual({ words, detail })
})

test.each([
  ['order-processing', 'failed', 'Retry order', /Nobody’s card is charged/],
  ['order-processing', 'pending', 'Retry order', /isn’t charged again/],
  ['order-unwinding', 'cancelled', 'Retry', /Nobody is charged/],
  ['order-completion', 'completed', 'Collect payment', /already held/],
  ['order-messages', 'failed', 'Send again', /Nobody is charged/],
  ['a-queue-of-tomorrow', null, 'Retry', /Tries this step again/],
])('the button for a failure of %s (order %s) is “%s” and says what it will do', (queue, orderStatus, label, does) => {
  expect(retryOf({ queue, event: 'order.placed', orderStatus, asksGuest: false })).toMatchObject({ label, does: expect.stringMatching(does) })
})

test('where a card would be charged, the guest is asked first', () => {
  expect(retryOf({ queue: 'order-processing', event: 'order.placed', orderStatus: 'failed', asksGuest: true })).toMatchObject({ label: 'Ask the guest', does: expect.stringMatching(/nothing was charged/) })
})

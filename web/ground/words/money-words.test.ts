import { describe, expect, test } from 'vitest'
import { moneyIfCancelled, moneyLabel, moneySentence } from './money-words.ts'
import type { Standing } from './money-words.ts'

const write = (minor: number) => `€${(minor / 100).toFixed(2)}`
const order = (method: 'card' | 'cash', standing: Standing, refundedMinor = 0) => ({
  fulfilment: 'pickup', totalMinor: 1250, payment: { method, standing, refundedMinor },
} as const)

describe('what is said of the money', () => {
  test.each([
    ['card', 'free', 0, 'Nothing to pay', 'There\'s nothing to pay.'],
    ['card', 'later', 0, 'Card not charged yet', '€12.50 will be held on your card a few days before. You\'re only charged when you get your order.'],
    ['card', 'asking', 0, 'Waiting for the bank', 'We\'re waiting for your bank to approve €12.50.'],
    ['card', 'held', 0, 'Held on the card', '€12.50 is held on your card. You\'re only charged when you get your order.'],
    ['card', 'charging', 0, 'Held on the card, about to be charged', '€12.50 is held on your card and will be charged shortly.'],
    ['card', 'paid', 0, 'Paid by card', 'You paid €12.50 by card.'],
    ['card', 'partlyGivenBack', 300, 'Paid by card, €3.00 refunded', 'You paid €12.50, and €3.00 was refunded to your card.'],
    ['card', 'givenBack', 1250, 'Refunded to the card', '€12.50 was refunded to your card.'],
    ['card', 'goingBack', 0, '€12.50 being refunded to the card', '€12.50 is being refunded to your card. Your bank may take a few days to show it.'],
    ['card', 'goingBack', 300, '€9.50 being refunded to the card', '€9.50 is being refunded to your card. Your bank may take a few days to show it.'],
    ['card', 'releasing', 0, 'Not charged', 'You weren\'t charged. If your bank is holding the money, the hold is being released.'],
    ['card', 'released', 0, 'Not charged', 'You weren\'t charged. The hold on your card has been released.'],
    ['card', 'notCharged', 0, 'Not charged', 'You weren\'t charged.'],
    ['cash', 'free', 0, 'Nothing to pay', 'There\'s nothing to pay.'],
    ['cash', 'due', 0, 'To pay in cash', '€12.50 to pay in cash at the counter.'],
    ['cash', 'paid', 0, 'Paid in cash', 'You paid €12.50 in cash.'],
    ['cash', 'partlyGivenBack', 300, 'Paid in cash, €3.00 refunded', 'You paid €12.50, and €3.00 was refunded in cash.'],
    ['cash', 'givenBack', 1250, 'Given back in cash', 'You got €12.50 back in cash.'],
    ['cash', 'goingBack', 0, '€12.50 to be given back in cash', 'You get €12.50 back in cash. Please ask at the counter.'],
    ['cash', 'notCharged', 0, 'Nothing to pay', 'There\'s nothing to pay.'],
  ] as const)('%s, %s, %i given back', (method, standing, refundedMinor, label, sentence) => {
    expect(moneyLabel(order(method, standing, refundedMinor), write)).toBe(label)
    expect(moneySentence(order(method, standing, refundedMinor), write)).toBe(sentence)
  })

  test.each([
    ['held', 300, 'Held on the card, €3.00 to pay in cash', '€9.50 is held on your card. You\'re only charged when you get your order. €3.00 to pay in cash at the counter.'],
    ['paid', 0, 'Paid by card and in cash', 'You paid €9.50 by card and €3.00 in cash.'],
    ['givenBack', 0, 'Refunded to the card and in cash', '€9.50 was refunded to your card, and you got €3.00 back in cash.'],
    ['goingBack', 0, '€12.50 being refunded', '€12.50 is being refunded.'],
  ] as const)('by card and in cash: %s, %i due', (standing, dueMinor, label, sentence) => {
    const of = order('card', standing)
    const tenders = [{ method: 'card' as const, amountMinor: 950 }, { method: 'cash' as const, amountMinor: 300 }]
    const split = { ...of, payment: { ...of.payment, dueMinor, tenders } }
    expect(moneyLabel(split, write)).toBe(label)
    expect(moneySentence(split, write)).toBe(sentence)
  })

  test.each([
    ['pickup', '€12.50 to pay in cash at the counter.'], ['dineIn', '€12.50 to pay in cash at your table.'],
    ['delivery', '€12.50 to pay in cash at the door.'],
  ] as const)('cash for %s changes hands where the order does', (fulfilment, sentence) => {
    expect(moneySentence({ ...order('cash', 'due'), fulfilment }, write)).toBe(sentence)
  })

  test.each([
    ['card', 'held', 'You won\'t be charged.'], ['card', 'asking', 'You won\'t be charged.'], ['card', 'later', 'You won\'t be charged.'], ['card', 'paid', '€12.50 is refunded to your card.'],
    ['cash', 'due', 'There\'s nothing to pay.'], ['cash', 'paid', 'You get €12.50 back in cash.'], ['card', 'free', 'There\'s nothing to pay.'],
  ] as const)('before it is cancelled: %s, %s', (method, standing, words) => {
    expect(moneyIfCancelled(order(method, standing), write)).toBe(words)
  })

  test.each([
    ['card', 'held', 'Their card isn\'t charged.'], ['card', 'paid', '€12.50 is refunded to their card.'],
    ['cash', 'due', 'Nothing was paid.'], ['cash', 'paid', 'Give €12.50 back in cash.'],
  ] as const)('the crew reads before they cancel: %s, %s', (method, standing, words) => {
    expect(moneyIfCancelled(order(method, standing), write, 'theGuest')).toBe(words)
  })
})

import { describe, expect, test } from 'vitest'
import { dueMinor, moneyStanding } from './money-standing.ts'
import type { MoneyFacts, PaymentMethod } from './money-standing.ts'
import { orderStates, paymentStates } from './order-states.ts'
import type { OrderState, PaymentState } from './order-states.ts'

const facts = (method: PaymentMethod, state: PaymentState, status: OrderState): MoneyFacts => ({ method, state, status, totalMinor: 1250 })

/** Every state of an order in one line, in the order of its life; the columns below are the states of the payment. */
const told = (method: PaymentMethod, status: OrderState) => paymentStates.map((state) => moneyStanding(facts(method, state, status))).join(' ')

describe('how the money stands, by none, unknown, authorised, captured, partly refunded, refunded, voided, declined', () => {
  const cardUnderWay = 'asking asking held paid partlyGivenBack givenBack released notCharged'
  const cardThere = 'asking asking charging paid partlyGivenBack givenBack released notCharged'
  const cardOff = 'notCharged releasing releasing goingBack goingBack givenBack released notCharged'
  const cashUnderWay = 'due due due paid partlyGivenBack givenBack due due'
  const cashThere = 'paid paid paid paid partlyGivenBack givenBack paid paid'
  const cashOff = 'notCharged notCharged notCharged goingBack goingBack givenBack notCharged notCharged'

  test.each([
    ['pending', cardUnderWay, cashUnderWay],
    ['processing', cardUnderWay, cashUnderWay],
    ['confirmed', cardUnderWay, cashUnderWay],
    ['preparing', cardUnderWay, cashUnderWay],
    ['ready', cardUnderWay, cashUnderWay],
    ['outForDelivery', cardUnderWay, cashUnderWay],
    ['delivered', cardThere, cashThere],
    ['completed', cardThere, cashThere],
    ['cancelled', cardOff, cashOff],
    ['failed', cardOff, cashOff],
  ] as const)('%s', (status, card, cash) => {
    expect(told('card', status)).toBe(card)
    expect(told('cash', status)).toBe(cash)
  })

  test('a card that is asked nearer to the time waits for that, and for nothing else', () => {
    const early = { ...facts('card', 'none', 'pending'), isEarly: true }
    expect([moneyStanding(early), moneyStanding({ ...early, status: 'cancelled' }), moneyStanding({ ...early, method: 'cash' })]).toEqual(['later', 'notCharged', 'due'])
  })

  test('what costs nothing is neither paid nor to be paid, whatever becomes of it', () => {
    const found = orderStates.flatMap((status) => paymentStates.map((state) => moneyStanding({ ...facts('card', state, status), totalMinor: 0 })))
    expect(new Set(found)).toEqual(new Set(['free']))
  })

  test('only cash that nobody has handed over yet is to be taken', () => {
    expect(dueMinor(facts('cash', 'none', 'ready'))).toBe(1250)
    expect(dueMinor(facts('cash', 'none', 'delivered'))).toBe(0)
    expect(dueMinor(facts('cash', 'captured', 'ready'))).toBe(0)
    expect(dueMinor(facts('card', 'authorised', 'ready'))).toBe(0)
  })
})

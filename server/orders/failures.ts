/**
 * Why an order failed, in a sentence for the guest. What became of the money stands beside it (`money-standing.ts`). The code stands on the
 * order; the technical reason stands with the dead letter.
 */
export const failures = {
  cardDeclined: 'Your bank declined this card.',
  insufficientFunds: 'There wasn\'t enough money on this card.',
  authenticationRequired: 'Your bank wants you to confirm the payment first, which we can\'t do yet. Please try another card.',
  paymentRefused: 'The payment was refused.',
  paymentUnreachable: 'We could not reach the payment service. Please try again.',
  outOfStock: 'Something in your order has just run out.',
  warehouseRefused: 'We could not set your order aside.',
  warehouseUnreachable: 'We could not set your order aside. Please try again.',
  poisoned: 'Something went wrong on our side.',
} as const

export type FailureCode = keyof typeof failures

/** The sentence for a code as it stands in the database. */
export function failureSentence(code: string): string {
  return failures[code as FailureCode] ?? failures.poisoned
}

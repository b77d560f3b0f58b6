/**
 * Why an order failed, in a sentence for the guest. The code stands on the order; the technical reason stands with the
 * dead letter.
 */
export const failures = {
  cardDeclined: 'Your bank said no to this card. Nothing was charged.',
  insufficientFunds: 'There was not enough on this card. Nothing was charged.',
  authenticationRequired: 'Your bank wants to ask you before it pays, which we cannot do yet. Nothing was charged — please try another card.',
  paymentRefused: 'The payment was refused. Nothing was charged.',
  paymentUnreachable: 'We could not reach the payment service. You were not charged — please try again.',
  outOfStock: 'Something in your order has just run out. You were not charged.',
  warehouseRefused: 'We could not set your order aside. You were not charged.',
  warehouseUnreachable: 'We could not set your order aside. You were not charged — please try again.',
  poisoned: 'Something went wrong on our side. You were not charged.',
} as const

export type FailureCode = keyof typeof failures

/** The sentence for a code as it stands in the database. */
export function failureSentence(code: string): string {
  return failures[code as FailureCode] ?? failures.poisoned
}

/**
 * Why an order failed: whose decision it was, and a sentence for the guest. The code stands on the order. What we decided is kept as a dead letter
 * too, with the technical reason. What the guest's bank decided is not: nobody in the shop can change it, and charging the card again is for the guest
 * to ask for.
 */
export const failures = {
  cardDeclined: { decidedBy: 'bank', sentence: 'Your bank said no to this card. Nothing was charged.' },
  insufficientFunds: { decidedBy: 'bank', sentence: 'There was not enough on this card. Nothing was charged.' },
  authenticationRequired: {
    decidedBy: 'bank', sentence: 'Your bank wants to ask you before it pays, which we cannot do yet. Nothing was charged — please try another card.',
  },
  paymentRefused: { decidedBy: 'us', sentence: 'The payment was refused. Nothing was charged.' },
  paymentUnreachable: { decidedBy: 'us', sentence: 'We could not reach the payment service. You were not charged — please try again.' },
  outOfStock: { decidedBy: 'us', sentence: 'Something in your order has just run out. You were not charged.' },
  warehouseRefused: { decidedBy: 'us', sentence: 'We could not set your order aside. You were not charged.' },
  warehouseUnreachable: { decidedBy: 'us', sentence: 'We could not set your order aside. You were not charged — please try again.' },
  poisoned: { decidedBy: 'us', sentence: 'Something went wrong on our side. You were not charged.' },
} as const satisfies Record<string, { decidedBy: 'bank' | 'us'; sentence: string }>

export type FailureCode = keyof typeof failures

/** Refusals of the payment provider that are told as what they are. Any other is our mistake, or the provider's. */
export const bankDecisions = (Object.keys(failures) as FailureCode[]).filter((code) => failures[code].decidedBy === 'bank')

/** Whether an order that ended for this reason waits for somebody in the shop. */
export function isOursToMend(why: string): boolean {
  return why !== 'cancelled' && !bankDecisions.some((code) => code === why)
}

/** The sentence for a code as it stands in the database. */
export function failureSentence(code: string): string {
  return (failures[code as FailureCode] ?? failures.poisoned).sentence
}

/**
 * Why an order failed: whose decision it was, and a sentence for the guest. What became of the money stands beside it (`money-standing.ts`).
 * The code stands on the order. What we decided is kept as a dead letter too, with the technical reason. What the guest's bank decided is
 * not: nobody in the shop can change it, and charging the card again is for the guest to ask for.
 */
export const failures = {
  cardDeclined: { decidedBy: 'bank', sentence: 'Your bank declined this card.' },
  insufficientFunds: { decidedBy: 'bank', sentence: 'There wasn\'t enough money on this card.' },
  authenticationRequired: {
    decidedBy: 'bank', sentence: 'Your bank wants you to confirm the payment first, which we can\'t do yet. Please try another card.',
  },
  paymentRefused: { decidedBy: 'us', sentence: 'The payment was refused.' },
  paymentUnreachable: { decidedBy: 'us', sentence: 'We couldn\'t reach the payment service. Please try again.' },
  outOfStock: { decidedBy: 'us', sentence: 'Something in your order has just run out.' },
  warehouseRefused: { decidedBy: 'us', sentence: 'We couldn\'t set your order aside.' },
  warehouseUnreachable: { decidedBy: 'us', sentence: 'We couldn\'t set your order aside. Please try again.' },
  poisoned: { decidedBy: 'us', sentence: 'Something went wrong on our side.' },
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

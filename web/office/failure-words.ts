/** Why an order failed, as a manager would put it. The server's own words stand below. */
export const reasonWords: Record<string, string> = {
  cardDeclined: 'The bank said no to the card.',
  insufficientFunds: 'There was not enough on the card.',
  authenticationRequired: 'The bank wanted to hear from the guest first. Trying again will not help; they have to order anew with another card.',
  paymentRefused: 'The payment was refused.',
  paymentUnreachable: 'The payment service could not be reached. Another try may well work.',
  outOfStock: 'Something in the order had run out.',
  warehouseRefused: 'The goods could not be set aside.',
  warehouseUnreachable: 'The warehouse could not be reached. Another try may well work.',
  poisoned: 'Something in the order could not be understood. Trying again will hardly help; tell whoever looks after Parlour.',
}

/** “paymentUnreachable: No answer came.” in words, and what else it says. */
export function reasonOf(reason: string): { words: string; detail: string | null } {
  const [, code = '', rest = ''] = /^(\w+)(?:: (.*))?$/s.exec(reason) ?? []
  const words = reasonWords[code]
  return words ? { words, detail: rest === '' ? null : rest } : { words: reason, detail: null }
}

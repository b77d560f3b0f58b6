/** Why an order failed, as a manager would put it. The server's own words follow. */
export const reasonWords: Record<string, string> = {
  cardDeclined: 'The guest’s bank declined the card.',
  insufficientFunds: 'There wasn’t enough money on the card.',
  authenticationRequired: 'The bank asked for a confirmation that Parlour can’t collect yet. The guest needs to order again with another card.',
  paymentRefused: 'The payment service refused the payment.',
  paymentUnreachable: 'The payment service couldn’t be reached. Trying again may well work.',
  outOfStock: 'Something in the order had run out. Check your stock before you try again.',
  warehouseRefused: 'The warehouse couldn’t set the items aside.',
  warehouseUnreachable: 'The warehouse couldn’t be reached. Trying again may well work.',
  poisoned: 'Parlour couldn’t process this order. Trying again may not help: ask whoever runs Parlour for you.',
}

/** “paymentUnreachable: No answer came.” in words, and what else it says. */
export function reasonOf(reason: string): { words: string; detail: string | null } {
  const [, code = '', rest = ''] = /^(\w+)(?:: (.*))?$/s.exec(reason) ?? []
  const words = reasonWords[code]
  return words ? { words, detail: rest === '' ? null : rest } : { words: reason, detail: null }
}

interface Retry {
  /** What was being done, for somebody who doesn't know our queues. */
  what: string
  /** On the button. */
  label: string
  /** What the button will do. */
  does: string
  /** What is said while it is on its way; an order is followed instead. */
  sent: string
}

const comesBack = 'If it fails again, it comes back here.'

const retries: Record<string, Retry> = {
  'order-processing': {
    what: 'Taking an order', label: 'Retry order', sent: `The order is being tried again. ${comesBack}`,
    does: 'Sends the order to the board again. Nobody’s card is charged.',
  },
  'order-unwinding': {
    what: 'Undoing an order', label: 'Retry', sent: `The order is being settled again. ${comesBack}`,
    does: 'Returns what’s still owed: releases money held on a card, makes refunds and puts items back in stock. Nobody is charged.',
  },
  'order-completion': {
    what: 'Collecting a payment', label: 'Collect payment', sent: `The payment is being collected. ${comesBack}`,
    does: 'Collects the money that’s already held on the guest’s card. It’s never collected twice.',
  },
  'order-messages': {
    what: 'Messaging a guest', label: 'Send again', sent: `The message is being sent again. ${comesBack}`,
    does: 'Sends the guest this message again. Nobody is charged.',
  },
}

/** Where a card would be charged for what its guest was told they would not get. */
const asking: Retry = {
  what: 'Taking an order', label: 'Ask the guest', sent: 'The guest has been asked. The order goes ahead if they say yes.',
  does: 'The guest was told that this order failed and nothing was charged. Parlour asks them whether they still want it: on their order page, and by message if they left a contact. If they’ve already told you yes, place it now.',
}

/** What another try means for a failure. An order that has gone on meanwhile is not placed again. */
export function retryOf({ queue, event, orderStatus, asksGuest }: { queue: string; event: string; orderStatus: string | null; asksGuest: boolean }): Retry {
  if (asksGuest) return asking
  const retry = retries[queue] ?? { what: `${queue} (${event})`, label: 'Retry', does: 'Tries this step again.', sent: `It’s being tried again. ${comesBack}` }
  return queue === 'order-processing' && orderStatus !== 'failed' ? { ...retry, does: 'Goes on with the order from where it stopped. A card that was charged isn’t charged again.' } : retry
}

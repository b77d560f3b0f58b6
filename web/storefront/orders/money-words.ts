import type { Fulfilment, Order } from '../../api/shapes.ts'

export type Standing = Order['payment']['standing']

type Facts = Pick<Order, 'fulfilment' | 'totalMinor'> & { payment: Pick<Order['payment'], 'method' | 'standing' | 'refundedMinor'> }

/** Writes an amount of minor units as the place does. */
type Write = (minor: number) => string

/** Where cash changes hands. */
const handedOver: Record<Fulfilment, string> = { pickup: 'at the counter', dineIn: 'at your table', delivery: 'at the door', instant: 'in person' }

/** The money of an order in a few words that are true for everybody who looks: guest, crew, office. */
export function moneyLabel({ totalMinor, payment }: Facts, write: Write): string {
  const isCash = payment.method === 'cash'
  const words: Record<Standing, string> = {
    free: 'Nothing to pay',
    due: 'To pay in cash',
    later: 'Card not charged yet',
    asking: 'Waiting for the bank',
    held: 'Held on the card',
    charging: 'Held on the card, about to be charged',
    paid: isCash ? 'Paid in cash' : 'Paid by card',
    partlyGivenBack: `Paid ${isCash ? 'in cash' : 'by card'}, ${write(payment.refundedMinor)} refunded`,
    givenBack: isCash ? 'Given back in cash' : 'Refunded to the card',
    goingBack: `${write(totalMinor - payment.refundedMinor)} ${isCash ? 'to be given back in cash' : 'being refunded to the card'}`,
    releasing: 'Not charged',
    released: 'Not charged',
    notCharged: isCash ? 'Nothing to pay' : 'Not charged',
  }
  return words[payment.standing]
}

/** The same in whole sentences, said to whoever ordered. */
export function moneySentence({ fulfilment, totalMinor, payment }: Facts, write: Write): string {
  const isCash = payment.method === 'cash'
  const total = write(totalMinor)
  const left = write(totalMinor - payment.refundedMinor)
  const words: Record<Standing, string> = {
    free: 'There\'s nothing to pay.',
    due: `${total} to pay in cash ${handedOver[fulfilment]}.`,
    later: `${total} will be held on your card a few days before. You're only charged when you get your order.`,
    asking: `We're waiting for your bank to approve ${total}.`,
    held: `${total} is held on your card. You're only charged when you get your order.`,
    charging: `${total} is held on your card and will be charged shortly.`,
    paid: isCash ? `You paid ${total} in cash.` : `You paid ${total} by card.`,
    partlyGivenBack: `You paid ${total}, and ${write(payment.refundedMinor)} was refunded${isCash ? ' in cash' : ' to your card'}.`,
    givenBack: isCash ? `You got ${total} back in cash.` : `${total} was refunded to your card.`,
    goingBack: isCash ? `You get ${left} back in cash. Please ask at the counter.`
      : `${left} is being refunded to your card. Your bank may take a few days to show it.`,
    releasing: 'You weren\'t charged. If your bank is holding the money, the hold is being released.',
    released: 'You weren\'t charged. The hold on your card has been released.',
    notCharged: isCash ? 'There\'s nothing to pay.' : 'You weren\'t charged.',
  }
  return words[payment.standing]
}

/** What cancelling means for the money. @param to who reads it: the guest themselves, or the crew about them */
export function moneyIfCancelled({ totalMinor, payment }: Facts, write: Write, to: 'you' | 'theGuest' = 'you'): string {
  const isCrew = to === 'theGuest'
  if (payment.standing === 'paid' || payment.standing === 'partlyGivenBack') {
    const left = write(totalMinor - payment.refundedMinor)
    if (payment.method === 'cash') return isCrew ? `Give ${left} back in cash.` : `You get ${left} back in cash.`
    return `${left} is refunded to ${isCrew ? 'their' : 'your'} card.`
  }
  if (['held', 'asking', 'later'].includes(payment.standing)) return isCrew ? 'Their card isn\'t charged.' : 'You won\'t be charged.'
  return isCrew ? 'Nothing was paid.' : 'There\'s nothing to pay.'
}

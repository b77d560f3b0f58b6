import type { Fulfilment, Order } from '../../api/shapes.ts'

export type Standing = Order['payment']['standing']

type Payment = Order['payment']
/** What a device keeps of an order has no tenders: it knows one way to pay. */
type Facts = Pick<Order, 'fulfilment' | 'totalMinor'> & { payment: Pick<Payment, 'method' | 'standing' | 'refundedMinor'> & Partial<Pick<Payment, 'dueMinor' | 'tenders'>> }

/** Writes an amount of minor units as the place does. */
type Write = (minor: number) => string

/** Where cash changes hands. */
const handedOver: Record<Fulfilment, string> = { pickup: 'at the counter', dineIn: 'at your table', delivery: 'at the door', instant: 'in person' }

/** Of an order that is paid by card, what is paid in cash beside it. */
function cashBeside({ method, tenders = [] }: Facts['payment']): number {
  return method === 'cash' ? 0 : tenders.filter((tender) => tender.method === 'cash').reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}

/** The money of an order in a few words that are true for everybody who looks: guest, crew, office. */
export function moneyLabel({ totalMinor, payment }: Facts, write: Write): string {
  const isCash = payment.method === 'cash'
  const beside = cashBeside(payment)
  const how = beside > 0 ? 'by card and in cash' : isCash ? 'in cash' : 'by card'
  const words: Record<Standing, string> = {
    free: 'Nothing to pay',
    due: 'To pay in cash',
    later: 'Card not charged yet',
    asking: 'Waiting for the bank',
    held: 'Held on the card',
    charging: 'Held on the card, about to be charged',
    paid: `Paid ${how}`,
    partlyGivenBack: `Paid ${how}, ${write(payment.refundedMinor)} refunded`,
    givenBack: beside > 0 ? 'Refunded to the card and in cash' : isCash ? 'Given back in cash' : 'Refunded to the card',
    goingBack: `${write(totalMinor - payment.refundedMinor)} ${beside > 0 ? 'being refunded' : isCash ? 'to be given back in cash' : 'being refunded to the card'}`,
    releasing: 'Not charged',
    released: 'Not charged',
    notCharged: isCash ? 'Nothing to pay' : 'Not charged',
  }
  const due = beside > 0 && payment.dueMinor ? `, ${write(payment.dueMinor)} to pay in cash` : ''
  return `${words[payment.standing]}${due}`
}

/** The same in whole sentences, said to whoever ordered. */
export function moneySentence({ fulfilment, totalMinor, payment }: Facts, write: Write): string {
  const isCash = payment.method === 'cash'
  const beside = cashBeside(payment)
  const total = write(totalMinor)
  const onCard = write(totalMinor - beside)
  const left = write(totalMinor - payment.refundedMinor)
  const words: Record<Standing, string> = {
    free: 'There\'s nothing to pay.',
    due: `${total} to pay in cash ${handedOver[fulfilment]}.`,
    later: `${onCard} will be held on your card a few days before. You're only charged when you get your order.`,
    asking: `We're waiting for your bank to approve ${onCard}.`,
    held: `${onCard} is held on your card. You're only charged when you get your order.`,
    charging: `${onCard} is held on your card and will be charged shortly.`,
    paid: beside > 0 ? `You paid ${onCard} by card and ${write(beside)} in cash.` : isCash ? `You paid ${total} in cash.` : `You paid ${total} by card.`,
    partlyGivenBack: `You paid ${total}, and ${write(payment.refundedMinor)} was refunded${beside > 0 ? '' : isCash ? ' in cash' : ' to your card'}.`,
    givenBack: beside > 0 ? `${onCard} was refunded to your card, and you got ${write(beside)} back in cash.` : isCash ? `You got ${total} back in cash.` : `${total} was refunded to your card.`,
    goingBack: beside > 0 ? `${left} is being refunded.` : isCash ? `You get ${left} back in cash. Please ask at the counter.`
      : `${left} is being refunded to your card. Your bank may take a few days to show it.`,
    releasing: 'You weren\'t charged. If your bank is holding the money, the hold is being released.',
    released: 'You weren\'t charged. The hold on your card has been released.',
    notCharged: isCash ? 'There\'s nothing to pay.' : 'You weren\'t charged.',
  }
  const due = beside > 0 && payment.dueMinor ? ` ${write(payment.dueMinor)} to pay in cash ${handedOver[fulfilment]}.` : ''
  return `${words[payment.standing]}${due}`
}

/** What cancelling means for the money. @param to who reads it: the guest themselves, or the crew about them */
export function moneyIfCancelled({ totalMinor, payment }: Facts, write: Write, to: 'you' | 'theGuest' = 'you'): string {
  const isCrew = to === 'theGuest'
  if (payment.standing === 'paid' || payment.standing === 'partlyGivenBack') {
    const left = write(totalMinor - payment.refundedMinor)
    if (cashBeside(payment) > 0) return `${left} is refunded the way it was paid.`
    if (payment.method === 'cash') return isCrew ? `Give ${left} back in cash.` : `You get ${left} back in cash.`
    return `${left} is refunded to ${isCrew ? 'their' : 'your'} card.`
  }
  if (['held', 'asking', 'later'].includes(payment.standing)) return isCrew ? 'Their card isn\'t charged.' : 'You won\'t be charged.'
  return isCrew ? 'Nothing was paid.' : 'There\'s nothing to pay.'
}

import type { OrderState, PaymentState } from './order-states.ts'

/** What is true about the money of an order, whoever asks. */
export const standings = [
  /** Nothing was ever to be paid. */
  'free',
  /** To be paid in cash when it is handed over. */
  'due',
  /** Placed so long ahead that the bank is asked nearer to its time. */
  'later',
  /** The bank has been asked, or is about to be, and has not answered. */
  'asking',
  /** Set aside on the card, to be charged when the guest has the order. */
  'held',
  /** The guest has the order; what is set aside is about to be charged. */
  'charging',
  'paid',
  'partlyGivenBack',
  'givenBack',
  /** Charged for an order that is off, so all that is left of it goes back. */
  'goingBack',
  /** Not charged; what the bank may have set aside is being set free. */
  'releasing',
  /** Not charged; what the bank had set aside is free again. */
  'released',
  /** Not charged, and nothing was set aside. */
  'notCharged',
] as const
export type Standing = (typeof standings)[number]

export type PaymentMethod = 'card' | 'cash'

type Stage = 'underWay' | 'handedOver' | 'off'

const stages: Record<OrderState, Stage> = {
  pending: 'underWay', processing: 'underWay', confirmed: 'underWay', preparing: 'underWay', ready: 'underWay', outForDelivery: 'underWay',
  delivered: 'handedOver', completed: 'handedOver', cancelled: 'off', failed: 'off',
}

const row = (underWay: Standing, handedOver: Standing, off: Standing): Record<Stage, Standing> => ({ underWay, handedOver, off })
/** Cash changes hands with the order and is booked a moment later, so until then the order says whether it was paid. */
const cashInHand = row('due', 'paid', 'notCharged')

/** For each way to pay, by what the books say of the payment and how far the order is. The one table that all words about money come from. */
const table: Record<PaymentMethod, Record<PaymentState, Record<Stage, Standing>>> = {
  card: {
    none: row('asking', 'asking', 'notCharged'),
    unknown: row('asking', 'asking', 'releasing'),
    authorised: row('held', 'charging', 'releasing'),
    captured: row('paid', 'paid', 'goingBack'),
    partiallyRefunded: row('partlyGivenBack', 'partlyGivenBack', 'goingBack'),
    refunded: row('givenBack', 'givenBack', 'givenBack'),
    voided: row('released', 'released', 'released'),
    declined: row('notCharged', 'notCharged', 'notCharged'),
  },
  cash: {
    none: cashInHand,
    unknown: cashInHand,
    authorised: cashInHand,
    captured: row('paid', 'paid', 'goingBack'),
    partiallyRefunded: row('partlyGivenBack', 'partlyGivenBack', 'goingBack'),
    refunded: row('givenBack', 'givenBack', 'givenBack'),
    voided: cashInHand,
    declined: cashInHand,
  },
}

export type MoneyFacts = {
  status: OrderState
  method: PaymentMethod
  state: PaymentState
  totalMinor: number
  /** What of it is to be paid in cash and is in no book yet; all of it or nothing, unless it is paid in several ways. */
  cashMinor?: number
  /** Its card is asked nearer to its time. */
  isEarly?: boolean
}

/** How the money of an order stands. Screens and messages put this into words; none of them looks at the payment by itself. Pure. */
export function moneyStanding({ status, method, state, totalMinor, isEarly = false }: MoneyFacts): Standing {
  if (totalMinor === 0) return 'free'
  const standing = table[method][state][stages[status]]
  return isEarly && standing === 'asking' ? 'later' : standing
}

/** What is to be taken in cash when the order is handed over, in minor units. */
export function dueMinor(facts: MoneyFacts): number {
  if (moneyStanding(facts) === 'due') return facts.totalMinor
  return facts.method === 'card' && stages[facts.status] === 'underWay' ? facts.cashMinor ?? 0 : 0
}

import type { Fulfilment } from '../../api/shapes.ts'
import { asCount, asOneOf, asRecord, asText } from '../../ground/device/readers.ts'
import { personal } from '../../ground/device/personal.ts'
import type { Stored } from '../../ground/device/stored.ts'

/** What a guest has chosen for the order at one location, kept until it is placed. */
export type Draft = {
  /** Null: whatever the location offers first. */
  fulfilment: Fulfilment | null
  tableId: string
  /** ISO 8601; null: as soon as possible. */
  when: string | null
  couponCode: string
  tip: Tip
  payment: PaymentChoice
}

/** `percent` is of what the goods cost after the discount. */
export type Tip = { kind: 'none' } | { kind: 'percent'; percent: number } | { kind: 'amount'; minor: number }

export const paymentChoices = ['demoCard', 'declined', 'insufficientFunds', 'cash'] as const
export type PaymentChoice = (typeof paymentChoices)[number]

/** Who orders, and where they live: the same at every location. */
export type Guest = { name: string; email: string; phone: string; street: string; city: string; region: string; postcode: string; addressNote: string }

export function draftAt(slug: string): Stored<Draft> {
  return personal(`checkout:${slug}`, readDraft)
}

function readDraft(raw: unknown): Draft {
  const { fulfilment, tableId, when, couponCode, tip, payment } = asRecord(raw)
  return {
    fulfilment: ([null, 'pickup', 'dineIn', 'delivery', 'instant'] as const).find((each) => each === fulfilment) ?? null,
    tableId: asText(tableId).slice(0, 40), when: futureInstant(when), couponCode: asText(couponCode).slice(0, 40), tip: readTip(tip),
    payment: asOneOf(payment, paymentChoices),
  }
}

/** A time that has passed while the tab was closed is as good as none. */
function futureInstant(raw: unknown): string | null {
  return typeof raw === 'string' && Date.parse(raw) > Date.now() ? raw : null
}

function readTip(raw: unknown): Tip {
  const { kind, percent, minor } = asRecord(raw)
  if (kind === 'percent') return { kind, percent: asCount(percent) }
  return kind === 'amount' ? { kind, minor: asCount(minor) } : { kind: 'none' }
}

/** As far as somebody typed it here; what their account says is not repeated. */
export const guestStore: Stored<Guest> = personal('details', (raw) => {
  const { name, email, phone, street, city, region, postcode, addressNote } = asRecord(raw)
  return {
    name: asText(name), email: asText(email), phone: asText(phone), street: asText(street), city: asText(city), region: asText(region), postcode: asText(postcode),
    addressNote: asText(addressNote),
  }
})

/** What belongs to one order is forgotten once it is placed; how somebody likes to get and pay for things is kept. */
export function afterOrder(draft: Draft): Draft {
  return {
    ...draft, when: null, couponCode: '', tip: draft.tip.kind === 'amount' ? { kind: 'none' } : draft.tip,
    // A card that did not pay is not what somebody wants to try again with.
    payment: draft.payment === 'cash' ? 'cash' : 'demoCard',
  }
}

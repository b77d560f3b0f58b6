/**
 * The one closed list of refusals: what Parlour says no to, as which HTTP status, in which words.
 * Anything that is thrown and isn't one of these is a bug and leaves as a 500 that says nothing.
 */
export const refusals = {
  malformed: { status: 400, sentence: 'This request could not be understood.' },
  invalidInput: { status: 400, sentence: 'Some of the input is not right.' },
  notSignedIn: { status: 401, sentence: 'Please sign in first.' },
  signedOut: { status: 401, sentence: 'You’ve been signed out. Sign in again, or go on as a guest.' },
  notAllowed: { status: 403, sentence: 'Your account may not do this.' },
  twoFactorRequired: { status: 403, sentence: 'This place asks those who run it for two-factor sign-in. Set it up at /account/two-factor, then try again.' },
  signInAgain: { status: 403, sentence: 'Please sign in again first; then you have 15 minutes for this.' },
  foreignOrigin: { status: 403, sentence: 'This request came from another site.' },
  notFound: { status: 404, sentence: 'There is nothing here.' },
  methodNotAllowed: { status: 405, sentence: 'This address does not take that method.' },
  tooLarge: { status: 413, sentence: 'That is more than this address takes.' },
  misdirected: { status: 421, sentence: 'This Parlour is not known by that name. Set PARLOUR_PUBLIC_URL to the address that guests use.' },
  badRange: { status: 416, sentence: 'There is no such part of this file.' },
  tooSlow: { status: 408, sentence: 'This request took too long to arrive. Try again.' },
  headersTooLarge: { status: 431, sentence: 'The address or the headers of this request are too long.' },
  unsupportedMedia: { status: 415, sentence: 'Please send JSON.' },
  versionMissing: { status: 428, sentence: 'Say which version you are changing: send If-Match with the ETag you read.' },
  tooManyRequests: { status: 429, sentence: 'That was a little too fast. Try again in a moment.' },

  changedMeanwhile: { status: 409, sentence: 'Somebody else changed this first. Look at it again before you save.' },
  staleVersion: { status: 412, sentence: 'Somebody else changed this first. Look at it again before you save.' },
  categoryNotEmpty: { status: 409, sentence: 'This category still has items. Move or retire them first.' },
  alreadyExists: { status: 409, sentence: 'There is already one of that name.' },
  lastOwner: { status: 409, sentence: 'A business keeps at least one owner.' },
  invitationOver: { status: 409, sentence: 'This invitation is no longer good. Ask for a new one.' },
  ordersUnderWay: { status: 409, sentence: 'An order is still under way. Delete your account when it is done.' },
  inUse: { status: 409, sentence: 'This is still in use.' },
  stockShort: { status: 409, sentence: 'There is not enough left.' },
  moveNotPossible: { status: 409, sentence: 'The order has already moved on.' },
  tooLateToTakeBack: { status: 409, sentence: 'It is too late to take this back.' },
  tooLateToCancel: { status: 409, sentence: 'It is too late to cancel this order.' },
  tooOldToRetry: { status: 409, sentence: 'This order is too old to retry. The guest isn’t expecting it any more, so ask them to order again.' },
  orderedAgain: { status: 409, sentence: 'The guest has placed another order since then.' },
  tendersTooMuch: { status: 422, sentence: 'The other ways to pay come to the whole total or more, so there is nothing left to pay with the first one.' },
  notOffered: { status: 409, sentence: 'This offer has ended. Please order again.' },
  alreadyRedriven: { status: 409, sentence: 'This was already sent again.' },
  priceChanged: { status: 409, sentence: 'The price changed a moment ago. Please look at the new total before you order.' },
  menuChanged: { status: 409, sentence: 'The menu changed a moment ago. Please look at your order again.' },

  wrongProof: { status: 422, sentence: 'That password or code is not right.' },

  keyReused: { status: 422, sentence: 'This Idempotency-Key was used for a different request.' },
  emptyOrder: { status: 422, sentence: 'There is nothing in this order yet.' },
  tooManyLines: { status: 422, sentence: 'An order takes at most 50 lines.' },
  unknownItem: { status: 422, sentence: 'This item is not on the menu here.' },
  itemRetired: { status: 422, sentence: 'This item is no longer sold.' },
  itemElsewhere: { status: 422, sentence: 'This item is sold at another location.' },
  itemSoldOut: { status: 422, sentence: 'This item is sold out for now.' },
  notServedNow: { status: 422, sentence: 'This item is not served at that time.' },
  badQuantity: { status: 422, sentence: 'Choose between 1 and 99 of an item.' },
  unknownOption: { status: 422, sentence: 'This option does not belong to the item.' },
  tooFewOptions: { status: 422, sentence: 'Something still has to be chosen for this item.' },
  tooManyOptions: { status: 422, sentence: 'That is more options than this item takes.' },
  locationClosed: { status: 422, sentence: 'This location is closed at that time.' },
  notAccepting: { status: 422, sentence: 'This location is not taking orders right now.' },
  fulfilmentNotOffered: { status: 422, sentence: 'This location does not offer that.' },
  orderTooLarge: { status: 422, sentence: 'This order is larger than this location takes online.' },
  addressMissing: { status: 422, sentence: 'We need an address to deliver to.' },
  cashNotTaken: { status: 422, sentence: 'This order is completed online, so it can’t be paid in cash. Please pay by card.' },
  tableMissing: { status: 422, sentence: 'Which table are you at?' },
  contactMissing: { status: 422, sentence: 'We need a name for this order.' },
  badSchedule: { status: 422, sentence: 'Choose a time from now up to seven days ahead.' },
  unknownCoupon: { status: 422, sentence: 'Code not recognised. Check it and try again.' },
  couponNotValidNow: { status: 422, sentence: 'This code is not valid at the moment.' },
  couponBelowMinimum: { status: 422, sentence: 'The order is too small for this code.' },
  couponUsedUp: { status: 422, sentence: 'This code has been used up.' },
  refundTooLarge: { status: 422, sentence: 'That is more than was paid.' },
  notPaid: { status: 422, sentence: 'Nothing has been paid for this order.' },
  stockBelowZero: { status: 422, sentence: 'There can not be less than nothing, nor less than what is promised.' },
  notCounted: { status: 422, sentence: 'Nobody counts this item yet. Say how many there are first.' },
  rewardNotAvailable: { status: 422, sentence: 'This reward is not available.' },
  tooManyInvitations: { status: 422, sentence: 'A hundred invitations are waiting here already. Take some back first.' },
  invitationForAnother: { status: 422, sentence: 'This invitation is for another email address. Sign in with the account that has it.' },
  emailNotVerified: { status: 422, sentence: 'Prove first that this email address is yours. Your account says how.' },

  unavailable: { status: 503, sentence: 'We’re having trouble on our side. Try again in a few seconds.' },
} as const satisfies Record<string, { status: number; sentence: string }>

export type RefusalCode = keyof typeof refusals

/** What is wrong with one part of the input: a JSON pointer into the body (or query) and a sentence. */
export type InputError = { pointer: string; detail: string }

/** Facts that go with a refusal as members of the problem document, such as `{ left: 3 }`. What RFC 9457 names already stays as it is. */
export type RefusalFacts = { detail?: string; errors?: InputError[]; status?: never; code?: never; type?: never; title?: never; [fact: string]: unknown }

/** A refusal on its way to the caller. Thrown anywhere below a route; nothing it interrupts stays behind. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly facts: RefusalFacts
  /** Headers that the answer needs, such as one that takes a stale cookie away. */
  readonly headers: Readonly<Record<string, string>>

  constructor(code: RefusalCode, facts: RefusalFacts = {}, headers: Readonly<Record<string, string>> = {}) {
    super(facts.detail ?? refusals[code].sentence)
    this.name = 'Refusal'
    this.code = code
    this.status = refusals[code].status
    this.facts = facts
    this.headers = headers
  }
}

/** `throw refuse('stockShort', { left: 3 })` */
export function refuse(code: RefusalCode, facts?: RefusalFacts, headers?: Readonly<Record<string, string>>): Refusal {
  return new Refusal(code, facts, headers)
}

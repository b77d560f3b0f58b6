import { refusals as catalogue } from '../catalogue/index.ts'
import { refusing } from '../platform/refusal.ts'
import type { RefusalTable } from '../platform/refusal.ts'

export const refusals = {
  stockShort: { status: 409, sentence: 'There isn’t enough left.' },
  moveNotPossible: { status: 409, sentence: 'The order has already moved on.' },
  tooLateToTakeBack: { status: 409, sentence: 'It’s too late to undo this.' },
  tooLateToCancel: { status: 409, sentence: 'It’s too late to cancel this order.' },
  tooOldToRetry: { status: 409, sentence: 'This order is too old to retry. The guest isn’t expecting it any more, so ask them to order again.' },
  orderedAgain: { status: 409, sentence: 'The guest has placed another order since then.' },
  tendersTooMuch: { status: 422, sentence: 'The other ways to pay already cover the total, so there’s nothing left to pay with the first one.' },
  notOffered: { status: 409, sentence: 'This offer has ended. Please order again.' },
  priceChanged: { status: 409, sentence: 'The price changed a moment ago. Please look at the new total before you order.' },
  menuChanged: { status: 409, sentence: 'The menu changed a moment ago. Please look at your order again.' },
  emptyOrder: { status: 422, sentence: 'There’s nothing in this order yet.' },
  tooManyLines: { status: 422, sentence: 'An order can have up to 50 lines.' },
  unknownItem: { status: 422, sentence: 'This item isn’t on the menu here.' },
  itemElsewhere: { status: 422, sentence: 'This item is sold at another location.' },
  itemSoldOut: { status: 422, sentence: 'This item is sold out for now.' },
  notServedNow: { status: 422, sentence: 'This item isn’t served at that time.' },
  badQuantity: { status: 422, sentence: 'Choose between 1 and 99 of an item.' },
  unknownOption: { status: 422, sentence: 'This option doesn’t belong to the item.' },
  tooFewOptions: { status: 422, sentence: 'Choose the remaining options for this item.' },
  tooManyOptions: { status: 422, sentence: 'That’s too many options for this item.' },
  locationClosed: { status: 422, sentence: 'This location is closed at that time.' },
  notAccepting: { status: 422, sentence: 'This location isn’t taking orders right now.' },
  fulfilmentNotOffered: { status: 422, sentence: 'This location doesn’t offer that.' },
  orderTooLarge: { status: 422, sentence: 'This order is larger than this location takes online.' },
  addressMissing: { status: 422, sentence: 'We need an address to deliver to.' },
  cashNotTaken: { status: 422, sentence: 'This order is completed online, so it can’t be paid in cash. Please pay by card.' },
  tableMissing: { status: 422, sentence: 'Which table are you at?' },
  badSchedule: { status: 422, sentence: 'Choose a time from now up to seven days ahead.' },
  unknownCoupon: { status: 422, sentence: 'Code not recognised. Check it and try again.' },
  couponNotValidNow: { status: 422, sentence: 'This code isn’t valid right now.' },
  couponBelowMinimum: { status: 422, sentence: 'The order is too small for this code.' },
  couponUsedUp: { status: 422, sentence: 'This code has been used up.' },
  refundTooLarge: { status: 422, sentence: 'That’s more than was paid.' },
  notPaid: { status: 422, sentence: 'Nothing has been paid for this order.' },
  rewardNotAvailable: { status: 422, sentence: 'This reward isn’t available.' },
} as const satisfies RefusalTable

export const refuse = refusing({ ...refusals, ...catalogue })

export type RefusalCode = Parameters<typeof refuse>[0]

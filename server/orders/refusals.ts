import { refusals as catalogue } from '../catalogue/index.ts'
import { refusing } from '../platform/refusal.ts'
import type { RefusalTable } from '../platform/refusal.ts'

export const refusals = {
  stockShort: { status: 409, sentence: 'There is not enough left.' },
  moveNotPossible: { status: 409, sentence: 'The order has already moved on.' },
  tooLateToTakeBack: { status: 409, sentence: 'It is too late to take this back.' },
  tooLateToCancel: { status: 409, sentence: 'It is too late to cancel this order.' },
  tooOldToRetry: { status: 409, sentence: 'This order is too old to retry. The guest isn’t expecting it any more, so ask them to order again.' },
  orderedAgain: { status: 409, sentence: 'The guest has placed another order since then.' },
  tendersTooMuch: { status: 422, sentence: 'The other ways to pay come to the whole total or more, so there is nothing left to pay with the first one.' },
  notOffered: { status: 409, sentence: 'This offer has ended. Please order again.' },
  priceChanged: { status: 409, sentence: 'The price changed a moment ago. Please look at the new total before you order.' },
  menuChanged: { status: 409, sentence: 'The menu changed a moment ago. Please look at your order again.' },
  emptyOrder: { status: 422, sentence: 'There is nothing in this order yet.' },
  tooManyLines: { status: 422, sentence: 'An order takes at most 50 lines.' },
  unknownItem: { status: 422, sentence: 'This item is not on the menu here.' },
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
  badSchedule: { status: 422, sentence: 'Choose a time from now up to seven days ahead.' },
  unknownCoupon: { status: 422, sentence: 'Code not recognised. Check it and try again.' },
  couponNotValidNow: { status: 422, sentence: 'This code is not valid at the moment.' },
  couponBelowMinimum: { status: 422, sentence: 'The order is too small for this code.' },
  couponUsedUp: { status: 422, sentence: 'This code has been used up.' },
  refundTooLarge: { status: 422, sentence: 'That is more than was paid.' },
  notPaid: { status: 422, sentence: 'Nothing has been paid for this order.' },
  rewardNotAvailable: { status: 422, sentence: 'This reward is not available.' },
} as const satisfies RefusalTable

export const refuse = refusing({ ...refusals, ...catalogue })

export type RefusalCode = Parameters<typeof refuse>[0]

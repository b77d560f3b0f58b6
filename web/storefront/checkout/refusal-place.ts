import type { Problem } from '../../api/problem.ts'
import type { Field } from './check-details.ts'

/** What one tap can do about a refusal. */
export type Remedy =
  | { kind: 'reduce'; itemId: string; left: number }
  | { kind: 'remove'; lineIndex: number }
  | { kind: 'edit'; lineIndex: number }
  | { kind: 'chooseTime' }
  | { kind: 'removeCode' }
  | { kind: 'reload' }

/** Where on the checkout a refusal belongs, in which words, and what can be done about it. */
export type PlacedRefusal = {
  place: 'line' | 'fulfilment' | 'time' | 'code' | 'tip' | 'payment' | 'page' | Field
  /** Of the line it is about, in the order as it was asked for. */
  lineIndex?: number
  words: string
  remedy?: Remedy
}

type Rule = (problem: Problem, words: string) => PlacedRefusal

const atLine = (remedy: 'remove' | 'edit'): Rule => (problem, words) => {
  const lineIndex = numberOf(problem.facts.line)
  if (lineIndex === undefined) return { place: 'page', words, remedy: { kind: 'reload' } }
  return { place: 'line', lineIndex, words, remedy: { kind: remedy, lineIndex } }
}
const at = (place: PlacedRefusal['place'], remedy?: Remedy): Rule => (_problem, words) => ({ place, words, ...(remedy && { remedy }) })

const rules: Readonly<Record<string, Rule>> = {
  stockShort: ({ facts }) => {
    const left = numberOf(facts.left) ?? 0
    const item = typeof facts.item === 'string' ? facts.item : 'that'
    const words = left > 0 ? `Only ${left} × ${item} left.` : `${item} has just sold out.`
    if (typeof facts.itemId !== 'string') return { place: 'page', words }
    return { place: 'line', words, remedy: { kind: 'reduce', itemId: facts.itemId, left } }
  },
  itemSoldOut: atLine('remove'),
  itemRetired: atLine('remove'),
  itemElsewhere: atLine('remove'),
  unknownItem: atLine('remove'),
  notServedNow: atLine('remove'),
  badQuantity: atLine('remove'),
  unknownOption: atLine('edit'),
  tooFewOptions: atLine('edit'),
  tooManyOptions: atLine('edit'),
  menuChanged: at('page', { kind: 'reload' }),
  priceChanged: at('page'),
  locationClosed: at('time', { kind: 'chooseTime' }),
  badSchedule: at('time', { kind: 'chooseTime' }),
  notAccepting: at('page'),
  fulfilmentNotOffered: at('fulfilment'),
  cashNotTaken: at('payment'),
  tableMissing: at('table'),
  addressMissing: at('street'),
  contactMissing: at('name'),
  unknownCoupon: at('code', { kind: 'removeCode' }),
  couponNotValidNow: at('code', { kind: 'removeCode' }),
  couponBelowMinimum: at('code', { kind: 'removeCode' }),
  couponUsedUp: at('code', { kind: 'removeCode' }),
}

/** Which part of the request stands in which field. */
const pointers: readonly [RegExp, PlacedRefusal['place']][] = [
  [/^\/contact\/email/, 'email'], [/^\/contact\/phone/, 'phone'], [/^\/customerName/, 'name'], [/^\/tableId/, 'table'],
  [/^\/address\/city/, 'city'], [/^\/address/, 'street'], [/^\/couponCode/, 'code'], [/^\/scheduledFor/, 'time'], [/^\/tipMinor/, 'tip'],
  [/^\/payment/, 'payment'],
]

/**
 * Every refusal of a quote or an order, put where the person can do something about it.
 * @param money writes an amount of minor units as the place does
 */
export function placeRefusal(problem: Problem, money: (minor: number) => string): PlacedRefusal[] {
  if (problem.code === 'invalidInput') return inputRefusals(problem)
  const item = typeof problem.facts.item === 'string' ? problem.facts.item : undefined
  const minimum = numberOf(problem.facts.minimumMinor)
  const [total, maximum] = [numberOf(problem.facts.totalMinor), numberOf(problem.facts.maxMinor)]
  const words = problem.code === 'priceChanged' && total !== undefined ? `A price has changed: the total is now ${money(total)}. Place the order again if that’s fine.`
    : problem.code === 'orderTooLarge' && maximum !== undefined ? `Orders here can be up to ${money(maximum)}. Take something out, or call the shop.`
    : problem.code === 'couponBelowMinimum' && minimum !== undefined ? `This code is for orders from ${money(minimum)}.`
    : item !== undefined && problem.message.startsWith('This item') ? problem.message.replace('This item', item) : problem.message
  const rule = Object.hasOwn(rules, problem.code) ? rules[problem.code] : undefined
  return [rule ? rule(problem, words) : { place: 'page', words }]
}

function inputRefusals(problem: Problem): PlacedRefusal[] {
  const errors = Array.isArray(problem.facts.errors) ? (problem.facts.errors as { pointer?: unknown; detail?: unknown }[]) : []
  const placed = errors.map(({ pointer, detail }): PlacedRefusal => {
    const place = pointers.find(([pattern]) => typeof pointer === 'string' && pattern.test(pointer))?.[1]
    return { place: place ?? 'page', words: place === undefined ? problem.message : fieldWords[place] ?? String(detail) }
  })
  return placed.length > 0 ? placed : [{ place: 'page', words: problem.message }]
}

/** A validator says “must match format email”; people don't. */
const fieldWords: Partial<Record<PlacedRefusal['place'], string>> = {
  email: 'This doesn\'t look like an email address.', phone: 'This doesn\'t look like a phone number.', name: 'Please use a shorter name.',
  table: 'This doesn\'t look like a table.', street: 'Please check the address.', city: 'Please check the city.',
  code: 'Code not recognised. Check it and try again.',
  time: 'Please choose another time.', tip: 'That tip is too large.', payment: 'Please choose another way to pay.',
}

function numberOf(fact: unknown): number | undefined {
  return typeof fact === 'number' ? fact : undefined
}

import type { MoneyBack, NoticeData } from '../kinds.ts'
import { day, money, text, time } from './text.ts'
import type { Fact, Sender } from './text.ts'

type Confirmed = NoticeData['order.confirmed']
type Scheduled = NoticeData['order.scheduled']
type Delayed = NoticeData['order.delayed']
type Order = NoticeData['order.ready']

const because = 'You get this because you ordered here.'
const action = { label: 'See my order', url: ({ url }: Order) => url }

const path = ({ orderId }: Order) => `/orders/${orderId}`

const place: Fact<unknown> = { example: 'Corner Café', of: (_data, { locationName, businessName }: Sender) => locationName ?? businessName }
const orderFacts = {
  number: { example: '42', of: ({ number }: Order) => String(number) },
  total: { example: '$12.50', of: ({ totalMinor, currency }: Order, { locale }: Sender) => money(totalMinor, currency, locale) },
  place,
}

/** `at 8:40 AM`, and for another day `on Sat, Mar 7 at 8:40 AM`. */
type At = (preposition: 'at' | 'around') => string

const waits: Record<Order['fulfilment'], (at: At) => string> = {
  pickup: (at) => `It should be ready ${at('at')}.`,
  dineIn: (at) => `It should be at your table ${at('around')}.`,
  delivery: (at) => `It should be with you ${at('around')}.`,
  instant: () => 'There is nothing to wait for.',
}

const readiness: Record<Order['fulfilment'], string> = {
  pickup: 'It is ready: come and get it.',
  dineIn: 'It is ready, and on its way to your table.',
  delivery: 'It is ready, and will leave in a moment.',
  instant: 'It is ready.',
}

const payAt: Record<Order['fulfilment'], string> = {
  pickup: 'You pay in cash at the counter.',
  dineIn: 'You pay in cash at your table.',
  delivery: 'You pay in cash at the door.',
  instant: 'You pay in cash.',
}

const held = 'The total is held on your card. You\'re only charged when you get your order.'

function moneyOf({ money, fulfilment }: Confirmed): string {
  if (money === undefined) return ''
  return money === 'due' ? payAt[fulfilment] : held
}

export const scheduled = text<Scheduled>({
  name: 'Order scheduled', because, action, path,
  facts: {
    ...orderFacts,
    when: { example: 'Sat, Mar 7 at 8:40 AM', of: ({ promisedAt }, sender) => `${day(promisedAt, sender)} at ${time(promisedAt, sender)}` },
    money: { example: 'The total will be held on your card on Mon, Mar 2. You\'re only charged when you get your order.', of: ({ askedAt }, sender) => `The total will be held on your card on ${day(askedAt, sender)}. You're only charged when you get your order.` },
  },
  subject: 'Order {number} is scheduled for {when}',
  body: 'Thank you! {place} has your order {number} for {when}, {total} in all.\n\n{money}',
  short: '{place} has your order {number} for {when}.',
})

export const confirmed = text<Confirmed>({
  name: 'Order confirmed', because, action, path,
  facts: {
    ...orderFacts,
    money: { example: held, of: moneyOf },
    when: { example: 'It should be ready at 8:40 AM.', of: ({ fulfilment, promisedAt, isAhead = false }, sender) => waits[fulfilment]((at) => `${isAhead ? `on ${day(promisedAt, sender)} ` : ''}${at} ${time(promisedAt, sender)}`) },
  },
  subject: 'Order {number} is confirmed',
  body: 'Thank you! {place} has your order {number}, {total} in all.\n\n{when}\n\n{money}',
  short: '{place} has your order {number}. {when}',
})

const nowExpected: Record<Order['fulfilment'], (at: string) => string> = {
  pickup: (at) => `It should now be ready around ${at}.`,
  dineIn: (at) => `It should now be at your table around ${at}.`,
  delivery: (at) => `It should now arrive around ${at}.`,
  instant: () => '',
}

export const delayed = text<Delayed>({
  name: 'Order running late', because, action, path,
  facts: { ...orderFacts, when: { example: 'It should now be ready around 8:55 AM.', of: ({ fulfilment, promisedAt }, sender) => nowExpected[fulfilment](time(promisedAt, sender)) } },
  subject: 'Order {number} is running late',
  body: 'Sorry, your order {number} at {place} is taking longer than we said. {when}',
  short: 'Sorry, order {number} at {place} is running late. {when}',
})

export const ready = text<Order>({
  name: 'Order ready', because, action, path,
  facts: { ...orderFacts, how: { example: 'It is ready: come and get it.', of: ({ fulfilment }) => readiness[fulfilment] } },
  subject: 'Order {number} is ready',
  body: 'About your order {number} at {place}: {how}',
  short: 'Order {number}, {place}: {how}',
})

export const outForDelivery = text<Order>({
  name: 'Order on its way', because, action, path,
  facts: orderFacts,
  subject: 'Order {number} is on its way',
  body: 'Your order {number} has left {place} and is on its way to you.',
  short: 'Order {number}, {place}: It is on its way to you.',
})

const givenBack: Record<MoneyBack, string> = {
  none: 'You weren\'t charged.',
  held: 'You weren\'t charged. The hold on your card has been released.',
  charged: 'What you paid is refunded to your card. Your bank may take a few days to show it.',
  cash: 'What you paid in cash is given back to you. Please ask at the counter.',
}

export const cancelled = text<NoticeData['order.cancelled']>({
  name: 'Order cancelled', because, action, path,
  facts: {
    ...orderFacts,
    why: { example: 'The reason: Sold out.', of: ({ reason }) => reason === null ? 'Please contact them if you have any questions.' : `The reason: ${asSentence(reason)}` },
    money: { example: givenBack.held, of: ({ payment }) => givenBack[payment] },
  },
  subject: 'Order {number} was cancelled',
  body: '{place} has cancelled your order {number}.\n\n{why}\n\n{money}',
  short: '{place} has cancelled your order {number}. {why} {money}',
})

export const failed = text<NoticeData['order.failed']>({
  name: 'Order failed', because, action, path,
  facts: {
    ...orderFacts,
    why: { example: 'Something in your order has just run out.', of: ({ reason }) => reason ?? 'Something went wrong on our side.' },
    money: { example: givenBack.held, of: ({ payment }) => givenBack[payment ?? 'none'] },
  },
  subject: 'We could not take order {number}',
  body: 'We are sorry: {place} could not take your order {number}.\n\n{why}\n\n{money}',
  short: 'We are sorry, {place} could not take your order {number}. {why} {money}',
})

export const offered = text<Order>({
  name: 'Order offered again', because, action: { label: 'Answer', url: ({ url }: Order) => url }, path,
  facts: orderFacts,
  subject: 'Do you still want order {number}?',
  body: 'Your order {number} at {place} didn\'t go through earlier. They can make it now, for {total}.\n\nNothing happens, and your card isn\'t charged, unless you say yes.',
  short: '{place} can make your order {number} now, for {total}. Do you still want it? Your card isn\'t charged unless you say yes.',
})

export const refunded = text<NoticeData['order.refunded']>({
  name: 'Money back', because, action, path,
  facts: { ...orderFacts, refunded: { example: '$4.75', of: ({ refundedMinor, currency }, { locale }) => money(refundedMinor, currency, locale) } },
  subject: '{refunded} back for order {number}',
  body: '{place} has given you {refunded} back for order {number}.\n\nYour bank may take a few days to show it.',
  short: '{place} has given you {refunded} back for order {number}. Your bank may take a few days to show it.',
})

function asSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`
}

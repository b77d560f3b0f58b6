import { Type } from 'typebox'
import type { Static } from 'typebox'
import { fulfilments } from '../locations/index.ts'
import { standings } from './money-standing.ts'
import type { Standing } from './money-standing.ts'
import { linesText, lineText } from '../platform/text.ts'
import { orderStates, paymentStates } from './order-states.ts'

const text = (maxLength: number, minLength = 0) => lineText({ maxLength, minLength })
const id = Type.String({ format: 'uuid' })
const minor = Type.Integer({ description: 'Minor units of the currency' })
const instant = Type.String({ format: 'date-time' })
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()])
const oneOf = <const Values extends readonly string[]>(values: Values) => Type.Unsafe<Values[number]>(Type.Enum([...values]))

export const linesMax = 50
export const quantityMax = 99

export const AskedLine = Type.Object({
  itemId: id,
  quantity: Type.Integer({ description: `1 to ${quantityMax}` }),
  options: Type.Optional(Type.Array(id, { maxItems: 60, description: 'Chosen options; an id twice means two of it' })),
  note: Type.Optional(linesText({ maxLength: 200 })),
}, { title: 'AskedLine', additionalProperties: false })
export type AskedLine = Static<typeof AskedLine>

const Address = Type.Object({
  street: text(200, 1), city: text(100, 1), region: Type.Optional(text(60)), postcode: text(20), note: Type.Optional(linesText({ maxLength: 200 })),
}, { title: 'Address', additionalProperties: false })

const details = {
  locationId: Type.String({ minLength: 1, maxLength: 60, description: 'Id or slug' }),
  fulfilment: oneOf(fulfilments),
  customerName: Type.Optional(text(80)),
  contact: Type.Optional(Type.Object({
    email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
    phone: Type.Optional(Type.String({ pattern: '^\\+?[0-9 ()./-]{5,24}$' })),
  }, { additionalProperties: false })),
  tableId: Type.Optional(text(40)),
  address: Type.Optional(Address),
  scheduledFor: Type.Optional(instant),
  couponCode: Type.Optional(text(40)),
  rewardId: Type.Optional(id),
  tipMinor: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  payment: Type.Object({
    method: oneOf(['card', 'cash'] as const),
    source: Type.Optional(Type.String({ maxLength: 200, description: 'What the provider gave for the card' })),
    also: Type.Optional(Type.Array(Type.Object({
      method: oneOf(['card', 'cash'] as const),
      source: Type.Optional(Type.String({ maxLength: 200, description: 'What the provider gave for the card' })),
      amountMinor: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    }, { additionalProperties: false }), { minItems: 1, maxItems: 4, description: 'Other ways that pay a part of it. The first way pays the rest' })),
  }, { additionalProperties: false }),
}

/** Lines and details in one request, or the caller's cart with the details. A price is never taken from the client. */
export const PlaceOrderBody = Type.Object({
  ...details,
  lines: Type.Optional(Type.Array(AskedLine, { maxItems: 500 })),
  fromCart: Type.Optional(Type.Literal(true)),
  expectedTotalMinor: Type.Optional(Type.Integer({
    minimum: 0, maximum: Number.MAX_SAFE_INTEGER,
    description: 'The total that the guest agreed to. When it comes to another one the order is refused with 409 `priceChanged`, which carries the new `totalMinor`.',
  })),
}, { title: 'NewOrder', additionalProperties: false })
export type PlaceOrderBody = Static<typeof PlaceOrderBody>

export const LineOption = Type.Object({ id, name: Type.String(), quantity: Type.Integer(), priceMinor: minor }, { title: 'LineOption' })
export type LineOption = Static<typeof LineOption>

export const OrderLine = Type.Object({
  itemId: id, name: Type.String(), quantity: Type.Integer(), options: Type.Array(LineOption), note: nullable(Type.String()),
  unitPriceMinor: minor, discountMinor: minor, taxMinor: minor, totalMinor: minor,
}, { title: 'OrderLine' })
export type OrderLine = Static<typeof OrderLine>

const sums = {
  subtotalMinor: minor, discountMinor: minor, deliveryFeeMinor: minor, tipMinor: minor, taxMinor: minor, totalMinor: minor,
  currency: Type.String(),
}

/** What would be ordered, before anybody says who they are, where it goes and how it is paid. */
export const QuoteBody = Type.Object({
  lines: Type.Array(AskedLine, { maxItems: 500 }),
  fulfilment: details.fulfilment, scheduledFor: details.scheduledFor, couponCode: details.couponCode, tipMinor: details.tipMinor,
}, { title: 'AskedQuote' })

export const Quote = Type.Object({
  locationId: id, fulfilment: oneOf(fulfilments), lines: Type.Array(OrderLine), ...sums, pricesIncludeTax: Type.Boolean(), promisedAt: instant,
}, { title: 'Quote' })

export const PlacedOrder = Type.Object({
  id, number: Type.Integer(), status: Type.Literal('pending'), locationId: id, fulfilment: oneOf(fulfilments),
  lines: Type.Array(OrderLine), ...sums, promisedAt: instant, createdAt: instant,
  trackingUrl: Type.String({ description: 'Opens the order without an account' }),
}, { title: 'PlacedOrder' })
export type PlacedOrder = Static<typeof PlacedOrder>

export const OrderView = Type.Object({
  id, number: Type.Integer(), businessDay: Type.String(), status: oneOf(orderStates), version: Type.Integer(),
  locationId: id, locationSlug: Type.String(), locationName: Type.String(), timeZone: Type.String(), locale: Type.String(),
  fulfilment: oneOf(fulfilments), customerName: nullable(Type.String()), tableLabel: nullable(Type.String()),
  contact: Type.Object({ email: nullable(Type.String()), phone: nullable(Type.String()) }),
  address: nullable(Address), scheduledFor: nullable(instant),
  lines: Type.Array(OrderLine), ...sums, pricesIncludeTax: Type.Boolean(), couponCode: nullable(Type.String()),
  payment: Type.Object({
    method: oneOf(['card', 'cash'] as const), state: oneOf(paymentStates), refundedMinor: minor,
    standing: Type.Unsafe<Standing>(Type.Enum([...standings], { description: 'What is true about the money, from the states of payment and order' })),
    dueMinor: { ...minor, description: 'What is still to be paid in cash when it is handed over' },
    tenders: Type.Array(Type.Object({ method: oneOf(['card', 'cash'] as const), amountMinor: minor }), { description: 'The ways in which it is paid; none when it costs nothing' }),
    askedAt: nullable(Type.String({ format: 'date-time', description: 'When the card is asked for the total, for an order that is placed days ahead. Null: at once' })),
  }),
  promisedAt: { ...instant, description: 'When its guest can have it. It moves with what is really waiting' },
  firstPromisedAt: { ...instant, description: 'What was promised when it was placed' },
  createdAt: instant, statusChangedAt: instant,
  confirmedAt: nullable(instant), preparingAt: nullable(instant), readyAt: nullable(instant), completedAt: nullable(instant),
  cancelRequested: Type.Boolean(), cancelReason: nullable(Type.String({ description: 'What the crew said when they cancelled it' })), canCancel: Type.Boolean({ description: 'Whether this caller may still cancel' }),
  failure: nullable(Type.Object({ code: Type.String(), sentence: Type.String() })),
  offer: nullable(Type.Object({ until: instant }, { description: 'The place offers to make this failed order after all, if its guest says so until then' })),
  courierId: nullable(id),
  trackingUrl: Type.String({ description: 'The page of the order; for its guest with the secret that opens it without an account' }),
}, { title: 'Order' })
export type OrderView = Static<typeof OrderView>

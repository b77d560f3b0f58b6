import { Type } from 'typebox'
import { atLocation, locationParam } from '../locations/index.ts'
import { phoneCharactersMax, readPhoneNumber } from '../platform/phone-number.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'
import type { Refusal } from '../platform/refusal.ts'
import { operation } from './needs.ts'
import { eraseRows } from './erase-rows.ts'
import { findWhose } from './find-whose.ts'
import { readRegister } from './read-register.ts'
import { markedTables } from './tables.ts'
import { countOrders, findOrderUnderWay } from './their-orders.ts'

/** For guests without an account, who can only ask the business. Who has one does it themselves, for all businesses. */
export const eraseGuest = operation({
  name: 'eraseGuest', method: 'POST', path: '/api/locations/{location}/guest-erasure', tag: 'privacy',
  summary: 'Forget a guest: name, contact, address and notes of all guest orders of the business with this email address or number',
  may: can['guests.erase'],
  at: atLocation,
  params: Type.Object({ location: locationParam }),
  body: Type.Object({
    email: Type.Optional(Type.String({ format: 'email', maxLength: 254 })),
    phone: Type.Optional(Type.String({ maxLength: phoneCharactersMax, description: 'However it is written; without a country, it is the one of the location' })),
  }),
  answers: { 200: Type.Object({ orders: Type.Integer({ description: 'How many orders have lost their guest; none: nothing was kept' }) }) },
  effect: 'transaction',
  async handle({ subject, params, body, db, context }) {
    if ((body.email === undefined) === (body.phone === undefined)) throw badContact('', 'Give an email address or a phone number: one of them.')
    const country = (await context.places.of(params.location))?.country
    const phone = body.phone === undefined ? null : readPhoneNumber(body.phone, country)
    if (phone === undefined) throw badContact('/phone', 'This is not a phone number.')
    const tables = markedTables(await readRegister(db))
    const whose = await findWhose(db, tables, { personId: null, email: body.email ?? null, phone, businessId: subject.businessId })
    const number = await findOrderUnderWay(db, tables, whose)
    if (number !== undefined) throw refuse('ordersUnderWay', { number, detail: `Order ${number} of this guest is still under way. Finish it first.` })
    const orders = await countOrders(db, tables, whose)
    await eraseRows(db, tables, whose)
    return { status: 200, body: { orders } }
  },
})

function badContact(pointer: string, detail: string): Refusal {
  return refuse('invalidInput', { errors: [{ pointer, detail }] })
}

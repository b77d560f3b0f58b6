import type { Fulfilment } from '../../api/shapes.ts'
import type { Draft, Guest } from './draft.ts'

/** The fields of the checkout that can be wrong. */
export type Field = 'table' | 'street' | 'city' | 'name' | 'email' | 'phone'

export type FieldErrors = Partial<Record<Field, string>>

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
/** The same as the server's. */
const phoneShape = /^\+?[0-9 ()./-]{5,24}$/

/** What is still missing or mistyped, in the order of the page. What the shop alone can judge is the quote's to say. */
export function checkDetails(fulfilment: Fulfilment, draft: Draft, guest: Guest): FieldErrors {
  const errors: FieldErrors = {}
  if (fulfilment === 'dineIn' && draft.tableId.trim() === '') errors.table = 'Which table are you at? The number is on the table.'
  if (fulfilment === 'delivery' && guest.street.trim() === '') errors.street = 'Where should we bring it?'
  if (fulfilment === 'delivery' && guest.city.trim() === '') errors.city = 'Which city is that in?'
  if (guest.name.trim() === '') errors.name = fulfilment === 'pickup' ? 'What name should we call out?' : 'What’s your name?'
  if (guest.email.trim() !== '' && !emailShape.test(guest.email.trim())) errors.email = 'This doesn\'t look like an email address yet.'
  if (fulfilment === 'instant' && guest.email.trim() === '') errors.email = 'Where should we send it?'
  if (guest.phone.trim() !== '' && !phoneShape.test(guest.phone.trim())) errors.phone = 'This doesn\'t look like a phone number yet.'
  return errors
}

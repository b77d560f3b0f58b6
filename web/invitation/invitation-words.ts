import type { paths } from '../api/schema.ts'

export type Invitation = paths['/api/invitations/{token}']['get']['responses'][200]['content']['application/json']

/** What somebody of the role does, as an offer. */
export const doesWords: Record<Invitation['role'], string> = {
  manager: 'You will run the office: menu, stock, team and refunds.',
  staff: 'You will see the board, make what is ordered and hand it out.',
  courier: 'You will bring deliveries to those who ordered them.',
}

/** Why an invitation is over, and what to do. */
export const overWords: Record<Exclude<Invitation['state'], 'open'>, { title: string; words: string }> = {
  accepted: { title: 'This invitation was accepted', words: 'It works once. If it was not you, ask for another one.' },
  declined: { title: 'This invitation was declined', words: 'If that was a mistake, ask for a new one.' },
  withdrawn: { title: 'This invitation was taken back', words: 'Ask whoever sent it to you.' },
  expired: { title: 'This invitation is too old', words: 'It was good for seven days. Ask for a new one.' },
  lapsed: { title: 'This invitation is no longer good', words: 'Whoever invited you may no longer do so. Ask for a new one.' },
}

/** Where the work is done. */
export function workplaceOf({ role, location }: Pick<Invitation, 'role' | 'location'>): string {
  if (role === 'courier') return '/courier'
  return role === 'manager' ? `/office/${location.slug}` : `/board/${location.slug}`
}

/** “CloudCafe, Downtown”, or one name where both are the same. */
export function placeName({ business, location }: Pick<Invitation, 'business' | 'location'>): string {
  return business.name === location.name ? location.name : `${business.name}, ${location.name}`
}

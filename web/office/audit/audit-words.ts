import type { AuditEntry, AuditKind } from './entry.ts'

/** What something was done to, for choosing among them. */
export const kindWords: Record<AuditKind, string> = {
  order: 'Orders', menuItem: 'Items on the menu', category: 'Categories', optionGroup: 'Option groups', stock: 'Stock', member: 'The team', invitation: 'Invitations',
  location: 'The place', deadLetter: 'Failures', account: 'Accounts and signing in', person: 'People who were helped', other: 'Everything else',
}

const fieldWords: Record<string, string> = {
  priceMinor: 'Price', amountMinor: 'Amount', soldOutUntil: 'Sold out until', categoryId: 'Category', taxClassId: 'Tax class', courierId: 'Courier',
  accepting: 'Takes orders', listed: 'On the menu here', featured: 'Item of the day', onHand: 'On the shelf', twoFactor: 'Two-factor sign-in', found: 'Was there', choicesMin: 'At least', choicesMax: 'At most',
}

/** The name of a field, for somebody who never saw ours: `jobTitle` is “Job title”. */
export function fieldName(field: string): string {
  const spaced = field.replace(/(Minor|Id)$/, '').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return fieldWords[field] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** Money is written as money and an instant as one; by the name of its field. */
export function shapeOf(field: string): 'money' | 'instant' | 'plain' {
  if (field.endsWith('Minor')) return 'money'
  return /(Until|At|For)$/.test(field) ? 'instant' : 'plain'
}

type Fact = NonNullable<AuditEntry['changes'][number]['to']>

/** A value that is neither money nor an instant. `outForDelivery` is “out for delivery”. */
export function plainWords(value: Fact): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string' && /^[a-z]+([A-Z][a-z]+)+$/.test(value)) return value.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return String(value)
}

/** Where the thing is looked at in the office; undefined for what has no page of its own. */
export function hrefOf({ kind, id }: AuditEntry['subject'], slug: string): string | undefined {
  const base = `/office/${slug}`
  const ofOne = (page: string) => (id === null ? undefined : `${base}/${page}${id}`)
  const places: Record<string, string | undefined> = {
    order: ofOne('orders?order='), menuItem: ofOne('menu?edit='), stock: ofOne('stock?item='),
    category: `${base}/menu?tab=categories`, optionGroup: `${base}/menu?tab=questions`, member: `${base}/team`, invitation: `${base}/team`, location: `${base}/settings`,
    deadLetter: `${base}/failures?all=true`, account: undefined, person: undefined, other: undefined,
  }
  return places[kind]
}

/** The entries day by day, in the order they came. */
export function byDay(entries: readonly AuditEntry[]): { day: string; entries: AuditEntry[] }[] {
  const days: { day: string; entries: AuditEntry[] }[] = []
  for (const entry of entries) {
    const last = days.at(-1)
    if (last?.day === entry.businessDay) last.entries.push(entry)
    else days.push({ day: entry.businessDay, entries: [entry] })
  }
  return days
}

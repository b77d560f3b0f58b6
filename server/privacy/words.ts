import type { Erase, Kept, Lead } from './mark.ts'

/** The name of a table as people say it: `order_line` is “Order lines”. */
export function titleOf(table: string): string {
  if (table === 'person') return 'Account'
  const words = table.replaceAll('_', ' ')
  const many = words.endsWith('s') ? words : words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`
  return many.charAt(0).toUpperCase() + many.slice(1)
}

/** How long something is kept, in words. */
export function keptWords(kept: Kept): string {
  if (kept.kind === 'account') return 'kept as long as the account'
  if (kept.kind === 'books') return 'kept with the books'
  const since = kept.column.replace(/_(at|until)$/, '').replaceAll('_', ' ')
  if (kept.kind === 'until') return since === 'expires' ? 'kept until it expires' : `kept until “${since}”`
  const unit = kept.count === 1 ? kept.unit.slice(0, -1) : kept.unit
  return kept.column === 'at' ? `kept ${kept.count} ${unit}` : `kept ${kept.count} ${unit} after it was ${pastWords[since] ?? since}`
}

const pastWords: Record<string, string> = { 'last used': 'last used', expires: 'to expire', due: 'due' }

/** What erasure does, in words. */
export function eraseWords(erase: Erase): string {
  if (erase.kind === 'replace') return `replaced by “${erase.by}”`
  if (erase.kind === 'keep') return `stays, because ${erase.because}`
  return { delete: 'the row is deleted', clear: 'emptied', pseudonym: 'stays as an id that leads to nobody any more' }[erase.kind]
}

/** How the person is found, in words. */
export function leadWords(leads: readonly Lead[]): string {
  return leads.map((lead) => {
    if (lead.kind === 'person') return `\`${lead.column}\``
    if (lead.kind === 'through') return `whoever the ${lead.table.replaceAll('_', ' ')} is about`
    if (lead.kind === 'mentions') return 'whoever is mentioned in it'
    if (lead.kind === 'begins') return 'whoever it begins with'
    return { email: 'whoever has this email address', phone: 'whoever has this number', contact: 'whoever has this address or number' }[lead.contact]
  }).join(', or ')
}

import type { Sender } from './texts/index.ts'

/** What the database says of a notice's business and location, each null where it has none. */
export type SenderRow = { businessName: string | null; accent: string | null; locationName: string | null; timeZone: string | null; locale: string | null }

/** Whoever has no business writes as Parlour itself, in its own colour. */
const parlour = { businessName: 'Parlour', accent: '#b45309', timeZone: 'UTC', locale: 'en-GB' }

export function senderOf({ businessName, accent, locationName, timeZone, locale }: SenderRow, publicUrl: string): Sender {
  return {
    businessName: businessName ?? parlour.businessName, accent: accent ?? parlour.accent, locationName, publicUrl,
    timeZone: timeZone ?? parlour.timeZone, locale: locale ?? parlour.locale,
  }
}

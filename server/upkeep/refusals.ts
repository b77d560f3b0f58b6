import { refusing } from '../platform/refusal.ts'
import type { RefusalTable } from '../platform/refusal.ts'

export const refusals = {
  alreadyRedriven: { status: 409, sentence: 'This was already sent again.' },
} as const satisfies RefusalTable

export const refuse = refusing(refusals)

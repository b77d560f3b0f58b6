import { refusing } from '../platform/refusal.ts'
import type { RefusalTable } from '../platform/refusal.ts'

export const refusals = {
  alreadyRedriven: { status: 409, sentence: 'This has already been retried.' },
} as const satisfies RefusalTable

export const refuse = refusing(refusals)

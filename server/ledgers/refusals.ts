import { refusing } from '../platform/refusal.ts'
import type { RefusalTable } from '../platform/refusal.ts'

export const refusals = {
  stockBelowZero: { status: 422, sentence: 'There can not be less than nothing, nor less than what is promised.' },
  notCounted: { status: 422, sentence: 'Nobody counts this item yet. Say how many there are first.' },
} as const satisfies RefusalTable

export const refuse = refusing(refusals)

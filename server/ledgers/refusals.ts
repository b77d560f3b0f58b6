import { refusing } from '../platform/refusal.ts'
import type { RefusalTable } from '../platform/refusal.ts'

export const refusals = {
  stockBelowZero: { status: 422, sentence: 'Stock can’t go below zero, or below what’s set aside for orders.' },
  notCounted: { status: 422, sentence: 'This item isn’t counted yet. Enter how many there are first.' },
} as const satisfies RefusalTable

export const refuse = refusing(refusals)

import { refusals as identity } from '../identity/index.ts'
import { refusing } from '../platform/refusal.ts'
import type { RefusalTable } from '../platform/refusal.ts'

export const refusals = {
  ordersUnderWay: { status: 409, sentence: 'An order is still under way. Delete your account when it is done.' },
} as const satisfies RefusalTable

export const refuse = refusing({ ...refusals, ...identity })

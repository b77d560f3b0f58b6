import { refusals as identity } from '../identity/index.ts'
import { refusing } from '../platform/refusal.ts'
import type { RefusalTable } from '../platform/refusal.ts'

export const refusals = {
  ordersUnderWay: { status: 409, sentence: 'An order is still under way. You can delete your account once it’s done.' },
} as const satisfies RefusalTable

export const refuse = refusing({ ...refusals, ...identity })

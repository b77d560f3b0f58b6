import { refusals as ledgers } from '../ledgers/index.ts'
import { refusing } from '../platform/refusal.ts'
import type { RefusalTable } from '../platform/refusal.ts'

export const refusals = {
  itemRetired: { status: 422, sentence: 'This item is no longer available.' },
  categoryNotEmpty: { status: 409, sentence: 'This category still has items. Move or retire them first.' },
  inUse: { status: 409, sentence: 'This is still in use.' },
} as const satisfies RefusalTable

export const refuse = refusing({ ...refusals, ...ledgers })

import { refusals as ledgers } from '../ledgers/index.ts'
import { refusing } from '../platform/refusal.ts'

/** Stock is refused as its ledger is. */
export const refuse = refusing(ledgers)

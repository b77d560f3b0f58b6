import type { LocationNeeds } from '../locations/index.ts'
import { operationOf } from '../platform/http/operation.ts'
import type { Accounts } from './accounts.ts'
import type { IdentityConfig } from './settings.ts'

/** What operations of accounts need beside the world. */
export type IdentityNeeds = LocationNeeds & { config: IdentityConfig; accounts: Accounts }

export const operation = operationOf<IdentityNeeds>()

import type { IdentityNeeds } from '../identity/index.ts'
import { operationOf } from '../platform/http/operation.ts'

/** What is erased and exported is also what accounts keep. */
export type PrivacyNeeds = IdentityNeeds

export const operation = operationOf<PrivacyNeeds>()

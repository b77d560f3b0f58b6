import type { LocationNeeds } from '../locations/index.ts'
import { operationOf } from '../platform/http/operation.ts'
import type { Trail } from './sentence.ts'

/** What the audit trail needs beside the world. */
export type AuditNeeds = LocationNeeds & { trail: Trail }

export const operation = operationOf<AuditNeeds>()

import type { LocationNeeds } from '../locations/index.ts'
import type { Operation } from '../platform/http/operation.ts'
import { showSummary } from './show-summary.ts'

export const operations: readonly Operation<LocationNeeds>[] = [showSummary]

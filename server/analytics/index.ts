import type { Operation } from '../platform/http/operation.ts'
import { showSummary } from './show-summary.ts'

export const operations: readonly Operation[] = [showSummary]

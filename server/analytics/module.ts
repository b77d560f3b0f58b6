import type { LocationNeeds } from '../locations/index.ts'
import type { Module } from '../platform/module.ts'
import { capabilities } from './capabilities.ts'
import { showSummary } from './show-summary.ts'

export const module: Module<LocationNeeds> = {
  name: 'analytics',
  capabilities,
  operations: [showSummary],
}

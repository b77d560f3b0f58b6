import type { LocationNeeds } from '../locations/index.ts'
import type { Module } from '../platform/module.ts'
import { showSummary } from './show-summary.ts'

export const module: Module<LocationNeeds> = {
  name: 'analytics',
  operations: [showSummary],
}

import type { LocationNeeds } from '../locations/index.ts'
import type { Module } from '../platform/module.ts'
import { capabilities } from './capabilities.ts'
import { showBoard } from './show-board.ts'
import { showKitchenStats } from './show-kitchen-stats.ts'
import { streamBoard } from './stream-board.ts'

export const module: Module<LocationNeeds> = {
  name: 'kitchen',
  capabilities,
  operations: [showBoard, streamBoard, showKitchenStats],
}

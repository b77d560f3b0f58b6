import type { LocationNeeds } from '../locations/index.ts'
import type { Module } from '../platform/module.ts'
import { acts, things } from './acts.ts'
import { capabilities } from './capabilities.ts'
import { countStock } from './count-stock.ts'
import { listMovements } from './list-movements.ts'
import { listStock } from './list-stock.ts'
import { recordMovement } from './record-movement.ts'
import { showStockItem } from './show-stock-item.ts'

export const module: Module<LocationNeeds> = {
  name: 'stock',
  capabilities,
  operations: [listStock, showStockItem, countStock, recordMovement, listMovements],
  acts,
  things,
}

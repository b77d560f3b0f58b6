import type { LocationNeeds } from '../locations/index.ts'
import type { Operation } from '../platform/http/operation.ts'
import { countStock } from './count-stock.ts'
import { listMovements } from './list-movements.ts'
import { listStock } from './list-stock.ts'
import { recordMovement } from './record-movement.ts'
import { showStockItem } from './show-stock-item.ts'

export const operations: readonly Operation<LocationNeeds>[] = [listStock, showStockItem, countStock, recordMovement, listMovements]
export { refuseReleased } from './warehouse.ts'
export type { Confirmation, Warehouse } from './warehouse.ts'
export { openSimulatedWarehouse } from './simulated-warehouse.ts'

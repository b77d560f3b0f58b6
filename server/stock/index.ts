export { refuseReleased } from './warehouse.ts'
export type { Confirmation, Warehouse } from './warehouse.ts'
export { openSimulatedWarehouse } from './simulated-warehouse.ts'

import type { Menus } from '../catalogue/index.ts'
import type { LocationNeeds } from '../locations/index.ts'
import type { PaymentGateway } from '../payments/index.ts'
import { operationOf } from '../platform/http/operation.ts'
import type { Warehouse } from '../stock/index.ts'
import type { Placing } from './placing.ts'
import type { OrderConfig } from './settings.ts'

/** What orders need beside the world. */
export type OrderNeeds = LocationNeeds & { config: OrderConfig; menus: Menus; placing: Placing; gateway: PaymentGateway; warehouse: Warehouse }

export const operation = operationOf<OrderNeeds>()

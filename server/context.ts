import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Accounts } from './identity/index.ts'
import type { Menus } from './catalogue/index.ts'
import type { Placing } from './orders/index.ts'
import type { PaymentGateway } from './payments/index.ts'
import type { Warehouse } from './stock/index.ts'
import type { Clock } from './platform/clock.ts'
import type { DatabasePool } from './platform/database/index.ts'
import type { Live } from './platform/events/index.ts'
import type { Notifications } from './platform/notifications.ts'
import type { Transport } from './platform/queue/index.ts'

/** Everything an operation or a worker may need, opened once by `createContext` and closed with it. */
export type Context = {
  config: Config
  log: Logger
  clock: Clock
  database: DatabasePool
  notifications: Notifications
  transport: Transport
  live: Live
  accounts: Accounts
  menus: Menus
  placing: Placing
  gateway: PaymentGateway
  warehouse: Warehouse
  stop(): Promise<void>
}

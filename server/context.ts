import type { Trail } from './audit/index.ts'
import type { Menus } from './catalogue/index.ts'
import type { Config } from './config.ts'
import type { Accounts } from './identity/index.ts'
import type { Places } from './locations/index.ts'
import type { DeviceSessions } from './notifications/index.ts'
import type { Placing } from './orders/index.ts'
import type { PaymentGateway } from './payments/index.ts'
import type { Warehouse } from './stock/index.ts'
import type { World } from './platform/world.ts'

/** Everything an operation or a worker may need, of the world and of the modules; opened once by `createContext` and closed with it. */
export type Context = World & {
  config: Config
  accounts: Accounts
  deviceSessions: DeviceSessions
  trail: Trail
  places: Places
  menus: Menus
  placing: Placing
  gateway: PaymentGateway
  warehouse: Warehouse
  /** Closes everything in the reverse order of opening; waits for what is under way. */
  stop(): Promise<void>
}

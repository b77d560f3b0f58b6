import { settings as identity } from './identity/settings.ts'
import type { IdentityConfig } from './identity/settings.ts'
import { settings as notifications, together } from './notifications/settings.ts'
import type { NotificationConfig } from './notifications/settings.ts'
import { settings as orders } from './orders/settings.ts'
import type { OrderConfig } from './orders/settings.ts'
import { settings as payments } from './payments/settings.ts'
import type { PaymentConfig } from './payments/settings.ts'
import { settings as platform } from './platform/settings/platform-settings.ts'
import type { PlatformConfig } from './platform/settings/platform-settings.ts'
import { readSettings } from './platform/settings/read-settings.ts'
import type { ValuesOf } from './platform/settings/setting.ts'
import { settings as simulators } from './simulators/program-settings.ts'
import type { SimulatorConfig } from './simulators/program-settings.ts'
import { settings as stock } from './stock/settings.ts'
import type { StockConfig } from './stock/settings.ts'

/** Every setting there is, added up from the `settings.ts` of each module, which a program reads before it loads the modules. */
export const settings = { ...platform, ...identity, ...orders, ...payments, ...stock, ...notifications, ...simulators }

/** The settings as the environment gives them. What is `undefined` is found or made when the program starts. */
export type Settings = ValuesOf<typeof settings>

/** The settings of a running Parlour: those of the environment, and the rest found or made. */
export type Config = PlatformConfig & IdentityConfig & OrderConfig & PaymentConfig & StockConfig & NotificationConfig & SimulatorConfig

/** Reads the settings. @throws CannotStart with a line for each that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Settings {
  return readSettings(settings, { together, environment })
}

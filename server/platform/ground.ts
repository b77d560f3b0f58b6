import type { Logger } from 'pino'
import type { PlatformConfig } from './settings/platform-settings.ts'
import type { Cache } from './cache/index.ts'
import type { Clock } from './clock.ts'
import type { DatabasePool } from './database/index.ts'
import type { Listening } from './listening.ts'
import type { OutsideAddresses } from './outside-addresses.ts'

/** What the engines of the platform stand on themselves, such as queues and live events. */
export type Ground = {
  config: PlatformConfig
  log: Logger
  clock: Clock
  database: DatabasePool
  /** Shared by all processes of the installation; undefined where there is none (`REDIS_URL`). */
  cache: Cache | undefined
  listening: Listening
  /** The way to addresses that people give us. */
  outside: OutsideAddresses
}

import type { Live } from './events/index.ts'
import type { Ground } from './ground.ts'
import type { Transport } from './queue/index.ts'

/** What every module stands on: opened once when the program starts, and closed with it. A module adds what it needs of others as a type of its own. */
export type World = Ground & { transport: Transport; live: Live }

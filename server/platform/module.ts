import type { PlatformConfig } from './settings/platform-settings.ts'
import type { Acts, Things } from './act.ts'
import type { Capabilities } from './authorisation/index.ts'
import type { Operation } from './http/operation.ts'
import type { QueueDeclaration } from './queue/index.ts'
import type { RefusalTable } from './refusal.ts'
import type { World } from './world.ts'

/** Something that goes on by itself for as long as the program works on orders, such as a clean-up every hour. */
export type Job<Needs extends World> = {
  /** What it is called where it did not close: “The clean-up did not close: …”. */
  name: string
  start: (context: Needs) => { stop(): Promise<void> } | Promise<{ stop(): Promise<void> }>
}

/** All that a module brings along: its manifest. One list of them, `server/modules.ts`, is added up by the program and by the tests of the house. */
export type Module<Needs extends World = World> = {
  /** That of its folder. */
  name: string
  operations?: readonly Operation<Needs>[]
  /** What can be done in it, and as whom. */
  capabilities?: Capabilities
  /** What it says no to, beyond what every module may. */
  refusals?: RefusalTable
  /** How its operations are told in the audit trail. A test of the house asks for each that changes something. */
  acts?: Acts
  /** The kinds of things that acts are about. */
  things?: Things
  /** Its queues, and the events that each wants. */
  queues?: (config: PlatformConfig) => readonly QueueDeclaration[]
  /** Started in this order where a process works on orders, and stopped in the reverse. */
  jobs?: readonly Job<Needs>[]
}

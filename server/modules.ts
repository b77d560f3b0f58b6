import { module as analytics } from './analytics/module.ts'
import { module as app } from './app/module.ts'
import { module as audit } from './audit/module.ts'
import { module as catalogue } from './catalogue/module.ts'
import { module as identity } from './identity/module.ts'
import { module as kitchen } from './kitchen/module.ts'
import { module as ledgers } from './ledgers/module.ts'
import { module as locations } from './locations/module.ts'
import { module as notifications } from './notifications/module.ts'
import { module as orders } from './orders/module.ts'
import { module as privacy } from './privacy/module.ts'
import { module as stock } from './stock/module.ts'
import { module as upkeep } from './upkeep/module.ts'
import type { Trail } from './audit/index.ts'
import type { Context } from './context.ts'
import { can as commonCapabilities } from './platform/authorisation/index.ts'
import type { Capabilities, Capability } from './platform/authorisation/index.ts'
import { refusals as commonRefusals } from './platform/refusal.ts'
import type { RefusalTable } from './platform/refusal.ts'
import type { Module } from './platform/module.ts'

/** Every module there is. Whatever is added up from this list, by the program and by the tests of the house, is complete. */
export const modules: readonly Module<Context>[] = [
  app, identity, locations, catalogue, orders, kitchen, stock, notifications, upkeep, analytics, audit, privacy, ledgers,
]

/** Everything that can be asked, but for what better-auth answers. */
export const operations = modules.flatMap((module) => module.operations ?? [])

/** Everything that can be refused. */
export const refusals: RefusalTable = addUp([commonRefusals, ...modules.map((module) => module.refusals ?? {})])

/** Everything that can be done, and as whom. */
export const capabilities: Capabilities = addUp<Capability>([commonCapabilities, ...modules.map((module) => module.capabilities ?? {})])

/** How everything that is done is told. */
export const trail: Trail = { acts: addUp(modules.map((module) => module.acts ?? {})), things: addUp(modules.map((module) => module.things ?? {})) }

/** @throws where two say different things under one name */
function addUp<Value>(tables: readonly Readonly<Record<string, Value>>[]): Readonly<Record<string, Value>> {
  const all = new Map<string, Value>()
  for (const [name, value] of tables.flatMap((table) => Object.entries(table))) {
    if (all.has(name)) throw new Error(`Two modules have something of the name ${name}.`)
    all.set(name, value)
  }
  return Object.fromEntries(all)
}

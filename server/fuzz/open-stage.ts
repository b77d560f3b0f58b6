import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { createContext } from '../open-context.ts'
import type { Context } from '../context.ts'
import type { GoodRequests } from '../testing/samples.ts'
import { castOf } from '../house/routes-and-roles/cast.ts'
import type { Player } from '../house/routes-and-roles/cast.ts'
import { goodRequests, thingsOf } from '../house/samples.ts'
import type { Things } from '../house/samples.ts'
import { newId } from '../platform/ids.ts'
import { startGateway, startWarehouse } from '../simulators/index.ts'
import type { TestApp } from '../testing/app.ts'
import { settableClock } from '../testing/clock.ts'
import { createGiven } from '../testing/given.ts'
import { watchChanges } from './changes.ts'
import { readContract } from './contract.ts'
import type { FuzzedOperation } from './contract.ts'
import type { idPlaces } from './from-schema.ts'
import { quickPasswords } from '../testing/quick-passwords.ts'

/** What requests are about, and who sends them. */
export type Scene = {
  things: Things
  good: GoodRequests
  /** Everybody there is, signed in. */
  cast: readonly Player[]
  /** Who makes a good request when nobody else is named. */
  manager: Record<string, string>
  ids: Readonly<Record<(typeof idPlaces)[number], string>>
}

export type Stage = {
  app: FastifyInstance
  /** Where streams are asked for: over a real connection. */
  address: string
  operations: FuzzedOperation[]
  changes: Awaited<ReturnType<typeof watchChanges>>
  /** New businesses and new people, since operations close places, sell out, sign out, dismiss and erase. */
  newScene(): Promise<Scene>
  /** What the program wrote into its log since this was last asked: why it failed. */
  complaints(): string[]
  close(): Promise<void>
}

/** A whole Parlour on a migrated, empty database of its own, with simulators, and with the database watching what changes. */
export async function openFuzzStage(databaseUrl: string): Promise<Stage> {
  const outside = await Promise.all([startGateway({ failureRate: 0 }), startWarehouse({ failureRate: 0 })])
  const said: string[] = []
  const clock = settableClock()
  const log = pino({ level: 'error' }, { write: (line: string) => { said.push(line) } })
  const config = {
    // What is fuzzed is what comes behind the rate limits, which would answer nearly everything.
    ...readConfig({}), rateLimits: false, passwordCost: quickPasswords, databaseUrl,
    publicUrl: 'http://localhost:3000', secret: 'a secret of the fuzz, which is long enough',
    paymentUrl: outside[0].url, warehouseUrl: outside[1].url,
  }
  const context: Context = await createContext(config, { log, clock })
  const app = await createApp(context)
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const parlour: TestApp = { app, context, given: createGiven(context), clock, origin: config.publicUrl, close: async () => undefined }
  const changes = await watchChanges(context.database.pool)
  return {
    app, address, operations: readContract(app), changes,
    newScene: () => makeScene(parlour),
    complaints: () => said.splice(0),
    async close() {
      await app.close()
      await context.stop()
      for (const simulator of outside) await simulator.stop()
    },
  }
}

async function makeScene(parlour: TestApp): Promise<Scene> {
  const { app, given } = parlour
  const things = await thingsOf(parlour)
  const [manager, owner] = [await given.aMember('manager', things.cafe, { hasTwoFactor: true }), await given.aMember('owner', things.cafe, { hasTwoFactor: true })]
  const { params: { id: order = '' } } = await things.have('/api/orders/{id}')
  return {
    things, cast: await castOf(parlour, things), manager: manager.headers, good: await goodRequests({ things, manager, owner }),
    ids: {
      item: things.cafe.item('Latte').id, category: things.cafe.categoryId, group: things.cafe.extras.groupId, order, person: things.customer.personId,
      location: things.cafe.locationId, 'item elsewhere': things.elsewhere.item('Latte').id, 'category elsewhere': things.elsewhere.categoryId,
      'order elsewhere': await orderAt(app, things.elsewhere), 'location elsewhere': things.elsewhere.locationId, nowhere: newId(),
    },
  }
}

async function orderAt(app: FastifyInstance, cafe: Things['cafe']): Promise<string> {
  const answer = await app.inject({
    method: 'POST', url: '/api/orders',
    payload: { locationId: cafe.locationId, fulfilment: 'pickup', customerName: 'Grace', lines: [{ itemId: cafe.item('Espresso').id, quantity: 1 }], payment: { method: 'cash' } },
  })
  return answer.json<{ id: string }>().id
}

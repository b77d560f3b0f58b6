import { seedDemo } from '../demo/index.ts'
import { readConfig } from '../server/config.ts'
import type { Config } from '../server/config.ts'
import { simulatedSmsAccount, simulatedSmsNumber, startGateway, startMailServer, startSmsGateway, startWarehouse } from '../server/simulators/index.ts'
import { createClosing } from '../server/startup/closing.ts'
import { findPort } from '../server/startup/free-port.ts'
import { serve } from '../server/startup/serve.ts'
import { connect } from '../server/platform/database/index.ts'
import { testDatabase } from '../server/testing/database.ts'
import { startOwnPostgres } from '../server/testing/own-postgres.ts'

/** How a simulator behaves; see `server/simulators/settings.ts`. */
type Behaviour = { failureRate?: number; delayMs?: number; next?: string[] }

type GatewayPayment = { reference: string | null; state: string; amountMinor: number; capturedMinor: number; refundedMinor: number }

/**
 * A whole Parlour with the demo data, as `npm start` serves it: screens, API, workers, and a gateway and a warehouse that do not fail until they are
 * told to. Its database is its own and goes with it. `screens` is a folder of built screens to serve instead of the usual ones; with `ownPostgres`, the
 * story may freeze the database.
 */
export async function openParlour({ screens, ownPostgres = false }: { screens?: string; ownPostgres?: boolean } = {}) {
  const { url: databaseUrl, database, freeze, close: dropDatabase } = await (ownPostgres ? freezingDatabase() : testDatabase().then((those) => ({ ...those, freeze: undefined })))
  await seedDemo(database, { info: () => {} })
  const gateway = await startGateway({ failureRate: 0, seed: 1 })
  const warehouse = await startWarehouse({ failureRate: 0, seed: 2 })
  const [mail, sms] = [await startMailServer({ failureRate: 0 }), await startSmsGateway({ failureRate: 0 })]
  const port = await findPort('127.0.0.1', 0)
  const config: Config = {
    ...readConfig({}), rateLimits: false, databaseUrl, port, publicUrl: `http://localhost:${port}`, secret: 'a secret of the tests, long enough',
    paymentUrl: gateway.url, warehouseUrl: warehouse.url, logLevel: 'fatal',
    smtpUrl: mail.smtpUrl, twilioUrl: sms.url, twilioAccountSid: simulatedSmsAccount.accountSid, twilioAuthToken: simulatedSmsAccount.authToken,
    twilioFrom: simulatedSmsNumber, demoInbox: { mailUrl: mail.url, smsUrl: sms.url },
  }
  let closing = createClosing()
  await serve(config, closing, screens)

  return {
    url: config.publicUrl,
    database,
    /** The database stops answering. @returns what lets it go on */
    async freezeDatabase(): Promise<() => void> {
      if (!freeze) throw new Error('Only a story with a PostgreSQL of its own may freeze it.')
      return freeze()
    },
    /** Changes how the gateway behaves from its next call on. */
    gatewayBehaves: (behaviour: Behaviour) => behave(gateway.url, behaviour),
    /** All that the gateway holds. */
    async payments(): Promise<GatewayPayment[]> {
      const { payments } = await (await fetch(`${gateway.url}/simulator/payments`)).json() as { payments: GatewayPayment[] }
      return payments
    },
    /** What happened to the orders there are, oldest first. */
    orders() {
      return database.kysely.selectFrom('order').select(['id', 'number', 'status', 'totalMinor', 'customerName']).orderBy('placedAt').execute()
    },
    /** Ends the program, as a power cut in the back office does; the database stays. */
    async goDown() {
      await closing.closeAll()
    },
    /** Opens it again at the same address. */
    async comeBack() {
      closing = createClosing()
      await serve(config, closing, screens)
    },
    async close() {
      await closing.closeAll()
      await gateway.stop()
      await warehouse.stop()
      await mail.stop()
      await sms.stop()
      await dropDatabase()
    },
  }
}

export type Parlour = Awaited<ReturnType<typeof openParlour>>

async function freezingDatabase() {
  const postgres = await startOwnPostgres()
  const database = connect(postgres.url, { applicationName: 'story', max: 4 })
  return {
    url: postgres.url, database, freeze: () => postgres.freeze(),
    async close() {
      await database.close()
      await postgres.close()
    },
  }
}

async function behave(url: string, behaviour: Behaviour): Promise<void> {
  const answer = await fetch(`${url}/simulator`, { method: 'PUT', body: JSON.stringify(behaviour), headers: { 'content-type': 'application/json' } })
  if (!answer.ok) throw new Error(await answer.text())
}

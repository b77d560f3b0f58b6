import { randomInt } from 'node:crypto'
import { createGateway } from './gateway.ts'
import { createMailServer } from './mail-server.ts'
import { serve } from './serve.ts'
import type { Simulator } from './serve.ts'
import { createSmsGateway } from './sms-gateway.ts'
import type { SmsAccount } from './sms-gateway.ts'
import { startingSettings } from './settings.ts'
import { createWarehouse } from './warehouse.ts'

export { mulberry32 } from './faults.ts'

export interface SimulatorOptions {
  /** 0, or nothing: any free one. */
  port?: number
  /** The share of calls that fail, 0 to 1; 0.2 unless told. */
  failureRate?: number
  /** How long an answer takes on average; 0 unless told. */
  delayMs?: number
  /** A whole number: the same one makes the same calls fail, counted in the order in which they arrive. By chance unless told. */
  seed?: number
  /** Where it remembers. In memory only unless told. */
  file?: string
}

/**
 * Starts a payment gateway on 127.0.0.1 that fails as real ones do. `GET` and `PUT /simulator` show and change how it behaves
 * (see `Settings`), `GET /simulator/payments` lists all that it holds; these two never fail.
 */
export function startGateway(options: SimulatorOptions = {}): Promise<Simulator> {
  return start(options, (file) => createGateway(file))
}

/** Starts a warehouse on 127.0.0.1 that fails as real ones do. Its list is at `GET /simulator/confirmations`. */
export function startWarehouse(options: SimulatorOptions = {}): Promise<Simulator> {
  return start(options, createWarehouse)
}

/** Starts a gateway for text messages on 127.0.0.1 that speaks Twilio's contract. What was sent is at `GET /simulator/messages`. */
export function startSmsGateway({ account, ...options }: SimulatorOptions & { account?: SmsAccount } = {}): Promise<Simulator> {
  return start(options, (file) => createSmsGateway(file, account))
}

/** Starts a mail server on 127.0.0.1. At `url` it takes no mail: that is the door at which `GET /simulator/messages` lists what arrived. */
export async function startMailServer(options: SimulatorOptions & { smtpPort?: number } = {}): Promise<Simulator & { smtpUrl: string }> {
  const { port = 0, smtpPort = 0, failureRate, delayMs, seed = randomInt(2 ** 32), file = ':memory:' } = options
  const settings = startingSettings({ failureRate, delayMs })
  const mail = createMailServer(file, { seed, settings })
  const door = await serve(mail.simulated, { port, seed, settings })
  const { smtpUrl, stop } = await mail.listen(smtpPort).catch(async (error: unknown) => {
    await door.stop()
    throw error
  })
  return {
    url: door.url, smtpUrl,
    async stop() {
      await stop()
      await door.stop()
    },
  }
}

export { simulatedSmsAccount, simulatedSmsNumber } from './sms-gateway.ts'

async function start(
  { port = 0, failureRate, delayMs, seed = randomInt(2 ** 32), file = ':memory:' }: SimulatorOptions,
  create: typeof createWarehouse,
): Promise<Simulator> {
  const settings = startingSettings({ failureRate, delayMs })
  return serve(create(file, settings), { port, seed, settings })
}

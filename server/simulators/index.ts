import { randomInt } from 'node:crypto'
import { createGateway } from './gateway.ts'
import { serve } from './serve.ts'
import type { Simulator } from './serve.ts'
import { startingSettings } from './settings.ts'
import { createWarehouse } from './warehouse.ts'

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

async function start(
  { port = 0, failureRate, delayMs, seed = randomInt(2 ** 32), file = ':memory:' }: SimulatorOptions,
  create: typeof createWarehouse,
): Promise<Simulator> {
  const settings = startingSettings({ failureRate, delayMs })
  return serve(create(file, settings), { port, seed, settings })
}

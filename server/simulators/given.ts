import { onTestFinished } from 'vitest'
import { openSimulatedGateway } from '../payments/index.ts'
import { openSimulatedWarehouse } from '../stock/index.ts'
import { startGateway, startWarehouse } from './index.ts'
import type { SimulatorOptions } from './index.ts'
import type { Settings } from './settings.ts'

type GivenOptions = SimulatorOptions & { timeoutMilliseconds?: number }

/** How often each operation took effect, by order reference, with everything else the books hold. */
export interface PaymentBooks {
  payments: { key: string; reference: string | null; source: string | null; state: string; amountMinor: number; capturedMinor: number; refundedMinor: number }[]
  operations: { key: string; kind: string; status: number; tookEffect: boolean }[]
  references: Record<string, { authorised: number; captured: number; refunded: number; voided: number }>
}

export interface WarehouseBooks {
  confirmations: { key: string; reference: string | null; state: string; lines: unknown[] }[]
  operations: PaymentBooks['operations']
  references: Record<string, { confirmed: number; released: number }>
}

/** A running gateway that never fails unless told, its client, and its control door; all gone after the test. */
export async function givenAGateway({ timeoutMilliseconds, ...options }: GivenOptions = {}) {
  const simulator = await startGateway({ failureRate: 0, ...options })
  onTestFinished(() => simulator.stop())
  const gateway = openSimulatedGateway({ url: simulator.url, timeoutMilliseconds })
  onTestFinished(() => gateway.close())
  return { simulator, gateway, set: setter(simulator.url), books: () => get<PaymentBooks>(`${simulator.url}/simulator/payments`) }
}

/** The same for a warehouse. */
export async function givenAWarehouse({ timeoutMilliseconds, ...options }: GivenOptions = {}) {
  const simulator = await startWarehouse({ failureRate: 0, ...options })
  onTestFinished(() => simulator.stop())
  const warehouse = openSimulatedWarehouse({ url: simulator.url, timeoutMilliseconds })
  onTestFinished(() => warehouse.close())
  return { simulator, warehouse, set: setter(simulator.url), books: () => get<WarehouseBooks>(`${simulator.url}/simulator/confirmations`) }
}

/** Reads what the simulator's door tells. */
export async function get<Told>(url: string): Promise<Told> {
  const response = await fetch(url)
  return await response.json() as Told // Our own simulator, asked for what it is documented to tell.
}

function setter(url: string) {
  return async (settings: Partial<Settings>) => {
    const { status } = await fetch(`${url}/simulator`, { method: 'PUT', body: JSON.stringify(settings) })
    if (status !== 200) throw new Error(`The simulator does not take ${JSON.stringify(settings)}.`)
  }
}

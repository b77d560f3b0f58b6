import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Child, Children } from './children.ts'

export type Simulators = { child: Child; paymentUrl: string; warehouseUrl: string; smtpUrl: string }

/** All simulators as one process, as Parlour starts them, but without failures and delays. */
export async function startSimulators(children: Children, folder: string): Promise<Simulators> {
  const child = children.start('simulators', [
    'server/simulators/main.ts', '--failure-rate', '0', '--delay-ms', '0', '--data-dir', join(folder, `simulators-${randomBytes(4).toString('hex')}`),
  ])
  const [line] = await child.line(/^\{.*\}$/)
  const { gatewayUrl, warehouseUrl, smtpUrl } = JSON.parse(line) as { gatewayUrl: string; warehouseUrl: string; smtpUrl: string } // what simulators/main.ts prints
  return { child, paymentUrl: gatewayUrl, warehouseUrl, smtpUrl }
}

export type Parlour = { child: Child; port: number }

export type ParlourWish = {
  role: 'api' | 'worker' | 'all'
  databaseUrl: string
  folder: string
  simulators: Simulators
  settings?: Record<string, string>
  /** Options of Node itself, to profile. */
  nodeOptions?: readonly string[]
}

const secret = randomBytes(32).toString('hex')

/** The real program in the role asked for, on any free port; ready when it says that it is open. */
export async function startParlour(children: Children, { role, databaseUrl, folder, simulators, settings, nodeOptions = [] }: ParlourWish): Promise<Parlour> {
  const child = children.start(`parlour ${role}`, [...nodeOptions, 'server/main.ts', '--screens-apart'], {
    DATABASE_URL: databaseUrl, PORT: '0', PARLOUR_ROLE: role, PARLOUR_DATA_DIR: join(folder, 'parlour'), PARLOUR_SECRET: secret, PARLOUR_RATE_LIMITS: 'false',
    PARLOUR_PAYMENT_URL: simulators.paymentUrl, PARLOUR_WAREHOUSE_URL: simulators.warehouseUrl, PARLOUR_SMTP_URL: simulators.smtpUrl, ...settings,
  })
  const [, port] = await child.line(/Parlour is (?:open: \S+:(\d+)|at work)/)
  return { child, port: Number(port ?? 0) }
}

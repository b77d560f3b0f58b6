import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readConfig } from '../config.ts'
import { openSimulatedGateway } from '../payments/simulated-gateway.ts'
import { missingSystems, simulated, startSimulators } from './simulators.ts'

const twilio = { PARLOUR_TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, PARLOUR_TWILIO_AUTH_TOKEN: 'token', PARLOUR_TWILIO_FROM: '+12125550123' }

test.for([
  ['a newcomer', {}, ['gateway', 'warehouse', 'mail', 'sms']],
  ['a gateway of one’s own', { PARLOUR_PAYMENT_URL: 'http://gateway.example' }, ['warehouse', 'mail', 'sms']],
  ['Stripe', { PARLOUR_STRIPE_KEY: 'sk_test_1' }, ['warehouse', 'mail', 'sms']],
  ['a warehouse of one’s own', { PARLOUR_WAREHOUSE_URL: 'http://warehouse.example' }, ['gateway', 'mail', 'sms']],
  ['a mail server: nobody’s codes go nowhere', { PARLOUR_SMTP_URL: 'smtp://mail.example' }, ['gateway', 'warehouse']],
  ['Twilio: nobody’s links go nowhere', twilio, ['gateway', 'warehouse']],
  ['no demo: nobody could read them', { PARLOUR_DEMO: 'false' }, ['gateway', 'warehouse']],
  ['everything', { PARLOUR_STRIPE_KEY: 'sk_test_1', PARLOUR_WAREHOUSE_URL: 'http://warehouse.example', PARLOUR_SMTP_URL: 'smtp://mail.example', ...twilio }, []],
] as const)('simulated for %s', ([, environment, expected]) => {
  expect(missingSystems(readConfig(environment))).toEqual(expected)
})

/** The processes that this one has started, and whose command names the folder. */
async function childrenIn(folder: string): Promise<number[]> {
  const pids = (await readFile(`/proc/self/task/${process.pid}/children`, 'utf8')).trim().split(' ').map(Number)
  const commands = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return pids.filter((_, index) => commands[index]?.includes(folder))
}

test('killed, they are back by themselves at the same addresses, and remember', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-test-simulators-'))
  const said: string[] = []
  const started = await startSimulators(simulated, readConfig({ PARLOUR_SIMULATED_FAILURE_RATE: '0', PARLOUR_SIMULATED_DELAY_MS: '0' }), folder, (line) => said.push(line))
  const gateway = openSimulatedGateway({ url: started.gatewayUrl ?? '' })
  onTestFinished(async () => {
    await gateway.close()
    await started.stop()
    expect(await childrenIn(folder)).toEqual([])
    await rm(folder, { recursive: true })
  })
  const order = { idempotencyKey: 'key', amountMinor: 500, currency: 'USD', source: 'card', reference: 'order-1' }
  const answered = await gateway.authorise(order)

  const [before = 0] = await childrenIn(folder)
  process.kill(before, 'SIGKILL')
  await vi.waitFor(async () => expect(await gateway.find('key')).toEqual(answered), { timeout: 30_000, interval: 50 })
  expect(said).toEqual(['The simulators ended unexpectedly; starting them again'])
  for (const door of [started.gatewayUrl, started.warehouseUrl, started.mailUrl, started.sms?.url]) {
    expect((await fetch(`${door}/simulator`)).status).toBe(200)
  }
})

test('a second worker in the same folder is refused, rather than given a gateway that knows nothing of the first one’s payments', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-test-simulators-'))
  const start = () => startSimulators(['gateway'], readConfig({}), folder, () => undefined)
  const first = await start()
  onTestFinished(async () => {
    await first.stop()
    await rm(folder, { recursive: true })
  })
  await expect(start()).rejects.toThrow('does no other simulator use the file?')
})

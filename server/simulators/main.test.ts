import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { openSimulatedGateway } from '../payments/simulated-gateway.ts'
import { get } from './given.ts'

const main = join(import.meta.dirname, 'main.ts')
const order = { idempotencyKey: 'key', amountMinor: 500, currency: 'USD', source: 'card', reference: 'order-1' }

/** The simulators in a process of their own, gone after the test. */
async function given(flags: string[]) {
  const child = spawn(process.execPath, [main, '--failure-rate', '0', ...flags], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  const { gatewayUrl, warehouseUrl } = JSON.parse(line) as { gatewayUrl: string; warehouseUrl: string } // As documented.
  const gateway = openSimulatedGateway({ url: gatewayUrl })
  onTestFinished(() => gateway.close())
  return { child, ended, gateway, gatewayUrl, warehouseUrl }
}

test('it serves both with the settings of its flags, and ends on SIGTERM', async () => {
  const { child, ended, gatewayUrl, warehouseUrl } = await given(['--failure-rate', '0.3', '--delay-ms', '2', '--seed', '9'])
  const settings = { failureRate: 0.3, delayMs: 2, seed: 9 }
  expect(await get(`${gatewayUrl}/simulator`)).toMatchObject(settings)
  expect(await get(`${warehouseUrl}/simulator`)).toMatchObject(settings)
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

test('it ends with who started it', async () => {
  const { child, ended } = await given([])
  child.stdin.destroy()
  expect(await ended).toEqual([0, null])
})

test('killed and started again, it remembers what it answered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parlour-simulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const before = await given(['--data-dir', join(folder, 'new')])
  const answered = await before.gateway.authorise(order)
  before.child.kill('SIGKILL')
  await before.ended

  const { gateway } = await given(['--data-dir', join(folder, 'new')])
  expect(await gateway.find('key')).toEqual(answered)
  expect(await gateway.authorise(order)).toEqual(answered)
})

test.for([
  [['--seed', 'x'], '--seed needs a number, not "x".'],
  [['--failure-rate', '2'], "The simulator can't start: /failureRate must be <= 1."],
  [['--nope'], "Unknown option '--nope'"],
] as const)('%j is refused in one sentence', async ([flags, sentence]) => {
  const child = spawn(process.execPath, [main, ...flags], { stdio: ['ignore', 'ignore', 'pipe'] })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect([said, code]).toEqual([`${sentence}\n`, 1])
})

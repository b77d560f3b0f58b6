import { parseArgs } from 'node:util'
import { readConfig } from '../server/config.ts'
import type { Settings } from '../server/config.ts'
import { CannotStart } from '../server/platform/cannot-start.ts'
import { connect } from '../server/platform/database/index.ts'
import { openDatabaseOfSettings } from '../server/startup/database-of-settings.ts'
import type { OpenedDatabase } from '../server/startup/database-of-settings.ts'
import { onStopRequest } from '../server/startup/stop-request.ts'
import { fillHistory } from './fill-history.ts'
import { seedDemo } from './index.ts'
import { showProgress } from './progress-bar.ts'

/** `npm run demo:fill -- --orders 100000`: fills the history of a Parlour, whether it is open at the moment or not. */
const ordersUsual = 10_000
const ordersMax = 5_000_000

try {
  await fill()
} catch (error) {
  process.exitCode = 1
  // Of what a person can mend they need the sentence; of a bug we need everything.
  console.error(error instanceof CannotStart ? `\n${error.message}` : error)
}

async function fill(): Promise<void> {
  const { orders, seed } = readOrder(process.argv.slice(2))
  const stopping = new AbortController()
  onStopRequest(() => stopping.abort(), () => process.exit(130))
  const { url, close } = await openDatabase(readConfig())
  const database = connect(url, { applicationName: 'parlour demo:fill', max: 4 })
  try {
    const began = performance.now()
    let written = 0
    const show = showProgress(process.stdout, orders)
    await fillHistory(database, { orders, seed, signal: stopping.signal, onProgress: (now) => show(written = now) })
    const seconds = (performance.now() - began) / 1000
    console.log(`\n  ${written.toLocaleString('en')} orders in ${seconds.toFixed(1)} s${written < orders ? '; stopped early, what is written is whole' : ''}.`)
  } finally {
    await database.close()
    await close()
  }
}

function readOrder(args: string[]): { orders: number; seed: number } {
  const wholeNumber = (name: string, text: string | undefined, usual: number, most: number) => {
    const value = text === undefined ? usual : /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (value >= 1 && value <= most) return value
    throw new CannotStart(`--${name} must be a whole number from 1 to ${most}, not "${text}". For example: npm run demo:fill -- --orders 100000`)
  }
  try {
    const { values } = parseArgs({ args, options: { orders: { type: 'string' }, seed: { type: 'string' } } })
    return { orders: wholeNumber('orders', values.orders, ordersUsual, ordersMax), seed: wholeNumber('seed', values.seed, Date.now(), Number.MAX_SAFE_INTEGER) }
  } catch (error) {
    if (error instanceof CannotStart || !(error instanceof TypeError)) throw error
    throw new CannotStart(`${error.message}\nFor example: npm run demo:fill -- --orders 100000`)
  }
}

/** The database of the settings; with the demo in it, unless a Parlour that is open has seen to that. */
async function openDatabase(settings: Settings): Promise<OpenedDatabase> {
  const opened = await openDatabaseOfSettings(settings, (line) => console.log(`  ${line}`))
  try {
    if (settings.demo && !opened.isOpen) await seedInto(opened.url)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function seedInto(url: string): Promise<void> {
  const database = connect(url, { applicationName: 'parlour demo:fill', max: 1 })
  try {
    await seedDemo(database, { info: (line: string) => console.log(`  ${line}`) })
  } finally {
    await database.close()
  }
}

import { cloudCafe } from '../../demo/businesses/cloud-cafe.ts'
import { orderBodies, postRequest } from '../load/requests.ts'
import type { Asked } from '../load/keep-asking.ts'
import type { Finding } from '../report.ts'
import { inRounds } from '../rounds.ts'
import { openWorkshop } from '../stage/jobs.ts'
import type { Workshop } from '../stage/jobs.ts'
import type { Stage } from '../stage/open-stage.ts'
import { compare, latencyOf, median, middleLatency } from '../statistics.ts'
import type { PgbenchJobs } from '../yardsticks/pgbench.ts'
import type { OneOrderJobs } from '../yardsticks/one-order-a-transaction.ts'

/** The twelve drinks that are counted; the rest of that menu is not, and would write less. */
export const hotMenu = {
  slug: 'downtown', title: 'hot menu of 12',
  only: new Set(cloudCafe.categories.flatMap(({ items }) => items).filter(({ stock }) => stock !== undefined).map(({ name }) => name)),
}
export const bigMenu = { slug: 'big-pantry', title: 'big menu of 2,000', only: undefined }
export type MenuOfBench = { slug: string; title: string; only: ReadonlySet<string> | undefined }

const differentOrders = 400
/** Orders placed before anything is measured: plans are made, code is compiled, and the yardstick has its examples. */
const warmingOrders = 1500

export const yardstickWords = 'one transaction an order'

export async function ordersFor(port: number, { slug, only }: MenuOfBench, { nameless = false } = {}): Promise<string[]> {
  const bodies = await orderBodies(port, slug, { orders: differentOrders, nameless, ...only && { only } })
  return bodies.map((body) => postRequest(port, '/api/orders', body))
}

/** Places orders until the process is warm, and shows the yardstick what is written. */
export async function warmUp(stage: Stage, port: number, requests: string[]): Promise<void> {
  await stage.load.ask('keepAsking', { port, clients: 64, requests, status: 201, answers: warmingOrders })
}

export function openYardstick(stage: Stage): Workshop<OneOrderJobs> {
  return openWorkshop<OneOrderJobs>(stage.children, 'yardstick of placing', 'yardsticks/one-order-a-transaction.ts')
}

export type PlacingWish = { rounds: number; seconds: number; clients: readonly number[] }

/** Orders placed per second over HTTP by so many clients, beside the same rows written without us. The worker sleeps. */
export async function measurePlacing(stage: Stage, { rounds, seconds, clients }: PlacingWish): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const menu of [hotMenu, bigMenu]) {
    const databaseUrl = await stage.server.freshDatabase()
    const parlour = await stage.parlour({ role: 'api', databaseUrl })
    const yardstick = openYardstick(stage)
    const requests = await ordersFor(parlour.port, menu)
    await warmUp(stage, parlour.port, requests)
    await yardstick.ask('prepare', { databaseUrl, locationSlug: menu.slug })
    await yardstick.ask('write', { seconds: Math.min(seconds, 1) })

    const bare = openWorkshop<PgbenchJobs>(stage.children, 'pgbench', 'yardsticks/pgbench.ts')
    const hasBare = await bare.ask('prepare', { databaseUrl })

    const measured = await inRounds<string, Rate>(rounds, {
      yardstick: () => yardstick.ask('write', { seconds }),
      ...hasBare && { bare: async () => ({ perSecond: await bare.ask('write', { databaseUrl, seconds }), latency: latencyOf([]) }) },
      ...Object.fromEntries(clients.map((count) => [
        `${count}`, () => stage.load.ask('keepAsking', { port: parlour.port, clients: count, requests, status: 201, seconds }),
      ])),
    })
    for (const count of clients) findings.push(findingOf(menu, count, measured[`${count}`] ?? [], { words: yardstickWords, rates: measured['yardstick'] ?? [], leastRatio: 1 }))
    const [most] = clients.toSorted((a, b) => b - a)
    if (hasBare && most !== undefined) findings.push(findingOf(menu, most, measured[`${most}`] ?? [], { words: 'pgbench, no hot row', rates: measured['bare'] ?? [], leastRatio: 0.6 }))
    for (const workshop of [bare, yardstick]) await workshop.child.stop()
    await parlour.child.stop()
  }
  return findings
}

type Rate = Pick<Asked, 'perSecond' | 'latency'>

type Yardstick = { words: string; rates: Rate[]; leastRatio: number }

function findingOf(menu: MenuOfBench, clients: number, placed: Rate[], { words, rates: beside, leastRatio }: Yardstick): Finding {
  const rates = placed.map(({ perSecond }) => perSecond)
  const yardstick = beside.map(({ perSecond }) => perSecond)
  return {
    part: 'Placing orders of 3 lines', what: `${menu.title}, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
    value: median(rates), unit: 'orders/s', ...middleLatency(placed.map(({ latency }) => latency)),
    yardstick: { what: words, value: median(yardstick), ...compare(rates, yardstick) },
    ...clients === 64 && { aim: { leastRatio } },
  }
}

import type { Finding } from '../report.ts'
import { openClient } from '../stage/open-client.ts'
import type { Stage } from '../stage/open-stage.ts'
import { median, middleLatency } from '../statistics.ts'
import type { Latency } from '../statistics.ts'
import { hotMenu, ordersFor, warmUp } from './placing.ts'
import { untilNoneWaits } from './pipeline.ts'

/** Orders per second from the first request to the last confirmation, with everything in one process, as `npm start` runs it. */
export async function measureWhole(stage: Stage, { rounds, orders }: { rounds: number; orders: number }): Promise<Finding[]> {
  const databaseUrl = await stage.server.freshDatabase()
  const parlour = await stage.parlour({ role: 'all', databaseUrl })
  const requests = await ordersFor(parlour.port, hotMenu)
  const client = await openClient(databaseUrl)
  const placed: { perSecond: number; latency: Latency }[] = []
  const confirmed: number[] = []
  try {
    await warmUp(stage, parlour.port, requests)
    await untilNoneWaits(client)
    for (let round = 0; round < rounds; round += 1) {
      const begin = Date.now()
      placed.push(await stage.load.ask('keepAsking', { port: parlour.port, clients: 64, requests, status: 201, answers: orders }))
      await untilNoneWaits(client)
      const { rows: [row] } = await client.query<{ last: Date }>('select max(confirmed_at) as last from "order"')
      confirmed.push(orders / (((row?.last.getTime() ?? Number.NaN) - begin) / 1000))
    }
  } finally {
    await client.end()
  }
  await parlour.child.stop()
  const part = 'All in one process, as `npm start` runs it, 64 clients'
  return [
    { part, what: 'placed, while the pipeline works', value: median(placed.map(({ perSecond }) => perSecond)), unit: 'orders/s', ...middleLatency(placed.map(({ latency }) => latency)) },
    { part, what: 'placed and confirmed', value: median(confirmed), unit: 'orders/s' },
  ]
}

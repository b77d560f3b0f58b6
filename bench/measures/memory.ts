import type { Finding } from '../report.ts'
import { megabytesOf } from '../stage/children.ts'
import type { Stage } from '../stage/open-stage.ts'
import { hotMenu, ordersFor } from './placing.ts'

/** What each process keeps for itself right after load: orders placed and worked on, and menus read, all at the same time. */
export async function measureMemory(stage: Stage, { orders }: { orders: number }): Promise<Finding[]> {
  const databaseUrl = await stage.server.freshDatabase()
  const api = await stage.parlour({ role: 'api', databaseUrl })
  const worker = await stage.parlour({ role: 'worker', databaseUrl })
  const idle = await Promise.all([api, worker].map(({ child }) => megabytesOf(child.pid)))
  const requests = await ordersFor(api.port, hotMenu)
  await stage.load.ask('keepAsking', { port: api.port, clients: 64, requests, status: 201, answers: orders })
  const loaded = await Promise.all([api.child.pid, worker.child.pid, stage.simulators.child.pid].map(megabytesOf))
  const database = await stage.server.megabytes()
  await worker.child.stop()
  await api.child.stop()
  const finding = (what: string, value: number | undefined): Finding => ({ part: 'Memory', what, value: value ?? Number.NaN, unit: 'MB' })
  return [
    finding('API, just started', idle[0]), finding('worker, just started', idle[1]),
    finding(`API, after ${orders} orders by 64 clients`, loaded[0]), finding('worker, after them', loaded[1]), finding('simulators, after them', loaded[2]),
    finding('PostgreSQL, all its processes, after them', database),
  ]
}

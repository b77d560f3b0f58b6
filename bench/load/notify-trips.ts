import { setTimeout as sleep } from 'node:timers/promises'
import { openClient } from '../stage/open-client.ts'
import { latencyOf } from '../statistics.ts'
import type { Latency } from '../statistics.ts'

/** The yardstick of a screen's event: from NOTIFY on one bare connection to its arrival at another, one at a time. */
export async function notifyTrips({ databaseUrl, trips }: { databaseUrl: string; trips: number }): Promise<Latency> {
  const [speaker, listener] = await Promise.all([openClient(databaseUrl), openClient(databaseUrl)])
  try {
    await listener.query('listen bench_trip')
    const took: number[] = []
    for (let trip = 0; trip < trips; trip += 1) {
      const arrived = new Promise<void>((resolve) => { listener.once('notification', () => resolve()) })
      const sent = performance.now()
      await Promise.all([speaker.query('select pg_notify(\'bench_trip\', \'\')'), arrived])
      took.push(performance.now() - sent)
      await sleep(10 + Math.random() * 20)
    }
    return latencyOf(took)
  } finally {
    await Promise.all([speaker.end(), listener.end()])
  }
}

import { demoPassword } from '../../demo/index.ts'
import type { Finding } from '../report.ts'
import { inRounds } from '../rounds.ts'
import type { Stage } from '../stage/open-stage.ts'
import { compare, median, middleLatency } from '../statistics.ts'
import type { Latency } from '../statistics.ts'
import { hotMenu, ordersFor } from './placing.ts'

/** From sending an order to its card on the last of the screens that watch, beside a bare NOTIFY between two connections. */
export async function measureBoard(stage: Stage, { rounds, orders, screens }: { rounds: number; orders: number; screens: readonly number[] }): Promise<Finding[]> {
  const databaseUrl = await stage.server.freshDatabase()
  const parlour = await stage.parlour({ role: 'api', databaseUrl })
  const worker = await stage.parlour({ role: 'worker', databaseUrl })
  const requests = await ordersFor(parlour.port, hotMenu)
  const token = await signIn(parlour.port)
  const watch = (count: number, those: number) => stage.load.ask('watchBoard', {
    port: parlour.port, path: `/api/locations/${hotMenu.slug}/board/stream`, token, screens: count, requests, orders: those,
  })
  await watch(1, 30)
  const measured = await inRounds(rounds, {
    notify: async () => ({ notify: await stage.load.ask('notifyTrips', { databaseUrl, trips: orders }) }),
    ...Object.fromEntries(screens.map((count) => [String(count), async () => watch(count, orders)])) as Record<string, () => Promise<Record<string, Latency>>>,
  })
  await worker.child.stop()
  await parlour.child.stop()

  const notify = latencies(measured.notify, 'notify')
  const finding = (count: number, which: 'answer' | 'card' | 'confirmed', words: string): Finding => {
    const those = latencies(measured[String(count) as 'notify'], which)
    const [middle, trips] = [those.map(({ p50 }) => p50), notify.map(({ p50 }) => p50)]
    return {
      part: 'From sending an order to the screens', what: `${words}, ${count} ${count === 1 ? 'screen' : 'screens'}`, value: median(middle), unit: 'ms', ...middleLatency(those),
      yardstick: { what: 'a bare NOTIFY', value: median(trips), ...compare(middle, trips) },
      ...which === 'card' && { aim: { most: 100 } },
    }
  }
  return screens.flatMap((count) => [
    finding(count, 'answer', 'answered'), finding(count, 'card', 'card on the last screen'), finding(count, 'confirmed', 'confirmed on the last screen'),
  ])
}

function latencies(rounds: readonly Record<string, Latency>[] | undefined, name: string): Latency[] {
  return (rounds ?? []).flatMap((round) => round[name] ?? [])
}

async function signIn(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: 'barista@parlour.example', password: demoPassword }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json() as { token: string }).token
}

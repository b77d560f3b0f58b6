import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { latencyOf } from '../statistics.ts'
import type { Latency } from '../statistics.ts'
import { keyPlace } from './keep-asking.ts'
import { Connection } from './connection.ts'
import { openScreen } from './screen.ts'
import type { Screen } from './screen.ts'

export type Watching = {
  port: number
  path: string
  /** Of somebody who may see the board. */
  token: string
  screens: number
  /** Requests that place an order; taken in turn. */
  requests: readonly string[]
  orders: number
}

/** From sending the request until the last screen has the card; until it says that the order is confirmed; and until the guest has the answer. */
export type Watched = { card: Latency; confirmed: Latency; answer: Latency }

const patienceMs = 10_000
/** Between two orders, so that each finds everything idle. Not always the same, lest it beats with somebody's timer. */
const pauseMs = () => 10 + Math.random() * 30

/** Places orders one at a time while screens watch, and says how long each took to reach all of them. One clock: all in this process. */
export async function watchBoard({ port, path, token, screens, requests, orders }: Watching): Promise<Watched> {
  const arrivals = new Map<string, { first: number[]; confirmed: number[] }>()
  let wake: (() => void) | undefined
  const opened: Screen[] = []
  const connection = await Connection.open(port)
  const took = { card: [] as number[], confirmed: [] as number[], answer: [] as number[] }

  function arrivalsOf(id: string) {
    let those = arrivals.get(id)
    if (!those) arrivals.set(id, those = { first: Array<number>(screens).fill(0), confirmed: Array<number>(screens).fill(0) })
    return those
  }

  async function isOnAll(id: string): Promise<{ first: number[]; confirmed: number[] }> {
    const those = arrivalsOf(id)
    const deadline = performance.now() + patienceMs
    while (those.confirmed.includes(0)) {
      if (performance.now() > deadline) throw new Error(`Order ${id} was not seen confirmed on all screens within ${patienceMs} ms.`)
      await new Promise<void>((resolve) => {
        wake = resolve
        setTimeout(resolve, 1000)
      })
    }
    return those
  }

  try {
    for (let screen = 0; screen < screens; screen += 1) {
      opened.push(await openScreen(port, path, token, ({ id, status, at }) => {
        const those = arrivalsOf(id)
        those.first[screen] ||= at
        if (status === 'confirmed') {
          those.confirmed[screen] ||= at
          wake?.()
        }
      }))
    }
    for (let order = 0; order < orders; order += 1) {
      const request = (requests[order % requests.length] ?? '').replace(keyPlace, randomUUID())
      const sent = performance.now()
      const id = await place(connection, request)
      took.answer.push(performance.now() - sent)
      const { first, confirmed } = await isOnAll(id)
      took.card.push(Math.max(...first) - sent)
      took.confirmed.push(Math.max(...confirmed) - sent)
      await sleep(pauseMs())
    }
  } finally {
    connection.close()
    for (const screen of opened) screen.close()
  }
  return { card: latencyOf(took.card), confirmed: latencyOf(took.confirmed), answer: latencyOf(took.answer) }
}

function place(connection: Connection, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    connection.send(request, ({ status, body }) => {
      if (status === 201) resolve(JSON.parse(body).id as string) // as the contract of placing says
      else reject(new Error(`The answer is ${status}: ${body}`))
    }, reject)
  })
}

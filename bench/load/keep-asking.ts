import { randomUUID } from 'node:crypto'
import { latencyOf } from '../statistics.ts'
import type { Latency } from '../statistics.ts'
import { Connection } from './connection.ts'
import type { Heard } from './connection.ts'

/** Stands in the text of a request where each one gets a key of its own. */
export const keyPlace = 'a key of its own'

export type Asking = {
  port: number
  /** Connections, each with one request under way at a time. */
  clients: number
  /** Whole requests as they go over the wire; taken in turn. */
  requests: readonly string[]
  /** What every answer must be; anything else ends the run with the answer's own words. */
  status: number
  /** Until when: so many seconds, or so many answers. */
  seconds?: number
  answers?: number
}

export type Asked = { perSecond: number; latency: Latency; bytesPerAnswer: number }

/** Keeps `clients` connections busy, each asking again as soon as it has its answer. Rates and times are what clients see. */
export async function keepAsking({ port, clients, requests, status, seconds, answers = Infinity }: Asking): Promise<Asked> {
  const connections = await Promise.all(Array.from({ length: clients }, () => Connection.open(port)))
  const parts = requests.map((request) => request.split(keyPlace))
  const took: number[] = []
  let bytes = 0
  let asked = 0
  const begin = performance.now()
  const deadline = begin + (seconds ?? Infinity) * 1000

  function client(connection: Connection): Promise<void> {
    return new Promise((resolve, reject) => {
      let sent = 0
      function ask(): void {
        const now = performance.now()
        if (now >= deadline || asked >= answers) return resolve()
        const [before = '', after] = parts[asked % parts.length] ?? []
        asked += 1
        sent = now
        connection.send(after === undefined ? before : before + randomUUID() + after, heard, reject)
      }
      function heard(answer: Heard): void {
        took.push(performance.now() - sent)
        bytes += answer.bytes
        if (answer.status !== status) return reject(new Error(`The answer is ${answer.status} and not ${status}: ${answer.body}`))
        ask()
      }
      ask()
    })
  }

  try {
    await Promise.all(connections.map(client))
  } finally {
    for (const connection of connections) connection.close()
  }
  const elapsedSeconds = (performance.now() - begin) / 1000
  return { perSecond: took.length / elapsedSeconds, latency: latencyOf(took), bytesPerAnswer: bytes / took.length }
}

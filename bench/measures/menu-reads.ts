import { request as httpRequest } from 'node:http'
import { getRequest } from '../load/requests.ts'
import type { Finding } from '../report.ts'
import { inRounds } from '../rounds.ts'
import { openWorkshop } from '../stage/jobs.ts'
import type { Stage } from '../stage/open-stage.ts'
import { compare, median, middleLatency } from '../statistics.ts'
import type { BareAnswer, BareRouteJobs } from '../yardsticks/bare-route.ts'
import { bigMenu, hotMenu } from './placing.ts'

const clients = 64
/** Answers before anything is measured. */
const warmingAnswers = 5000

type Reading = { title: string; path: string; headers: readonly string[] }

export type MenuReadsWish = {
  rounds: number
  seconds: number
  /** Every way of asking, not only how browsers do. */
  all: boolean
}

/** Menu reads per second, beside a bare route that answers the same bytes under the same headers. */
export async function measureMenuReads(stage: Stage, { rounds, seconds, all }: MenuReadsWish): Promise<Finding[]> {
  const parlour = await stage.parlour({ role: 'api', databaseUrl: await stage.server.freshDatabase() })
  const hot = `/api/locations/${hotMenu.slug}/menu`
  const { headers: { etag } } = await answerOf(parlour.port, { title: '', path: hot, headers: [] })
  const browser = 'accept-encoding: gzip, deflate, br, zstd'
  const readings: Reading[] = [
    { title: `${hotMenu.title}, as browsers ask (br)`, path: hot, headers: [browser] },
    { title: `${hotMenu.title}, not modified (304)`, path: hot, headers: [browser, `if-none-match: ${etag}`] },
    { title: `${bigMenu.title}, as browsers ask (br)`, path: `/api/locations/${bigMenu.slug}/menu`, headers: [browser] },
    ...all ? [
      { title: `${hotMenu.title}, gzip`, path: hot, headers: ['accept-encoding: gzip'] }, { title: `${hotMenu.title}, not compressed`, path: hot, headers: [] },
    ] : [],
  ]
  const bare = openWorkshop<BareRouteJobs>(stage.children, 'bare route', 'yardsticks/bare-route.ts')
  const answers = await Promise.all(readings.map((reading) => answerOf(parlour.port, reading)))
  const barePort = await bare.ask('serve', { answers: answers.map((answer, index) => ({ ...answer, path: `/bare/${index}` })) })

  const findings: Finding[] = []
  for (const [index, { title, path, headers }] of readings.entries()) {
    const status = answers[index]?.status ?? 0
    const ask = (port: number, where: string) => (limit: { seconds?: number; answers?: number }) => (
      stage.load.ask('keepAsking', { port, clients, requests: [getRequest(port, where, headers)], status, ...limit }))
    const [ours, theirs] = [ask(parlour.port, path), ask(barePort, `/bare/${index}`)]
    for (const warm of [ours, theirs]) await warm({ answers: warmingAnswers })
    const measured = await inRounds(rounds, { theirs: () => theirs({ seconds }), ours: () => ours({ seconds }) })
    const rates = measured.ours.map(({ perSecond }) => perSecond)
    const bareRates = measured.theirs.map(({ perSecond }) => perSecond)
    refuseIfDifferent(title, measured.ours, measured.theirs)
    findings.push({
      part: `Reading a menu, ${clients} clients`, what: title, value: median(rates), unit: 'reads/s', ...middleLatency(measured.ours.map(({ latency }) => latency)),
      yardstick: { what: 'a bare route', value: median(bareRates), ...compare(rates, bareRates) }, aim: { leastRatio: 0.9 },
    })
  }
  await bare.child.stop()
  await parlour.child.stop()
  return findings
}

/** The whole answer as it goes over the wire; not by `fetch`, which would unpack it. */
function answerOf(port: number, { path, headers }: Reading): Promise<BareAnswer> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest({ host: '127.0.0.1', port, path, headers: Object.fromEntries(headers.map((line) => line.split(/: (.*)/s))) }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        // The server writes these by itself.
        const { date: _date, connection: _connection, 'keep-alive': _keepAlive, 'content-length': _length, ...own } = answer.headers
        resolve({ path, status: answer.statusCode ?? 0, headers: own as Record<string, string>, bodyBase64: Buffer.concat(chunks).toString('base64') })
      })
    })
    asking.on('error', reject)
    asking.end()
  })
}

/** Both must answer the same number of bytes, but for a few of headers that the server words differently. */
function refuseIfDifferent(title: string, ours: readonly { bytesPerAnswer: number }[], theirs: readonly { bytesPerAnswer: number }[]): void {
  const [own, other] = [ours[0]?.bytesPerAnswer ?? 0, theirs[0]?.bytesPerAnswer ?? 0]
  if (Math.abs(own - other) > 64) throw new Error(`${title}: ${own} bytes an answer are compared with ${other}.`)
}

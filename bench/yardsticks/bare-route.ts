/** The yardstick of reading: Fastify with one route for each answer, which sends the same bytes under the same headers and does nothing else. */
import Fastify from 'fastify'
import { doJobs } from '../stage/jobs.ts'

export type BareAnswer = { path: string; status: number; headers: Record<string, string>; bodyBase64: string }

/** @returns the port that it answers on */
async function serve({ answers }: { answers: readonly BareAnswer[] }): Promise<number> {
  const app = Fastify()
  for (const { path, status, headers, bodyBase64 } of answers) {
    const body = Buffer.from(bodyBase64, 'base64')
    app.get(path, (_request, reply) => reply.code(status).headers(headers).send(body.length > 0 ? body : undefined))
  }
  return Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
}

const jobs = { serve }
export type BareRouteJobs = typeof jobs

doJobs(jobs)

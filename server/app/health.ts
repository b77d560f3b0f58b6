import { Type } from 'typebox'
import { can } from '../platform/authorisation/index.ts'
import { operation } from '../platform/http/operation.ts'
import type { Operation } from '../platform/http/operation.ts'
import { refuse } from '../platform/refusal.ts'

const databaseMilliseconds = 2000

const alive = operation({
  name: 'health',
  method: 'GET',
  path: '/health',
  summary: 'Whether the program runs',
  tag: 'operations',
  may: can['parlour.read'],
  anonymous: true,
  answers: { 200: Type.Object({ status: Type.Literal('alive') }) },
  effect: 'none',
  handle: async () => ({ status: 200, body: { status: 'alive' }, headers: { 'cache-control': 'no-store' } }),
})

const ready = operation({
  name: 'ready',
  method: 'GET',
  path: '/ready',
  summary: 'Whether it can work: the database answers within two seconds. Without its cache it can',
  tag: 'operations',
  may: can['parlour.read'],
  anonymous: true,
  answers: {
    200: Type.Object({
      status: Type.Literal('ready'),
      cache: Type.Union([Type.Literal('ready'), Type.Literal('away'), Type.Literal('none')], { description: 'What `REDIS_URL` names; `away` when it does not answer' }),
    }),
  },
  effect: 'none',
  async handle({ context, raw }) {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(reject, databaseMilliseconds, new Error('The database did not answer in time.'))
    })
    try {
      await Promise.race([context.database.pool.query('select'), late])
    } catch (error) {
      raw.log.warn({ err: error }, 'Not ready: the database does not answer.')
      throw refuse('unavailable')
    } finally {
      clearTimeout(timer)
    }
    const cache = context.cache === undefined ? 'none' : await context.cache.ping().then(() => 'ready', () => 'away')
    return { status: 200, body: { status: 'ready', cache }, headers: { 'cache-control': 'no-store' } }
  },
})

/** For whoever watches over the process: a supervisor, a load balancer. */
export const operations: readonly Operation[] = [alive, ready]

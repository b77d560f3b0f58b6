import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Ground } from '../ground.ts'
import { refuse } from '../refusal.ts'
import { addressForCounting } from './client-address.ts'
import { deviceMark } from './device.ts'
import type { IdentifyCaller } from './identify-once.ts'
import { rateRules, streamsMax } from './rate-rules.ts'
import type { RateClass, RateRule } from './rate-rules.ts'
import { countTogether, RateWindows } from './rate-windows.ts'
import type { Counted, Counting } from './rate-windows.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a request counts as, where no operation says it. */
    rate?: RateClass
    /** By whom it is counted, where no operation says it: `person` where nobody gets anywhere without being signed in. */
    countBy?: RateRule['by']
  }
  interface FastifyRequest {
    /** What is given back when the request succeeds. */
    givenBack?: readonly Counting[]
  }
}

type Needs = Pick<Ground, 'config' | 'cache' | 'clock' | 'log'>

/**
 * Counts every request under /api and refuses those that are too many, before their body is read and before anybody asks whether they
 * are allowed or right: identify, limit, permission, validation. So a refused request counts like any other, and so does one that
 * repeats an Idempotency-Key; it gets its old answer once the wait is over. What counts only the refused gives the others back before they are
 * answered.
 */
export function limitRequests(app: FastifyInstance, { config, cache, clock, log }: Needs, identify: IdentifyCaller): void {
  if (!config.rateLimits) return
  const rules = rateRules(config)
  const windows = new RateWindows(clock)
  const counts = countTogether(cache, windows, log)
  const streams = new OpenStreams()

  function keyOf({ name, by }: RateRule, request: FastifyRequest, personId: string | undefined): string {
    const who = by === 'person' ? personId : by === 'device' ? deviceMark(request, config) : undefined
    return `${name}:${who ?? addressForCounting(request.ip)}`
  }

  /** Reads are counted by each process for itself: a trip to the cache would cost more than most of them. */
  function countRead(request: FastifyRequest, reply: FastifyReply, personId: string | undefined): void {
    for (const rule of personId === undefined ? rules.anonymous.read : rules.signedIn.read) {
      check([[rule, windows.count({ key: keyOf(rule, request, personId), seconds: rule.seconds })]])
    }
    if (request.routeOptions.config.operation?.stream === true) streams.open(request, reply, personId)
  }

  async function countOther(rateClass: RateClass, request: FastifyRequest, reply: FastifyReply, personId: string | undefined): Promise<void> {
    const ofClass = (personId === undefined ? rules.anonymous : rules.signedIn)[rateClass]
    const countingOf = (rule: RateRule): Counting => ({ key: keyOf(rule, request, personId), seconds: rule.seconds })
    const counted = await counts.countAll(ofClass.map(countingOf))
    request.givenBack = ofClass.filter((rule) => rule.counts === 'refused').map(countingOf)
    const pairs = ofClass.map((rule, index) => [rule, counted[index] ?? { count: 1, millisecondsLeft: 0 }] as const)
    tell(reply, pairs)
    check(pairs)
  }

  app.addHook('onRequest', async (request, reply) => {
    const { url, config: { operation, rate, countBy } } = request.routeOptions
    if (!url?.startsWith('/api/')) return
    const rateClass = rate ?? operation?.rate ?? (operation && operation.effect !== 'none' ? 'write' : 'read')
    check([[rules.always, windows.count({ key: keyOf(rules.always, request, undefined), seconds: rules.always.seconds })]])
    // Who may not even ask in this way (a page of another site) is told so by the permission, and counted as nobody.
    const isAnonymous = operation ? operation.anonymous : countBy !== 'person'
    const caller = isAnonymous ? null : await identify(request).catch(() => null)
    if (rateClass === 'read') countRead(request, reply, caller?.personId)
    else await countOther(rateClass, request, reply, caller?.personId)
  })

  app.addHook('onSend', async (request, reply) => {
    if (request.givenBack?.length && reply.statusCode < 400) await counts.giveBack(request.givenBack)
  })
}


/** How far each rule is used up, as https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ (10) has it. */
function tell(reply: FastifyReply, counted: readonly (readonly [RateRule, Counted])[]): void {
  reply.header('ratelimit-policy', counted.map(([{ name, max, seconds }]) => `"${name}";q=${max};w=${seconds}`).join(', '))
  reply.header('ratelimit', counted.map(([{ name, max }, { count, millisecondsLeft }]) =>
    `"${name}";r=${Math.max(0, max - count)};t=${secondsOf(millisecondsLeft)}`).join(', '))
}

/** @throws tooManyRequests, with the longest wait of the rules that are used up */
function check(counted: readonly (readonly [RateRule, Counted])[]): void {
  const waits = counted.flatMap(([{ max }, { count, millisecondsLeft }]) => count > max ? [secondsOf(millisecondsLeft)] : [])
  if (waits.length > 0) throw tooMany(Math.max(...waits))
}

function tooMany(seconds: number) {
  return refuse('tooManyRequests', { detail: `That was a little too fast. Please wait ${inWords(seconds)} and try again.`, retryAfterSeconds: seconds })
}

function inWords(seconds: number): string {
  if (seconds < 100) return seconds === 1 ? 'a second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}

function secondsOf(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000))
}

/** How long somebody with too many streams should wait before looking whether one has ended. */
const streamWaitSeconds = 10

/** The event streams that are open now, by whom. There are never more entries than connections. */
class OpenStreams {
  readonly #open = new Map<string, number>()

  /** @throws tooManyRequests */
  open(request: FastifyRequest, reply: FastifyReply, personId: string | undefined): void {
    const mine: [string, number][] = [[`address ${addressForCounting(request.ip)}`, streamsMax.address]]
    if (personId !== undefined) mine.push([`person ${personId}`, streamsMax.person])
    if (mine.some(([key, max]) => (this.#open.get(key) ?? 0) >= max)) throw tooMany(streamWaitSeconds)
    for (const [key] of mine) this.#open.set(key, (this.#open.get(key) ?? 0) + 1)
    reply.raw.once('close', () => { for (const [key] of mine) this.#close(key) })
  }

  #close(key: string): void {
    const left = (this.#open.get(key) ?? 1) - 1
    if (left > 0) this.#open.set(key, left)
    else this.#open.delete(key)
  }
}

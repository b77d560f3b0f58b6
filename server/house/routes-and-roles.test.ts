import { afterAll, describe, expect, test } from 'vitest'
import { capabilities, refusals } from '../modules.ts'
import { decide } from '../platform/authorisation/index.ts'
import type { Subject } from '../platform/authorisation/index.ts'
import { testApp } from '../testing/app.ts'
import { castOf } from './routes-and-roles/cast.ts'
import { fingerprint } from './routes-and-roles/fingerprint.ts'
import { readRoutes } from './routes-and-roles/routes.ts'
import { thingsOf } from './samples.ts'
import type { Thing } from '../testing/samples.ts'

/**
 * Every route of the contract, walked with everybody there is. What a route declares (`x-capability`) is compared with what it
 * does: whoever does not have the capability is told so as `decide` says, and nothing changes; whoever is, is never told that
 * they may not. Requests are made up: an allowed one may well be refused for what it says.
 */
const parlour = await testApp({ simulators: true })
const things = await thingsOf(parlour)
const cast = await castOf(parlour, things)
const routes = readRoutes(parlour.app)
const address = parlour.app.listen({ port: 0, host: '127.0.0.1' })
afterAll(() => parlour.close())

test('the contract has routes, and each says what its callers must be able to do, and who is', () => {
  expect(routes.length).toBeGreaterThan(15)
  const silent = routes.filter(({ capability }) => !Object.hasOwn(capabilities, capability.name))
  expect(silent.map(({ name }) => name), 'routes without x-capability, or with one that is not in the table').toEqual([])
  expect(routes.map(({ callers }) => callers)).toEqual(routes.map(({ capability }) => capability.roles))
})

/** Asked within an operation that does more for some than for others, or only by screens. */
const askedWithin = ['members.appointManagers', 'orders.move', 'audit.readAll']

test('every capability of the table is needed somewhere', () => {
  const needed = new Set<string>([...routes.map(({ capability }) => capability.name), ...askedWithin])
  expect(Object.keys(capabilities).filter((capability) => !needed.has(capability)), 'take it out of the capabilities.ts of its module').toEqual([])
})

test('every thing in a path has a sample here', () => {
  const unknown = routes.filter(({ path }) => things.find(path) === undefined)
  expect(unknown.map(({ path }) => path), 'add a sample to things.ts').toEqual([])
})

// First those who may not, while everything is still there; then those who may, after whom it need not be.
describe('who may not, is told so and changes nothing', () => {
  test.each(routes)('$name', async (route) => {
    const thing = await things.have(route.path)
    const before = await fingerprint(parlour.context)
    const wanted: string[] = []
    const answers: string[] = []
    for (const { who, caller, headers, byToken } of cast) {
      const verdict = decide(route.capability, caller, subjectFor(thing, byToken))
      if (verdict === 'allowed') continue
      const answer = await parlour.app.inject(route.request(thing, { headers: { ...headers }, byToken }))
      wanted.push(`${who}: ${refusals[verdict]?.status} ${verdict}`)
      answers.push(`${who}: ${answer.statusCode} ${codeOf(answer)}`)
    }
    expect(answers).toEqual(wanted)
    expect(await fingerprint(parlour.context)).toEqual(before)
  })
})

describe('who may, is never told that they may not', () => {
  const wrong = [401, 403, 405]
  test.each(routes)('$name', async (route) => {
    const allowed: string[] = []
    for (const { who, caller, headers, byToken, signIn } of cast) {
      const thing = await things.have(route.path)
      if (decide(route.capability, caller, subjectFor(thing, byToken)) !== 'allowed') continue
      allowed.push(who)
      // A session of their own, since some routes end it.
      const asked = route.request(thing, { headers: signIn ? await signIn() : { ...headers }, byToken })
      const status = route.isStream ? await statusOfStream(asked) : (await parlour.app.inject(asked)).statusCode
      expect(wrong, `${who} got ${status}`).not.toContain(status)
      expect(status, who).toBeLessThan(500)
    }
    expect(allowed, 'somebody may call it').not.toEqual([])
  })
})

function subjectFor({ subject, token }: Thing, byToken: boolean): Subject | null {
  return subject && { ...subject, heldByToken: byToken && token !== undefined }
}

/** Over a real connection, which is closed when the head of the answer is there. */
async function statusOfStream({ url, headers }: { url: string; headers: Record<string, string> }): Promise<number> {
  const leave = new AbortController()
  const { status } = await fetch(`${await address}${url}`, { headers, signal: leave.signal })
  leave.abort()
  return status
}

/** better-auth words its own refusals; ours have a code. */
function codeOf(answer: { statusCode: number; json(): { code?: string } }): string {
  const { code } = answer.json()
  return code === 'UNAUTHORIZED' ? 'notSignedIn' : code ?? 'no code'
}

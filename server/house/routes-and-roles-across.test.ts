import { afterAll, describe, expect, test } from 'vitest'
import type { LightMyRequestResponse } from 'fastify'
import { operations } from '../modules.ts'
import { newId } from '../platform/ids.ts'
import { startRelay } from '../platform/relay.ts'
import { testApp } from '../testing/app.ts'
import type { GivenPerson } from '../testing/given.ts'
import { openScreen } from '../testing/screen.ts'
import type { GoodRequest } from '../testing/samples.ts'
import { foundIn, plantMarks } from './routes-and-roles/plant-marks.ts'
import { readRoutes } from './routes-and-roles/routes.ts'
import type { Route } from './routes-and-roles/routes.ts'
import { goodRequests, thingsOf } from './samples.ts'
import type { Things } from './samples.ts'
import type { Thing } from '../testing/samples.ts'

/** A request about things of theirs, for each route: made up while nothing is marked yet. */
type Sample = { there: Thing; good: GoodRequest }

const isRead = ({ name, isStream }: Route) => name.startsWith('GET ') && !isStream
/** Says the time, is made anew for each answer, or lists the places of everybody. */
const neverTheSame = /^GET \/api\/(auth|me\/export|locations$)/
/** Whoever knows the id of a person, which nobody tells, may offer them work: people belong to no business. */
const offersWork = new Set(['PUT /api/locations/{location}/members/{personId}', 'PUT /api/businesses/{business}/owners/{personId}'])

/**
 * Two businesses in which everything happens that can happen. Everybody of ours asks every route for things of theirs, in every place of a
 * request where an id can stand, and hears nothing that gives theirs away: no id, no text, no difference between what is theirs and what is
 * nowhere; and what we see of ourselves is the same with them as without.
 */
const parlour = await testApp({ simulators: true, now: new Date() })
const relay = startRelay(parlour.context)
const address = await parlour.app.listen({ port: 0, host: '127.0.0.1' })
const routes = readRoutes(parlour.app)
const nameOf = new Map(operations.map(({ method, path, name }) => [`${method} ${path}`, name]))
const ours = await business()
const people: [who: string, person: GivenPerson][] = [
  ['owner', ours.owner], ['manager', ours.manager], ['staff', ours.staff], ['courier', ours.things.courier], ['customer', ours.things.customer],
]
const screens = await Promise.all(people.map(([, { headers }]) => openScreen(`${address}/api/locations/${ours.things.cafe.slug}/board/stream`, headers)))
const before = await whatWeSee()
const theirs = await business()
const after = await whatWeSee()
const samples = await theirSamples()
const planted = await plantMarks(parlour.context, theirs.things.cafe.businessId)
const open = await whatEverybodySees()
/** Ids of theirs that we were given for a request: hearing them again, as in our own trail, tells us nothing. */
const sent = new Set<string>()

afterAll(async () => {
  for (const screen of screens) screen.close()
  await relay.stop()
  await parlour.close()
})

type Business = { things: Things; owner: GivenPerson; manager: GivenPerson; staff: GivenPerson; good: (route: Route) => Promise<GoodRequest> }

/** One in which everything has happened once. */
async function business(): Promise<Business> {
  const things = await thingsOf(parlour)
  const [owner, manager, staff] = [await parlour.given.aMember('owner', things.cafe), await parlour.given.aMember('manager', things.cafe), await parlour.given.aMember('staff', things.cafe)]
  const requests = await goodRequests({ things, manager, owner })
  /** A request that succeeds, where one is known; its query is complete. */
  async function good(route: Route): Promise<GoodRequest> {
    const request = await requests[nameOf.get(route.name) ?? '']?.()
    return request ? { query: {}, ...request } : {}
  }
  for (const route of routes.filter(({ name }) => nameOf.has(name) && (nameOf.get(name) ?? '') in requests)) {
    const { as = manager, ...request } = await good(route)
    const answer = await parlour.app.inject(asked(route, await things.have(route.path), request, as))
    if (answer.statusCode >= 300) throw new Error(`${route.name} was meant to succeed: ${answer.body}`)
  }
  return { things, owner, manager, staff, good }
}

async function theirSamples(): Promise<Map<Route, Sample>> {
  const made = new Map<Route, Sample>()
  for (const route of routes) made.set(route, { there: await theirs.things.have(route.path), good: await theirs.good(route) })
  return made
}

function sampleOf(route: Route): Sample {
  const sample = samples.get(route)
  if (!sample) throw new Error(`${route.name} has no sample.`)
  return sample
}

function asked(route: Route, thing: Thing, { params, query, headers, body }: GoodRequest, by?: GivenPerson) {
  const request = route.request({ ...thing, params: { ...thing.params, ...params }, query: query ?? thing.query ?? {}, ...(body !== undefined && { body }) }, { headers: {}, byToken: false })
  return { ...request, headers: { ...headers, ...by?.headers } }
}

/** Every answer about ourselves, to everybody of ours. */
async function whatWeSee(): Promise<Record<string, string>> {
  const seen: Record<string, string> = {}
  for (const route of routes.filter((each) => isRead(each) && !neverTheSame.test(each.name) && !/\{(id|token|personId)\}/.test(each.path))) {
    const thing = await ours.things.have(route.path)
    for (const [who, person] of people) {
      const answer = await parlour.app.inject(asked(route, thing, {}, person))
      seen[`${who} ${route.name}`] = `${answer.statusCode} ${answer.body}`
    }
  }
  return seen
}

/** What they show to everybody is no secret: their menu, their address, and the ids of both. */
async function whatEverybodySees() {
  const [marks, ids] = [new Set<string>(), new Set<string>()]
  for (const route of routes.filter((each) => isRead(each) && !each.path.includes('{token}'))) {
    const answer = await parlour.app.inject(asked(route, sampleOf(route).there, {}))
    const found = foundIn(everythingIn(answer), planted)
    if (answer.statusCode === 200) for (const each of found.marks) marks.add(each)
    if (answer.statusCode === 200) for (const each of found.ids) ids.add(each)
  }
  return { marks, ids }
}

function everythingIn(answer: LightMyRequestResponse): string {
  return `${JSON.stringify(answer.headers)}\n${answer.body}`
}

/** The parts of an answer that may differ without a reason. */
function comparable({ statusCode, body, headers: { date: _date, 'x-request-id': _id, ...headers } }: LightMyRequestResponse): string {
  return `${statusCode} ${JSON.stringify(headers)}\n${body}`
}

type Try = { what: string; thing: Thing; good: GoodRequest }

/** Theirs as it is; theirs as if it were ours; ours with theirs in the body. */
async function tries(route: Route): Promise<Try[]> {
  const { there, good } = sampleOf(route)
  const ourOwn = await ours.things.have(route.path)
  const { location, business: ourBusiness } = ourOwn.params
  const disguised = { ...there.params, ...(location !== undefined && { location }), ...(ourBusiness !== undefined && { business: ourBusiness }) }
  const query = good.query ?? there.query ?? {}
  const ourQuery = 'location' in query ? { ...query, location: ours.things.cafe.slug } : query
  return [
    { what: 'theirs', thing: there, good },
    { what: 'theirs as ours', thing: { ...there, params: disguised }, good: { ...good, query: ourQuery } },
    { what: 'ours with theirs in it', thing: ourOwn, good: { ...good, params: {}, query: ourQuery, headers: { 'if-match': '"1"', ...good.headers } } },
  ]
}

/** The same request for what is nowhere: each id of theirs that is a secret replaced by one that nobody has. */
function forNothing<Asked extends { url: string }>(request: Asked): { request: Asked; isAnother: boolean } {
  let text = JSON.stringify(request)
  const { ids } = foundIn(text, planted)
  const secrets = [...ids].filter((id) => !open.ids.has(id))
  for (const id of secrets) text = text.replaceAll(id, newId())
  return { request: JSON.parse(text) as Asked, isAnother: secrets.length > 0 }
}

test('the two have left marks wherever something can stand', () => {
  const wanted = ['order.customer_name', 'order_line.note', 'membership.job_title', 'location.name', 'dead_letter.reason', 'person.name', 'invitation.job_title']
  expect(wanted.filter((column) => !planted.marked.has(column))).toEqual([])
  expect(planted.marked.size).toBeGreaterThan(20)
  expect(planted.ids.size).toBeGreaterThan(100)
  expect([...open.marks].filter((column) => column.startsWith('order') || column.startsWith('person'))).toEqual([])
})

test('what we see of ourselves is the same with them as without', () => {
  expect(Object.keys(before).length).toBeGreaterThan(80)
  expect(Object.keys(after).filter((key) => before[key] !== after[key])).toEqual([])
})

describe('nothing of theirs is told to anybody of ours, and what is theirs answers like what is nowhere', () => {
  // Whoever has the link of an invitation was let in by them.
  test.each(routes.filter(({ isStream, path }) => !isStream && !path.includes('{token}')))('$name', async (route) => {
    const leaks: string[] = []
    const statuses = new Set<number>()
    for (const [who, person] of people) {
      for (const { what, thing, good } of await tries(route)) {
        // A session of their own, since some routes end it.
        const request = asked(route, thing, good, { ...person, headers: await parlour.given.signIn(person.personId) })
        const answer = await parlour.app.inject(request)
        statuses.add(answer.statusCode)
        const nothing = forNothing(request)
        if (nothing.isAnother && !offersWork.has(route.name)) {
          const other = await parlour.app.inject({ ...nothing.request, headers: { ...nothing.request.headers, ...await parlour.given.signIn(person.personId) } })
          if (comparable(other) !== comparable(answer)) leaks.push(`${who}, ${what}: ${comparable(answer)} is not ${comparable(other)}`)
        }
        if (answer.statusCode >= 500) leaks.push(`${who}, ${what}: ${answer.statusCode}`)
        for (const id of foundIn(JSON.stringify(request), planted).ids) sent.add(id)
        const found = foundIn(everythingIn(answer), planted)
        const told = [...found.marks].filter((column) => !open.marks.has(column) && !(offersWork.has(route.name) && column.startsWith('person.')))
        const ids = [...found.ids].filter((id) => !open.ids.has(id) && !sent.has(id))
        if (told.length + ids.length > 0) leaks.push(`${who}, ${what}: ${[...told, ...ids].join(', ')} in ${answer.statusCode} ${answer.body.slice(0, 300)}`)
      }
    }
    expect(leaks).toEqual([])
    expect(statuses.has(401), 'everybody is signed in').toBe(false)
  })
})

test('their streams are not for us, and ours say nothing of them', async () => {
  for (const route of routes.filter(({ isStream, callers }) => isStream && !callers.includes('everyone'))) {
    const { url } = asked(route, sampleOf(route).there, {})
    const statuses = await Promise.all(people.map(async ([, { personId }]) => (await openScreen(`${address}${url}`, await parlour.given.signIn(personId))).status))
    expect(statuses.filter((status) => status !== 403 && status !== 404), route.name).toEqual([])
  }
  await screens[0]?.next('stats')
  const heard = JSON.stringify(screens.flatMap(({ received }) => received))
  const found = foundIn(heard, planted)
  expect([...found.marks, ...found.ids]).toEqual([])
})

import { afterAll, expect, test } from 'vitest'
import { decide } from '../platform/authorisation/index.ts'
import { testApp } from '../testing/app.ts'
import { castOf } from './routes-and-roles/cast.ts'
import { readRoutes } from './routes-and-roles/routes.ts'
import { thingsOf } from './samples.ts'

/** What is the same for everybody, and may be kept. Each has its reason; every other answer is kept nowhere, whoever asks and whatever comes of it. */
const forEverybody: Record<string, string> = {
  'GET /api/locations': 'places that are open to all',
  'GET /api/locations/{location}': 'a place that is open to all',
  'GET /api/locations/{location}/menu': 'its menu',
  'GET /api/menu-items': 'what is on it',
  'GET /api/categories': 'how it is divided',
  'GET /api/demo-accounts': 'the accounts of the demo',
}

const parlour = await testApp({ simulators: true })
const things = await thingsOf(parlour)
const cast = await castOf(parlour, things)
const routes = readRoutes(parlour.app).filter(({ name, isStream }) => !isStream && !Object.hasOwn(forEverybody, name))
afterAll(() => parlour.close())

test.each(routes)('$name is kept nowhere', async (route) => {
  const kept = []
  for (const { who, caller, headers, byToken, signIn } of cast) {
    const thing = await things.have(route.path)
    const isAllowed = decide(route.capability, caller, thing.subject && { ...thing.subject, heldByToken: byToken && thing.token !== undefined }) === 'allowed'
    if (!isAllowed && who !== 'everyone') continue
    const answer = await parlour.app.inject(route.request(thing, { headers: signIn ? await signIn() : { ...headers }, byToken }))
    if (answer.headers['cache-control'] !== 'no-store') kept.push(`${who} ${answer.statusCode}: ${String(answer.headers['cache-control'])}`)
  }
  expect(kept).toEqual([])
})

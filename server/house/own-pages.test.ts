import { createHmac } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { testApp } from '../testing/app.ts'
import { fingerprint } from './routes-and-roles/fingerprint.ts'
import { readRoutes } from './routes-and-roles/routes.ts'
import { thingsOf } from './samples.ts'

/** Every route that changes something, asked by a page of another site in the browser of an owner: the cookie comes along, and helps nothing. */
const parlour = await testApp({ simulators: true })
const things = await thingsOf(parlour)
const routes = readRoutes(parlour.app).filter(({ name }) => !name.startsWith('GET '))
afterAll(() => parlour.close())

const owner = await parlour.given.aMember('owner', things.cafe)

/** A session of the owner's, as a browser has it and as a program has it. */
async function aSession() {
  const { authorization } = await parlour.given.signIn(owner.personId)
  const token = authorization.replace('Bearer ', '')
  const signature = createHmac('sha256', parlour.context.config.secret).update(token).digest('base64')
  return { cookie: `parlour.session_token=${encodeURIComponent(`${token}.${signature}`)}`, authorization }
}

const foreign: Record<string, string>[] = [
  { origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' },
  { origin: 'http://localhost:3000.evil.example', referer: 'http://localhost:3000/' },
]

test('there are such routes, and the cookie is a good one', async () => {
  expect(routes.length).toBeGreaterThan(20)
  const { cookie } = await aSession()
  expect((await parlour.app.inject({ url: '/api/me', headers: { cookie } })).json()).toMatchObject({ id: owner.personId })
})

describe('with the cookie alone', () => {
  test.each(routes)('$name', async (route) => {
    const thing = await things.have(route.path)
    const { cookie } = await aSession()
    const before = await fingerprint(parlour.context)
    const answers = []
    for (const headers of foreign) {
      const answer = await parlour.app.inject(route.request(thing, { headers: { ...headers, cookie }, byToken: false }))
      answers.push(`${answer.statusCode} ${answer.json<{ code?: string }>().code}`)
    }
    expect(answers).toEqual(foreign.map(() => '403 foreignOrigin'))
    expect(await fingerprint(parlour.context)).toEqual(before)
  })
})

describe('a program shows its token, which no browser sends by itself', () => {
  test.each(routes.filter(({ path }) => !path.startsWith('/api/auth/')))('$name', async (route) => {
    const thing = await things.have(route.path)
    const { authorization } = await aSession()
    const answer = await parlour.app.inject(route.request(thing, { headers: { origin: 'https://partner.example', authorization }, byToken: false }))
    expect(answer.body).not.toContain('foreignOrigin')
  })
})

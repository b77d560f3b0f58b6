import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, password } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'

let parlour: TestApp
let doors: ReturnType<typeof accountDoors>
beforeAll(async () => {
  parlour = await testApp({ config: { host: '0.0.0.0' } })
  doors = accountDoors(parlour)
})
afterAll(() => parlour.close())

type Headers = Record<string, string>
const evil = { origin: 'https://evil.example' }
const foreign: Headers[] = [
  {}, evil, { origin: 'null' }, { origin: 'http://localhost:3001' }, { origin: 'http://localhost:3000.evil.example' },
  { ...evil, 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' },
]
const own: Headers[] = [
  { origin: 'http://localhost:3000' }, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' },
  { host: 'cafe.local:8080', origin: 'http://cafe.local:8080' },
]

async function rename(name: string, headers: Headers) {
  const answer = await parlour.app.inject({ method: 'PATCH', url: '/api/me', headers, payload: { name } })
  return answer.json<{ code?: string }>().code ?? answer.statusCode
}

test('a page of another site can not use the cookie to change anything', async () => {
  const { cookie } = await doors.signUp()
  for (const headers of foreign) expect(await rename('Mallory', { ...cookie, ...headers }), JSON.stringify(headers)).toBe('foreignOrigin')
  expect((await doors.get('/api/me', cookie)).json()).toMatchObject({ name: 'Grace Hopper' })
})

test('our own pages can, under whatever address they are reached', async () => {
  const { cookie } = await doors.signUp()
  for (const headers of own) expect(await rename('Renamed', { ...cookie, ...headers }), JSON.stringify(headers)).toBe(200)
})

test('a program with a token need not say where it comes from', async () => {
  const { bearer } = await doors.signUp()
  expect(await rename('Renamed', bearer)).toBe(200)
})

test('a page of another site signs nobody in, up or out', async () => {
  const { email, cookie } = await doors.signUp()
  const answers = [
    await doors.post('/sign-in/email', { email, password }, evil),
    await doors.post('/sign-in/email', { email, password }, { 'sec-fetch-site': 'cross-site' }),
    await doors.post('/sign-up/email', { name: 'Mallory', email: 'mallory@parlour.example', password }, evil),
    await doors.post('/sign-out', {}, { ...cookie, ...evil }),
    await doors.post('/sign-out', {}, cookie),
  ]
  for (const answer of answers) expect([answer.statusCode, answer.json().code]).toEqual([403, 'foreignOrigin'])
  expect((await doors.get('/api/me', cookie)).statusCode).toBe(200)
})

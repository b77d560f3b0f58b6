import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, cookieName, newEmail, password, signedIn } from '../testing/accounts.ts'
import { testApp } from '../testing/app.ts'
import type { TestApp } from '../testing/app.ts'

let parlour: TestApp
let doors: ReturnType<typeof accountDoors>
beforeAll(async () => {
  parlour = await testApp()
  doors = accountDoors(parlour)
})
afterAll(() => parlour.close())

test('a guest makes an account and is signed in, with a cookie that scripts can not read and other sites do not send', async () => {
  const answer = await doors.post('/sign-up/email', { name: '  Grace Hopper ', email: 'Grace@Parlour.example', password })
  const user = { name: 'Grace Hopper', email: 'grace@parlour.example', emailVerified: false }
  expect(answer.json()).toMatchObject({ token: expect.any(String), user })
  expect(answer.cookies).toEqual([expect.objectContaining({ name: cookieName, httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 604_800 })])
  const me = await doors.get('/api/me', signedIn(answer, '').cookie)
  expect(me.json()).toMatchObject({ name: 'Grace Hopper', email: 'grace@parlour.example', isAdmin: false, memberships: [] })
})

test('four sign-ups at once with one address make one account', async () => {
  const email = newEmail()
  const answers = await Promise.all(Array.from({ length: 4 }, () => doors.post('/sign-up/email', { name: 'Twin', email, password })))
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422, 422, 422])
  const people = await parlour.context.database.kysely.selectFrom('person').innerJoin('credential', 'credential.personId', 'person.id')
    .select('person.id').where('email', '=', email).execute()
  expect(people).toHaveLength(1)
  expect((await doors.post('/sign-in/email', { email, password })).statusCode).toBe(200)
})

const good = { name: 'A', email: 'a@b.example', password }
test.each([
  ['nothing', {}],
  ['no name', { ...good, name: '' }],
  ['a blank name', { ...good, name: '   ' }],
  ['a name of 121 characters', { ...good, name: 'x'.repeat(121) }],
  ['a NUL in the name', { ...good, name: 'a\u0000b' }],
  ['a name that is a list', { ...good, name: ['a'] }],
  ['an address that is none', { ...good, email: 'nobody' }],
  ['a NUL in the address', { ...good, email: 'a\u0000@b.example' }],
  ['an address that is too long', { ...good, email: `${'a'.repeat(64)}@${`${'b'.repeat(60)}.`.repeat(4)}example` }],
  ['a short password', { ...good, password: 'seven77' }],
  ['an endless password', { ...good, password: 'x'.repeat(129) }],
])('signing up with %s is refused and leaves nothing behind', async (_what, account) => {
  const people = () => parlour.context.database.kysely.selectFrom('person').select('id').orderBy('id').execute()
  const before = await people()
  const answer = await doors.post('/sign-up/email', account)
  expect(answer.statusCode).toBe(400)
  expect(answer.body).not.toContain('node_modules')
  expect(await people()).toEqual(before)
})

test.each([
  ['120 characters beyond the basic plane', '𝒜'.repeat(120)],
  ['in another script', 'शर्मिला टैगोर'],
  ['written from right to left', 'نجيب محفوظ'],
  ['a family of emoji', '👩‍👩‍👧‍👦'],
  ['quotes and markup', 'O\'Neil "<b>"'],
])('a name may be %s', async (_what, name) => {
  const { bearer } = await doors.signUp(newEmail(), name)
  expect((await doors.get('/api/me', bearer)).json()).toMatchObject({ name })
})

test('nobody makes themselves an administrator', async () => {
  const wishes = { isAdmin: true, is_admin: true, emailVerified: true, image: 'https://elsewhere.example/a.png' }
  const answer = await doors.post('/sign-up/email', { name: 'Mallory', email: newEmail(), password, ...wishes })
  expect(answer.json()).toMatchObject({ user: { name: 'Mallory', emailVerified: false, image: null } })
  expect(await parlour.context.database.kysely.selectFrom('person').select('name').where('isAdmin', '=', true).execute()).toEqual([])
})

test('malformed and oversized bodies are refused', async () => {
  const send = (payload: string, type = 'application/json') =>
    parlour.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload, headers: { 'content-type': type } })
  const endless = `{"email":"${'x'.repeat(20_000)}"}`
  const answers = [await send('{"email":'), await send('"text"'), await send('{}'), await send(endless), await send('email=a', 'text/plain')]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 413, 415])
})

test('what better-auth could do besides is not there', async () => {
  const paths = ['/update-user', '/delete-user', '/sign-in/social', '/forget-password', '/link-social']
  for (const path of paths) expect((await doors.post(path)).statusCode).toBe(404)
  expect((await doors.get('/api/auth/error')).statusCode).toBe(404)
  expect((await doors.post('/get-session')).statusCode).toBe(405)
})

test('too many tries from one address are put off, whatever address the headers claim', async () => {
  const headers = { 'x-forwarded-for': '198.51.100.1', 'x-parlour-client-address': '198.51.100.2' }
  const answers = await Promise.all(Array.from({ length: 31 }, () => parlour.app.inject({
    method: 'POST', url: '/api/auth/sign-in/email', payload: { email: 'nobody', password }, remoteAddress: '203.0.113.7', headers,
  })))
  expect(answers.map(({ statusCode }) => statusCode).toSorted().slice(-2)).toEqual([400, 429])
  expect(Number(answers.find(({ statusCode }) => statusCode === 429)?.headers['retry-after'])).toBeGreaterThan(0)
})

test('better-auth\'s own client works against us', async () => {
  const { createAuthClient } = await import('better-auth/client')
  const address = await parlour.app.listen({ port: 0, host: '127.0.0.1' })
  let token = ''
  const client = createAuthClient({
    baseURL: address,
    fetchOptions: {
      auth: { type: 'Bearer', token: () => token },
      onSuccess: ({ response }) => { token = response.headers.get('set-auth-token') ?? token },
    },
  })
  const email = newEmail()
  expect(await client.signUp.email({ name: 'Client', email, password })).toMatchObject({ error: null, data: { user: { email } } })
  expect((await client.getSession()).data?.user).toMatchObject({ name: 'Client' })
  const { error } = await client.signIn.email({ email, password: 'wrong password' })
  expect(error).toMatchObject({ status: 401, code: 'INVALID_EMAIL_OR_PASSWORD' })
  expect((await client.signOut()).data).toMatchObject({ success: true })
  expect((await client.getSession()).data).toBeNull()
})

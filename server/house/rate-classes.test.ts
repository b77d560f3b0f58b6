import { afterAll, expect, test } from 'vitest'
import { testApp } from '../testing/app.ts'

/** Every address of the accounts that takes what could be guessed, or has a message sent, must be counted as such. */
const parlour = await testApp({ config: { rateLimits: true, anonymousWritesPerMinute: 1000, signInsPerMinute: 1000 } })
afterAll(() => parlour.close())

type Described = { requestBody?: { content: Record<string, { schema: { properties?: Record<string, unknown> } }> } }

const accountPosts = Object.entries((parlour.app.swagger() as unknown as { paths: Record<string, Record<string, Described>> }).paths)
  .flatMap(([path, methods]) => path.startsWith('/api/auth/') && methods['post'] ? [{ path, fields: fieldsOf(methods['post']) }] : [])

function fieldsOf({ requestBody }: Described): string[] {
  return Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => Object.keys(schema.properties ?? {}))
}

/** The kind it is counted as, which its answer tells, whatever it says otherwise. */
async function kindOf(path: string): Promise<string> {
  // Each from another address: some kinds are few.
  const answer = await parlour.app.inject({ method: 'POST', url: path, payload: {}, remoteAddress: `198.18.7.${accountPosts.findIndex((each) => each.path === path)}` })
  return /^"([a-z-]+)"/.exec(String(answer.headers['ratelimit-policy']))?.[1] ?? 'not counted'
}

const guessable = /password|^otp$|code|totp/i

test('there are some', () => {
  expect(accountPosts.filter(({ fields }) => fields.some((field) => guessable.test(field))).length).toBeGreaterThan(2)
})

test.each(accountPosts.filter(({ fields }) => fields.some((field) => guessable.test(field))))('$path takes a secret, and is counted like signing in', async ({ path }) => {
  expect(['sign-ins', 'codes']).toContain(await kindOf(path))
})

test.each(accountPosts.filter(({ path }) => /send|request|forget|resend/.test(path)))('$path sends something, and is counted as that', async ({ path }) => {
  expect(await kindOf(path)).toBe('codes')
})

test.each(accountPosts)('$path is counted', async ({ path }) => {
  expect(await kindOf(path)).not.toBe('not counted')
})

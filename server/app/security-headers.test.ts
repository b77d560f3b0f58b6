import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { demoPassword, seedDemo } from '../../demo/index.ts'
import { testApp } from '../testing/app.ts'
import { securityHeaders } from './security-headers.ts'

const parlour = await testApp()
const behindTls = await testApp({ config: { publicUrl: 'https://parlour.example' } })
afterAll(() => Promise.all([parlour.close(), behindTls.close()]))

function policyOf(headers: Readonly<Record<string, unknown>>): Map<string, string[]> {
  return new Map(String(headers['content-security-policy']).split('; ').map((rule) => {
    const [name = '', ...sources] = rule.split(' ')
    return [name, sources]
  }))
}

test('pages load files of ours and nothing else: no script in the text, no other host, in no frame', () => {
  const { ofPages } = securityHeaders({ publicUrl: 'http://localhost:3000' })
  const policy = policyOf(ofPages)
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('script-src')).toEqual(["'self'"])
  for (const name of ['frame-ancestors', 'base-uri']) expect(policy.get(name)).toEqual(["'none'"])
  for (const name of ['connect-src', 'font-src', 'form-action', 'frame-src', 'manifest-src', 'worker-src']) expect(policy.get(name), name).toEqual(["'self'"])
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
  expect([...policy.values()].flat().filter((source) => source.startsWith("'unsafe") || source === '*' || /^https?:/.test(source))).toEqual([])
})

test.each([
  ['interactions/usePress.mjs', 'a second tap does not zoom'], ['overlays/usePreventScroll.mjs', 'a sheet does not scroll the page'],
])('the style element of %s is the one that is let through, so that %s', async (file) => {
  const source = await readFile(join(import.meta.dirname, '../../node_modules/react-aria/dist/private', file), 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/.exec(source)?.[1] ?? ''
  const text = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1]?.replace(/\$\{[^}]*\}/, attribute).trim() ?? ''
  const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  expect(policyOf(securityHeaders({ publicUrl: 'http://localhost' }).ofPages).get('style-src')).toContain(hash)
})

test('each kind of answer has its headers', async () => {
  const headersOf = async (url: string) => (await parlour.app.inject({ url, headers: { accept: 'text/html' } })).headers
  for (const url of ['/', '/api/docs/', '/api/me', '/api/nothing', '/nothing.js', '/health']) {
    expect(await headersOf(url), url).toMatchObject({
      'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', 'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
    })
  }
  for (const url of ['/', '/orders/an-order?token=secret', '/api/docs/', '/health']) {
    expect(await headersOf(url), url).toMatchObject({
      'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringMatching(/geolocation=\(self\).*camera=\(\)/), 'content-security-policy': expect.stringContaining("script-src 'self';"),
    })
  }
  expect(policyOf(await headersOf('/')).has('require-trusted-types-for')).toBe(true)
  // The service worker loads its library by name, and Swagger's page builds itself from text.
  for (const url of ['/sw.js', '/api/docs/']) expect(policyOf(await headersOf(url)).has('require-trusted-types-for'), url).toBe(false)
})

test('what stands behind the path of an address makes its policy no weaker', async () => {
  const [page, dressed] = [await parlour.app.inject('/'), await parlour.app.inject('/?x=.js')]
  expect(dressed.headers['content-security-policy']).toBe(page.headers['content-security-policy'])
  expect(dressed.headers['content-security-policy']).toContain("require-trusted-types-for 'script'")
})

test('no other origin may read an answer, nor ask whether it may; and nothing is echoed', async () => {
  const origin = 'https://evil.example'
  const asks = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
  for (const url of ['/api/locations', '/api/me', '/api/orders', '/']) {
    const [answer, preflight] = [await parlour.app.inject({ url, headers: { origin } }), await parlour.app.inject({ method: 'OPTIONS', url, headers: asks })]
    const allowed = [answer, preflight].flatMap(({ headers }) => Object.keys(headers).filter((name) => name.startsWith('access-control-')))
    expect(allowed, url).toEqual([])
    expect(preflight.statusCode, url).toBeGreaterThanOrEqual(400)
  }
  const trace = await parlour.app.inject({ method: 'TRACE' as 'GET', url: '/api/me', headers: { 'x-secret': 'echo' } })
  expect([trace.statusCode >= 400, trace.body.includes('echo')]).toEqual([true, false])
})

test('only behind TLS do browsers hear that they must come over TLS', async () => {
  const headersOf = async ({ app }: typeof parlour, url: string) => (await app.inject({ url })).headers
  for (const url of ['/', '/api/me', '/api/docs/']) {
    expect((await headersOf(behindTls, url))['strict-transport-security'], url).toBe('max-age=31536000')
    expect((await headersOf(parlour, url))['strict-transport-security'], url).toBeUndefined()
  }
  expect(policyOf(await headersOf(behindTls, '/')).has('upgrade-insecure-requests')).toBe(true)
  expect(policyOf(await headersOf(parlour, '/')).has('upgrade-insecure-requests')).toBe(false)
})

/** The cookies of an answer as they go over the wire: name → attributes, without the value. */
function cookiesOf(answer: { headers: Record<string, unknown> }): Record<string, string[]> {
  return Object.fromEntries([answer.headers['set-cookie']].flat().filter((line) => line !== undefined).map((line) => {
    const [pair = '', ...attributes] = String(line).split('; ')
    return [pair.slice(0, pair.indexOf('=')), attributes.filter((each) => !/^(?:Max-Age|Expires)=/.test(each)).toSorted()]
  }))
}

async function signInAndOut({ app, context }: typeof parlour) {
  await seedDemo(context.database, { info() {} })
  const post = (path: string, payload: object, headers = {}) => app.inject({ method: 'POST', url: `/api/auth${path}`, payload, headers })
  const signedIn = await post('/sign-in/email', { email: 'owner@parlour.example', password: demoPassword })
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const origin = app === behindTls.app ? 'https://parlour.example' : 'http://localhost:3000'
  const me = await app.inject({ url: '/api/me', headers: { cookie } })
  const signedOut = await post('/sign-out', {}, { cookie, origin })
  return { signedIn, me, signedOut }
}

test('no script reads the session’s cookie and no other site sends it; behind TLS it goes over TLS alone, and no other host sets it', async () => {
  const plain = await signInAndOut(parlour)
  expect(cookiesOf(plain.signedIn)).toEqual({ 'parlour.session_token': ['HttpOnly', 'Path=/', 'SameSite=Lax'] })
  const secure = await signInAndOut(behindTls)
  expect(cookiesOf(secure.signedIn)).toEqual({ '__Host-parlour.session_token': ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'] })
  expect([plain.me.statusCode, secure.me.statusCode]).toEqual([200, 200])
  // Signing out takes away the very same.
  expect([plain.signedOut.statusCode, secure.signedOut.statusCode]).toEqual([200, 200])
  expect(Object.keys(cookiesOf(secure.signedOut)).every((name) => name.startsWith('__Host-'))).toBe(true)
  expect(String(secure.signedOut.headers['set-cookie'])).toMatch(/__Host-parlour\.session_token=;.*Max-Age=0/)
})

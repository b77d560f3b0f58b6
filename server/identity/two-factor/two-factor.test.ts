import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountDoors, cookiesOf, password, signedIn } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import { codeOfStep, findStep, newSecret, stepAt } from './totp.ts'

let parlour: TestApp
let doors: ReturnType<typeof accountDoors>
beforeAll(async () => {
  parlour = await testApp()
  doors = accountDoors(parlour)
})
afterAll(() => parlour.close())

const nextStep = () => parlour.clock.advance(30_000)

/** Somebody with an app: their secret, their recovery codes, and how they come in. */
async function somebodyWithAnApp() {
  const { email, bearer } = await doors.signUp()
  const enabled = await doors.post('/two-factor/enable', { password }, bearer)
  const { totpURI, backupCodes } = enabled.json<{ totpURI: string; backupCodes: string[] }>()
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  const code = () => codeOfStep(secret, stepAt(parlour.clock.now()))
  expect((await doors.post('/two-factor/verify-totp', { code: code() }, bearer)).json()).toMatchObject({ user: { twoFactorEnabled: true } })
  nextStep()
  const firstStep = async (headers = {}) => doors.post('/sign-in/email', { email, password }, headers)
  return { email, bearer, code, backupCodes, firstStep }
}

describe('codes of an app', () => {
  // RFC 6238, appendix B, of which the last six digits count.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  test.each([[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130']])(
    'at %d seconds it is %s', (seconds, code) => {
      const at = new Date(seconds * 1000)
      expect(codeOfStep(secret, stepAt(at))).toBe(code)
      expect(findStep(secret, code, at)).toBe(stepAt(at))
      expect(findStep(secret, code, new Date(at.getTime() + 30_000))).toBe(stepAt(at))
      expect(findStep(secret, code, new Date(at.getTime() + 60_000))).toBeUndefined()
    })

  test('a secret has 160 bits, as letters that can be typed', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
    expect(newSecret()).not.toBe(newSecret())
  })
})

test('setting up takes the password and a code; then signing in takes two steps', async () => {
  const { email, bearer } = await doors.signUp()
  expect((await doors.post('/two-factor/enable', { password: 'not the pass phrase' }, bearer)).json().code).toBe('INVALID_PASSWORD')
  expect((await doors.post('/two-factor/enable', { password })).statusCode).toBe(401)
  const { totpURI, backupCodes } = (await doors.post('/two-factor/enable', { password }, bearer)).json()
  expect(new URL(totpURI).searchParams.get('issuer')).toBe('Parlour')
  expect(decodeURIComponent(totpURI)).toContain(`Parlour:${email}`)
  expect(new Set(backupCodes).size).toBe(10)
  // Not confirmed yet: one proof is enough.
  const elsewhere = await doors.signIn(email)

  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  const code = codeOfStep(secret, stepAt(parlour.clock.now()))
  await doors.post('/two-factor/verify-totp', { code }, bearer)
  expect((await doors.get('/api/me', bearer)).json()).toMatchObject({ twoFactorEnabled: true })
  expect((await doors.get('/api/me', elsewhere.bearer)).statusCode, 'who came in by one step is out').toBe(401)
  expect(await doors.lastNotice(email)).toEqual({ kind: 'account.securityChanged', data: { what: 'twoFactorOn' } })
  const first = await doors.post('/sign-in/email', { email, password })
  expect(first.json()).toMatchObject({ twoFactorRedirect: true, twoFactorMethods: ['totp'], challenge: expect.any(String) })
  expect(first.json().token).toBeUndefined()
  expect(first.cookies.map(({ name }) => name)).not.toContain('parlour.session_token')
  nextStep()
  const second = await doors.post('/two-factor/verify-totp', { code: codeOfStep(secret, stepAt(parlour.clock.now())) }, cookiesOf(first))
  expect((await doors.get('/api/me', signedIn(second, email).cookie)).json()).toMatchObject({ email })
  parlour.clock.run()
})

test('no code is taken twice, neither one after the other nor fifty at once; a program comes in by its challenge', async () => {
  const { code, firstStep } = await somebodyWithAnApp()
  const firsts = await Promise.all(Array.from({ length: 3 }, () => firstStep()))
  const given = code()
  const answers = await Promise.all(firsts.map((first) => doors.post('/two-factor/verify-totp', { code: given, challenge: first.json().challenge })))
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401, 401])
  expect(answers.find(({ statusCode }) => statusCode === 401)?.json().message).toContain('used already')
  parlour.clock.run()
})

test('five wrong codes lock the second step for a quarter of an hour, whatever the challenge; the answers say how many are left', async () => {
  const { code, firstStep } = await somebodyWithAnApp()
  const wrong = code() === '000000' ? '000001' : '000000'
  const challenge = (await firstStep()).json().challenge as string
  const other = (await firstStep()).json().challenge as string
  expect((await doors.post('/two-factor/verify-totp', { code: wrong, challenge })).json()).toMatchObject({ code: 'INVALID_CODE', attemptsLeft: 4 })
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => (
    doors.post('/two-factor/verify-totp', { code: wrong, challenge: index % 2 ? challenge : other }))))
  expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(4)
  const locked = await doors.post('/two-factor/verify-totp', { code: code(), challenge: other })
  expect([locked.statusCode, locked.json().code]).toEqual([429, 'ACCOUNT_TEMPORARILY_LOCKED'])
  expect(Number(locked.headers['retry-after'])).toBeGreaterThan(800)
  parlour.clock.advance(16 * 60_000)
  const later = (await firstStep()).json().challenge as string
  expect((await doors.post('/two-factor/verify-totp', { code: code(), challenge: later })).statusCode).toBe(200)
  parlour.clock.run()
})

test('somebody who knows the password uses up no try of its owner where the owner has signed in before', async () => {
  const { email, code, firstStep } = await somebodyWithAnApp()
  const first = await firstStep({ origin: parlour.origin })
  expect((await doors.post('/two-factor/verify-totp', { code: code() }, cookiesOf(first))).statusCode).toBe(200)
  nextStep()
  const device = first.cookies.filter(({ name }) => name === 'parlour.device').map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join()
  const wrong = code() === '000000' ? '000001' : '000000'
  const challenge = (await firstStep()).json().challenge as string
  for (let each = 0; each < 5; each += 1) await doors.post('/two-factor/verify-totp', { code: wrong, challenge })
  expect((await doors.post('/two-factor/verify-totp', { code: code(), challenge })).json().code).toBe('ACCOUNT_TEMPORARILY_LOCKED')
  const mine = await firstStep({ origin: parlour.origin, cookie: device })
  const cookie = `${device}; ${cookiesOf(mine)['cookie']}`
  expect((await doors.post('/two-factor/verify-totp', { code: wrong }, { origin: parlour.origin, cookie })).json()).toMatchObject({ code: 'INVALID_CODE', attemptsLeft: 4 })
  expect((await doors.post('/two-factor/verify-totp', { code: code() }, { origin: parlour.origin, cookie })).json()).toMatchObject({ user: { email } })
  parlour.clock.run()
})

test('a recovery code works once, however it is typed, and the person is told', async () => {
  const { email, backupCodes, firstStep } = await somebodyWithAnApp()
  const given = (backupCodes[3] ?? '').toUpperCase().replace('-', ' ')
  const use = async (code: string) => doors.post('/two-factor/verify-backup-code', { code }, cookiesOf(await firstStep()))
  expect((await use('aaaaa-aaaaa')).json()).toMatchObject({ code: 'INVALID_BACKUP_CODE', attemptsLeft: 4 })
  const races = await Promise.all([use(given), use(given), use(given)])
  expect(races.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 401, 401])
  const { rows } = await parlour.context.database.pool.query<{ kind: string; data: object }>(`select kind, data from notice where address = $1 and kind = 'account.securityChanged' order by id desc limit 1`, [email])
  expect(rows).toEqual([{ kind: 'account.securityChanged', data: { what: 'recoveryCodeUsed' } }])
  const written = JSON.stringify(await parlour.context.database.kysely.selectFrom('recoveryCode').selectAll().execute())
  for (const code of backupCodes) expect(written).not.toContain(code)
  parlour.clock.run()
})

test('new recovery codes replace the old; turning it off makes one proof enough again', async () => {
  const { email, bearer, backupCodes, firstStep } = await somebodyWithAnApp()
  expect((await doors.post('/two-factor/generate-backup-codes', { password: 'no' }, bearer)).json().code).toBe('INVALID_PASSWORD')
  const fresh = (await doors.post('/two-factor/generate-backup-codes', { password }, bearer)).json<{ backupCodes: string[] }>().backupCodes
  const use = async (code = '') => doors.post('/two-factor/verify-backup-code', { code }, cookiesOf(await firstStep()))
  expect((await use(backupCodes[0])).statusCode).toBe(401)
  expect((await use(fresh[0])).statusCode).toBe(200)
  expect((await doors.post('/two-factor/disable', { password }, bearer)).json()).toEqual({ status: true })
  expect((await doors.post('/sign-in/email', { email, password })).json()).toMatchObject({ token: expect.any(String) })
  expect((await doors.post('/two-factor/disable', { password }, bearer)).json().code).toBe('TWO_FACTOR_NOT_ENABLED')
  parlour.clock.run()
})

test('a trusted browser skips the second step, no other does, and a new password ends the trust; what a program calls itself is no secret', async () => {
  const { email, code, bearer, firstStep } = await somebodyWithAnApp()
  const browser = { origin: parlour.origin, 'user-agent': 'Firefox' }
  const first = await firstStep(browser)
  const second = await doors.post('/two-factor/verify-totp', { code: code(), trustDevice: true }, { ...browser, ...cookiesOf(first) })
  expect(second.statusCode).toBe(200)
  const device = first.cookies.find(({ name }) => name === 'parlour.device')
  const cookie = `parlour.device=${encodeURIComponent(device?.value ?? '')}`
  expect(device).toMatchObject({ httpOnly: true })
  expect((await firstStep({ ...browser, cookie })).json()).toMatchObject({ token: expect.any(String) })
  expect((await firstStep(browser)).json()).toMatchObject({ twoFactorRedirect: true })

  nextStep()
  const program = { 'user-agent': 'cashier/1.0' }
  const byProgram = (await firstStep(program)).json().challenge as string
  expect((await doors.post('/two-factor/verify-totp', { code: code(), challenge: byProgram, trustDevice: true }, program)).statusCode).toBe(200)
  expect((await firstStep(program)).json()).toMatchObject({ twoFactorRedirect: true })

  const newPassword = 'another pass phrase'
  await doors.post('/change-password', { currentPassword: password, newPassword }, bearer)
  const after = await doors.post('/sign-in/email', { email, password: newPassword }, { ...browser, cookie })
  expect(after.json()).toMatchObject({ twoFactorRedirect: true })
  parlour.clock.run()
})

test('an app that was set up under another secret of the installation opens nothing, and breaks nothing', async () => {
  const { email, code, firstStep } = await somebodyWithAnApp()
  const { id } = await parlour.context.database.kysely.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  await parlour.context.database.kysely.updateTable('twoFactor').set({ secret: 'ab'.repeat(60) }).where('personId', '=', id).execute()
  const { challenge } = (await firstStep()).json()
  expect((await doors.post('/two-factor/verify-totp', { code: code(), challenge })).json().code).toBe('INVALID_CODE')
  parlour.clock.run()
})

test('in a browser where somebody else is signed in, the second step signs in who showed the first; too late is said so', async () => {
  const [{ email, code, firstStep }, before] = [await somebodyWithAnApp(), await doors.signUp()]
  const here = (first: LightMyRequestResponse) => {
    const { cookie, origin } = cookiesOf(first)
    return { cookie: `${before.cookie['cookie']}; ${cookie}`, origin: String(origin) }
  }
  const tooLate = await firstStep()
  parlour.clock.advance(601_000)
  expect((await doors.post('/two-factor/verify-totp', { code: code() }, here(tooLate))).json().code).toBe('INVALID_TWO_FACTOR_COOKIE')
  const first = await firstStep()
  expect((await doors.post('/two-factor/verify-totp', { code: code() === '000000' ? '000001' : '000000' }, here(first))).json().code).toBe('INVALID_CODE')
  const second = await doors.post('/two-factor/verify-totp', { code: code() }, here(first))
  expect(second.json()).toMatchObject({ user: { email } })
  expect((await doors.get('/api/me', signedIn(second, email).cookie)).json()).toMatchObject({ email })
  expect((await doors.get('/api/me', before.cookie)).statusCode, 'nobody would end this session').toBe(401)
  parlour.clock.run()
})

test('whoever sets up an app after a sign-in that was left half way ends the set-up with its code', async () => {
  const [{ firstStep }, mine] = [await somebodyWithAnApp(), await doors.signUp()]
  const { cookie } = cookiesOf(await firstStep())
  const headers = { cookie: `${mine.cookie['cookie']}; ${cookie}`, origin: parlour.origin }
  expect((await doors.post('/two-factor/verify-totp', { code: '123456' }, headers)).json().code, 'this is the sign-in').toBe('INVALID_CODE')
  const begun = await doors.post('/two-factor/enable', { password }, headers)
  expect(begun.cookies.find(({ name }) => name === 'parlour.two_factor')).toMatchObject({ maxAge: 0 })
  const secret = new URL(begun.json().totpURI).searchParams.get('secret') ?? ''
  const ended = await doors.post('/two-factor/verify-totp', { code: codeOfStep(secret, stepAt(parlour.clock.now())) }, { ...mine.cookie, origin: parlour.origin })
  expect(ended.json()).toMatchObject({ user: { email: mine.email, twoFactorEnabled: true } })
  parlour.clock.run()
})

test('the second step takes its first, within ten minutes and once', async () => {
  const { code, firstStep } = await somebodyWithAnApp()
  expect((await doors.post('/two-factor/verify-totp', { code: code() })).json().code).toBe('INVALID_TWO_FACTOR_COOKIE')
  const { challenge } = (await firstStep()).json()
  parlour.clock.advance(601_000)
  expect((await doors.post('/two-factor/verify-totp', { code: code(), challenge })).json().code).toBe('INVALID_TWO_FACTOR_COOKIE')
  const fresh = (await firstStep()).json().challenge as string
  expect((await doors.post('/two-factor/verify-totp', { code: code(), challenge: fresh })).statusCode).toBe(200)
  nextStep()
  expect((await doors.post('/two-factor/verify-totp', { code: code(), challenge: fresh })).json().code).toBe('INVALID_TWO_FACTOR_COOKIE')
  parlour.clock.run()
})

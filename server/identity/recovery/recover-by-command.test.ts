import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { password, accountDoors } from '../../testing/accounts.ts'
import type { SignedIn } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import { createKeyedHash } from '../../platform/keyed-hash.ts'
import { codeOfStep, stepAt } from '../two-factor/totp.ts'
import { Misused, readWish, recoverByCommand } from './recover-by-command.ts'

let parlour: TestApp
let doors: ReturnType<typeof accountDoors>
beforeAll(async () => {
  parlour = await testApp()
  doors = accountDoors(parlour)
})
afterAll(() => parlour.close())

/** An administrator who lost their phone. */
async function aLockedOutAdmin(): Promise<SignedIn> {
  const person = await doors.signUp(undefined, 'Ada Admin')
  await parlour.context.database.kysely.updateTable('person').set({ isAdmin: true }).where('email', '=', person.email).execute()
  const { totpURI } = (await doors.post('/two-factor/enable', { password }, person.bearer)).json<{ totpURI: string }>()
  await doors.post('/two-factor/verify-totp', { code: codeOfStep(new URL(totpURI).searchParams.get('secret') ?? '', stepAt(parlour.clock.now())) }, person.bearer)
  return person
}

const firstStep = async (email: string) => (await doors.post('/sign-in/email', { email, password })).json<{ token?: string; twoFactorRedirect?: boolean }>()

/** The command as the launcher starts it, beside a Parlour that is open; nobody sits at its terminal. */
async function command(...args: string[]) {
  const { config } = parlour.context
  const child = spawn(process.execPath, [new URL('../../startup/recover.ts', import.meta.url).pathname, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], DATABASE_URL: config.databaseUrl, PARLOUR_SECRET: config.secret },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => { said += bytes })
  const [code] = await once(child, 'close') as [number]
  return { code, said }
}

/** The same with somebody at the terminal who answers. */
async function atTheTerminal(email: string, answer: boolean) {
  const said: string[] = []
  const asked: string[] = []
  const code = await recoverByCommand({
    ...parlour.context, sessions: parlour.context.accounts.sessions, keyedHash: createKeyedHash(parlour.context.config.secret), say: (line) => said.push(line),
    confirm: async (question) => {
      asked.push(question)
      return answer
    },
  }, readWish(['--email', email]))
  return { code, said: said.join('\n'), asked }
}

test('the administrator who is locked out is let in by whoever runs the machine: told by mail, and written down as the operator’s act', async () => {
  const { email, bearer } = await aLockedOutAdmin()
  const { code, said } = await command('--email', email, '--yes', '--reason', 'Standing beside me')
  expect([code, said]).toEqual([0, expect.stringContaining('Done. Ada Admin signs in without a second step now; one device was signed out.')])
  expect(said).toContain('administrator of the platform')
  expect((await doors.get('/api/me', bearer)).statusCode).toBe(401)
  expect(await doors.lastNotice(email)).toEqual({ kind: 'account.securityChanged', data: { what: 'twoFactorReset' } })
  const { token } = await firstStep(email)
  const trail = (await doors.get('/api/operations/audit', { authorization: `Bearer ${token}` })).json<{ items: object[] }>()
  expect(trail.items).toContainEqual(expect.objectContaining({
    actor: null, role: 'operator', address: null, sentence: 'reset the two-factor sign-in of Ada Admin',
    changes: expect.arrayContaining([{ field: 'reason', to: 'Standing beside me' }]),
  }))

  const again = await command('--email', email, '--yes')
  expect([again.code, again.said]).toEqual([0, expect.stringContaining('Two-factor sign-in is off')])
})

test('nobody of that address, and nobody at a terminal: a sentence, an exit code, and nothing is changed', async () => {
  const { email, bearer } = await aLockedOutAdmin()
  const unknown = await command('--email', 'nobody@parlour.example', '--yes')
  expect([unknown.code, unknown.said.trim()]).toEqual([1, 'Nobody has an account with nobody@parlour.example. Nothing was changed.'])
  const unsure = await command('--email', email)
  expect([unsure.code, unsure.said]).toEqual([2, expect.stringContaining('Add --yes')])
  const misused = await command('--mail', email)
  expect([misused.code, misused.said]).toEqual([2, expect.stringContaining('For example: npm run recover -- --email')])
  expect((await doors.get('/api/me', bearer)).statusCode).toBe(200)
})

test('at a terminal one is asked, and a no changes nothing', async () => {
  const { email, bearer } = await aLockedOutAdmin()
  expect(await atTheTerminal(email, false)).toMatchObject({ code: 1, said: expect.stringMatching(/Nothing was changed\.$/), asked: [expect.stringContaining('sign them out everywhere?')] })
  expect((await doors.get('/api/me', bearer)).statusCode).toBe(200)
  expect(await atTheTerminal(email, true)).toMatchObject({ code: 0, asked: [expect.any(String)] })
  expect((await firstStep(email)).twoFactorRedirect).toBeUndefined()
})

describe('what is typed behind it', () => {
  test('an address or a number, and how sure one is', () => {
    expect(readWish(['--email', ' Ada@Example.org', '--yes'])).toMatchObject({ contact: { email: 'ada@example.org' }, isSure: true, reason: undefined })
    expect(readWish(['--phone', '+44 20 7946 0018'])).toMatchObject({ contact: { phoneNumber: '+442079460018' }, isSure: false })
  })

  test.each([[[]], [['--email', 'ada']], [['--phone', '12345']], [['--phone', 'ada@example.org']], [['--email', 'ada@example.org', '--phone', '+442079460018']],
    [['--email', 'ada@example.org', '--reason', '  no  ']], [['ada@example.org']]])('%j is not understood', (args) => {
    expect(() => readWish(args)).toThrow(Misused)
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountDoors, cookiesOf, newEmail, password } from '../../testing/accounts.ts'
import type { SignedIn } from '../../testing/accounts.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import type { GivenCafe, GivenPerson } from '../../testing/given.ts'
import { newId } from '../../platform/ids.ts'
import { codeOfStep, stepAt } from '../two-factor/totp.ts'

let parlour: TestApp
let doors: ReturnType<typeof accountDoors>
let cafe: GivenCafe
let manager: GivenPerson
let barista: SignedIn
beforeAll(async () => {
  parlour = await testApp()
  doors = accountDoors(parlour)
  cafe = await parlour.given.aCafe()
  manager = await parlour.given.aMember('manager', cafe)
  barista = await doors.signUp(newEmail(), 'Bela Barista')
  const { kysely } = parlour.context.database
  const { id } = await kysely.selectFrom('person').select('id').where('email', '=', barista.email).executeTakeFirstOrThrow()
  await kysely.insertInto('membership').values({ businessId: cafe.businessId, id: newId(), personId: id, locationId: cafe.locationId, role: 'staff' }).execute()
})
afterAll(() => parlour.close())

/** What the trail of the café says, the newest first, with a question mark for who is not known. */
async function said(): Promise<string[]> {
  const answer = await parlour.app.inject({ url: `/api/locations/${cafe.slug}/audit?kind=account`, headers: manager.headers })
  const { items } = answer.json<{ items: { sentence: string; actor: { name: string } | null; subject: { label: string } }[] }>()
  return items.map(({ sentence, actor, subject }) => `${actor?.name ?? `? as ${subject.label}`} ${sentence}`)
}

test('signing in and out, and failing to: of those who work here, and of nobody else', async () => {
  const stranger = await doors.signUp()
  await doors.post('/sign-in/email', { email: stranger.email, password: 'not this one' })
  await doors.post('/sign-in/email', { email: newEmail(), password })
  expect(await said()).toEqual([])

  await doors.post('/sign-in/email', { email: barista.email, password: 'not this one' })
  const { bearer } = await doors.signIn(barista.email)
  await doors.post('/sign-out', {}, bearer)
  expect(await said()).toEqual([
    'Bela Barista signed out', 'Bela Barista signed in with their password', '? as Bela Barista failed to sign in with a password',
  ])
})

test('whoever is signed in as somebody else and fails is not taken for the one they tried to be', async () => {
  const stranger = await doors.signUp()
  const before = await said()
  parlour.clock.advance(120_000)
  await doors.post('/sign-in/email', { email: barista.email, password: 'not this one' }, stranger.bearer)
  expect(await said()).toEqual(['? as Bela Barista failed to sign in with a password', ...before])
})

test('a second step is written down of whom it signs in, whoever is signed in in that browser', async () => {
  const [stranger, cook] = [await doors.signUp(), await doors.signUp(newEmail(), 'Cem Cook')]
  const { kysely } = parlour.context.database
  const { id } = await kysely.selectFrom('person').select('id').where('email', '=', cook.email).executeTakeFirstOrThrow()
  await kysely.insertInto('membership').values({ businessId: cafe.businessId, id: newId(), personId: id, locationId: cafe.locationId, role: 'staff' }).execute()
  const { totpURI, backupCodes } = (await doors.post('/two-factor/enable', { password }, cook.bearer)).json()
  const code = codeOfStep(new URL(totpURI).searchParams.get('secret') ?? '', stepAt(parlour.clock.now()))
  await doors.post('/two-factor/verify-totp', { code }, cook.bearer)
  const before = await said()
  const { cookie, origin } = cookiesOf(await doors.post('/sign-in/email', { email: cook.email, password }))
  const headers = { cookie: `${stranger.cookie['cookie']}; ${cookie}`, origin: String(origin) }
  await doors.post('/two-factor/verify-totp', { code }, headers)
  await doors.post('/two-factor/verify-backup-code', { code: backupCodes[0] }, headers)
  expect(await said()).toEqual(['Cem Cook signed in with a recovery code', '? as Cem Cook failed to show the second step of signing in', ...before])
})

test('a new password, and a wrong old one', async () => {
  const { bearer } = await doors.signIn(barista.email)
  const before = await said()
  const newPassword = 'another good pass phrase'
  await doors.post('/change-password', { currentPassword: 'not this one', newPassword }, bearer)
  const changed = await doors.post('/change-password', { currentPassword: password, newPassword }, bearer)
  expect(changed.statusCode, changed.body).toBe(200)
  expect(await said()).toEqual(['Bela Barista changed their password', 'Bela Barista failed to change their password', ...before])
  const { rows } = await parlour.context.database.pool.query<{ text: string }>('select audit_entry::text as text from audit_entry')
  expect(rows.filter(({ text }) => text.includes('phrase') || text.includes('@'))).toEqual([])
})

test('signing devices out, one and all others', async () => {
  const newPassword = 'another good pass phrase'
  const signIn = async () => (await doors.post('/sign-in/email', { email: barista.email, password: newPassword })).json<{ token: string }>().token
  const bearer = { authorization: `Bearer ${await signIn()}` }
  await signIn()
  const { items } = (await doors.get('/api/me/devices', bearer)).json<{ items: { id: string; isThis: boolean }[] }>()
  const before = await said()
  const other = items.find(({ isThis }) => !isThis)
  await parlour.app.inject({ method: 'DELETE', url: `/api/me/devices/${other?.id}`, headers: bearer })
  await parlour.app.inject({ method: 'DELETE', url: '/api/me/devices', headers: bearer })
  expect(await said()).toEqual(['Bela Barista signed all of their other devices out', 'Bela Barista signed one of their devices out', ...before])
})

test('a wrong code takes as long whether or not the number is that of somebody who works here', async () => {
  const phoneNumber = '+442079460042'
  await parlour.context.database.kysely.updateTable('person').set({ phoneNumber }).where('email', '=', barista.email).execute()
  const quickest = async (number: string) => {
    const times: number[] = []
    for (let round = 0; round < 5; round += 1) {
      const began = performance.now()
      expect((await doors.post('/phone-number/verify', { phoneNumber: number, code: '000000' })).json().code).toBe('OTP_NOT_FOUND')
      times.push(performance.now() - began)
    }
    return Math.min(...times)
  }
  for (const number of [phoneNumber, '+442079460043']) expect(await quickest(number)).toBeGreaterThan(48)
})

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword } from '../demo/index.ts'
import { codeOfStep, stepAt } from '../server/identity/two-factor/totp.ts'
import { mailedLink, received, sentCode } from './inbox.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

async function signInWith(page: Page, email: string, password = demoPassword): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await press(page.getByRole('button', { name: 'Sign in', exact: true }))
}

test('an app is set up by its picture and its first code; signing in takes it, or a recovery code, and a trusted device does without until it is signed out', async () => {
  const laptop = await stage.open('desktop', '/sign-in?next=/account/two-factor')
  await signInWith(laptop, 'aisha@parlour.example')
  await laptop.getByLabel('Your password', { exact: true }).fill('not my password')
  await press(laptop.getByRole('button', { name: 'Set it up' }))
  await laptop.getByRole('alert').getByText(/not the password/).waitFor()
  await laptop.getByLabel('Your password', { exact: true }).fill(demoPassword)
  await press(laptop.getByRole('button', { name: 'Set it up' }))
  await laptop.getByRole('img', { name: 'Picture for the authenticator app' }).waitFor()
  const secret = (await laptop.locator('code').innerText()).replaceAll(' ', '')
  const step = stepAt(new Date())
  await laptop.getByLabel('Code from your app').fill(codeOfStep(secret, step))
  await laptop.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
  const codes = await laptop.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allInnerTexts()
  expect(codes).toHaveLength(10)
  await press(laptop.getByRole('button', { name: 'I have kept them' }))
  await laptop.getByText('Signing in takes a code of your app.').waitFor()
  await received(stage.parlour, 'aisha@parlour.example', /Two-factor sign-in was turned on/)

  // On a phone where somebody else is signed in still: the code is for who signs in now.
  const phone = await stage.open('phone', '/sign-in?next=/me')
  await signInWith(phone, 'customer@parlour.example')
  await phone.getByRole('heading', { name: 'Mia Torres' }).waitFor()
  await phone.goto('/sign-in?next=/account/security')
  await signInWith(phone, 'aisha@parlour.example')
  await phone.getByRole('heading', { name: 'One more step' }).waitFor()
  await phone.reload()
  await phone.getByLabel('Code from your app').fill('000000')
  await phone.getByText(/not the code that the app shows now. 4 tries are left/).waitFor()
  await press(phone.getByText('Trust this device for 30 days'))
  // A code is good once. An app that is half a minute ahead shows the next one already.
  await phone.getByLabel('Code from your app').fill(codeOfStep(secret, Math.max(step + 1, stepAt(new Date()))))
  await phone.getByRole('heading', { name: 'Where you are signed in' }).waitFor()

  await phone.goto('/me')
  await phone.getByRole('heading', { name: 'Aisha Rahman' }).waitFor()
  // A session that has expired takes no trust with it; signing out does.
  const { kysely } = stage.parlour.database
  const { id: personId } = await kysely.selectFrom('person').select('id').where('email', '=', 'aisha@parlour.example').executeTakeFirstOrThrow()
  await kysely.updateTable('session').set({ expiresAt: new Date(0) }).where('personId', '=', personId).execute()
  await phone.goto('/sign-in?next=/me')
  await signInWith(phone, 'aisha@parlour.example')
  await phone.getByRole('heading', { name: 'Aisha Rahman' }).waitFor()
  await press(phone.getByRole('button', { name: 'Sign out' }))
  await press(phone.getByRole('link', { name: 'Sign in' }))
  await signInWith(phone, 'aisha@parlour.example')
  await phone.getByRole('heading', { name: 'One more step' }).waitFor()

  const tablet = await stage.open('tablet', '/sign-in?next=/me')
  await signInWith(tablet, 'aisha@parlour.example')
  await press(tablet.getByRole('button', { name: /use a recovery code/ }))
  await tablet.getByLabel('Recovery code').fill(codes[0] ?? '')
  await press(tablet.getByRole('button', { name: 'Go on' }))
  await tablet.getByRole('heading', { name: 'Aisha Rahman' }).waitFor()
  await received(stage.parlour, 'aisha@parlour.example', /recovery codes/)
})

test('a forgotten password: the link in the mail, once; every device is signed out', async () => {
  const tablet = await stage.open('tablet', '/sign-in?next=/me')
  await signInWith(tablet, 'jonas@parlour.example')
  await tablet.getByRole('heading', { name: 'Jonas Weber' }).waitFor()

  const phone = await stage.open('phone', '/sign-in')
  await phone.getByLabel('Email').fill('jonas@parlour.example')
  await press(phone.getByRole('link', { name: 'Forgot your password?' }))
  await phone.getByRole('heading', { name: 'Choose a new password' }).waitFor()
  await press(phone.getByRole('button', { name: 'Mail me a link' }))
  await phone.getByRole('heading', { name: 'Check your email' }).waitFor()
  const link = await mailedLink(stage.parlour, 'jonas@parlour.example', '/reset-password')
  await phone.goto(link)
  await phone.getByLabel('New password').fill('jonas.weber')
  await press(phone.getByRole('button', { name: 'Set the password' }))
  await phone.getByRole('alert').getByText(/little more than your name/).waitFor()
  await phone.getByLabel('New password').fill('four even smaller words')
  await press(phone.getByRole('button', { name: 'Set the password' }))
  await phone.getByRole('heading', { name: 'Your new password is set' }).waitFor()
  await press(phone.getByRole('link', { name: 'Sign in', exact: true }).last())
  await signInWith(phone, 'jonas@parlour.example', 'four even smaller words')
  await phone.getByRole('link', { name: /^Me\b/ }).waitFor()

  await tablet.goto('/me')
  await tablet.getByRole('heading', { name: 'Sign in' }).waitFor()
  await tablet.goto(link)
  await tablet.getByRole('heading', { name: 'This link has expired' }).waitFor()
})

test('somebody sees their devices in words that tell them apart, signs one out at once, then all others', async () => {
  const laptop = await stage.open('desktop', '/sign-in?next=/account/security')
  await signInWith(laptop, 'customer@parlour.example')
  await laptop.getByText('This device').waitFor()
  const phone = await stage.open('phone', '/sign-in?next=/me', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1' })
  await signInWith(phone, 'customer@parlour.example')
  await phone.getByRole('heading', { name: 'Mia Torres' }).waitFor()
  await received(stage.parlour, 'customer@parlour.example', /Safari on iPhone/)
  const tablet = await stage.open('tablet', '/sign-in?next=/me')
  await signInWith(tablet, 'customer@parlour.example')
  await tablet.getByRole('heading', { name: 'Mia Torres' }).waitFor()

  await laptop.reload()
  const devices = laptop.getByRole('list', { name: 'Devices' }).getByRole('listitem')
  await devices.filter({ hasText: 'This device' }).getByText('In use now').waitFor()
  expect(await devices.filter({ hasText: /Last used .*Signed in .+ from 127\.0\.0\.1/ }).count()).toBe(2)
  await press(laptop.getByRole('button', { name: /^Sign out Safari on iPhone, signed in .+\d/ }))
  await laptop.getByText('Safari on iPhone was signed out').waitFor()
  await laptop.getByRole('button', { name: 'Sign out Safari on iPhone' }).waitFor({ state: 'detached' })
  expect(await devices.count()).toBe(2)
  await phone.goto('/me')
  await phone.getByRole('heading', { name: 'Sign in' }).waitFor()

  await press(laptop.getByRole('button', { name: 'Sign out everywhere else' }))
  await laptop.getByText('The other device was signed out').waitFor()
  await tablet.goto('/me')
  await tablet.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await devices.count()).toBe(1)
})

test('another password, a number and another address, each proved', async () => {
  const phone = await stage.open('phone', '/sign-up')
  await phone.getByLabel('Name', { exact: true }).fill('Noor Haddad')
  await phone.getByLabel('Email').fill('noor@example.org')
  await phone.getByLabel('Password', { exact: true }).fill('three small words')
  await press(phone.getByRole('button', { name: 'Create an account' }))
  await phone.getByLabel('Code').fill(await sentCode(stage.parlour, 'noor@example.org'))
  await press(phone.getByRole('link', { name: /^Me\b/ }))
  await press(phone.getByRole('link', { name: 'Sign-in and security' }))

  await press(phone.getByRole('region', { name: 'Phone' }).getByRole('button', { name: 'Add' }))
  await phone.getByLabel('Phone number').fill('+44 20 7946 0018')
  await phone.getByLabel('Your password', { exact: true }).fill('not my password')
  await press(phone.getByRole('button', { name: 'Send me a code' }))
  await phone.getByRole('alert').getByText(/not the password/).waitFor()
  await phone.getByLabel('Your password', { exact: true }).fill('three small words')
  await press(phone.getByRole('button', { name: 'Send me a code' }))
  await phone.getByLabel('Code').fill(await sentCode(stage.parlour, '+442079460018'))
  await phone.getByText('+44 20 7946 0018').waitFor()

  await press(phone.getByRole('region', { name: 'Password' }).getByRole('button', { name: 'Change' }))
  await phone.getByLabel('Your password', { exact: true }).fill('three small words')
  await phone.getByLabel('New password').fill('four even smaller words')
  await press(phone.getByRole('button', { name: 'Set the password' }))
  await phone.getByText('Password changed').waitFor()

  await press(phone.getByRole('region', { name: 'Email' }).getByRole('button', { name: 'Change' }))
  await phone.getByLabel('New email').fill('noor.haddad@example.org')
  await phone.getByLabel('Your password', { exact: true }).fill('four even smaller words')
  await press(phone.getByRole('button', { name: 'Mail me a link' }))
  await phone.getByText('A link is on its way to noor.haddad@example.org').waitFor()
  await phone.goto(await mailedLink(stage.parlour, 'noor.haddad@example.org', '/verify-email'))
  await press(phone.getByRole('button', { name: 'Yes, it is mine' }))
  await phone.getByRole('heading', { name: 'Email changed' }).waitFor()
  await received(stage.parlour, 'noor@example.org', /email address of your account was changed/)
})

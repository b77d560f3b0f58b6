import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demoPassword } from '../demo/index.ts'
import { codeOfStep, stepAt } from '../server/identity/two-factor/totp.ts'
import { signIn } from './crew.ts'
import { received } from './inbox.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** The manager sets an app up, and is signed in with it. */
async function setUpApp(page: Page): Promise<void> {
  await page.getByLabel('Your password', { exact: true }).fill(demoPassword)
  await press(page.getByRole('button', { name: 'Set it up' }))
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code from your app').fill(codeOfStep(secret, stepAt(new Date())))
  await press(page.getByRole('button', { name: 'I have kept them' }))
  await page.getByText('Signing in takes a code of your app.').waitFor()
}

async function lookUp(page: Page, contact: string): Promise<void> {
  await page.getByLabel('Email address or phone number').fill(contact)
  await press(page.getByRole('button', { name: 'Look up' }))
}

test('a manager loses the phone: an administrator resets it with a proof and a reason, the manager gets in by the password alone, is told, and the trail says so', async () => {
  const laptop = await stage.open('desktop', '/sign-in?next=/account/two-factor')
  await signIn(laptop, 'manager')
  await setUpApp(laptop)

  const phone = await stage.open('phone', '/sign-in?next=/office/downtown/team')
  await signIn(phone, 'manager')
  await phone.getByRole('heading', { name: 'One more step' }).waitFor()

  const admin = await stage.open('desktop', '/me')
  await signIn(admin, 'admin')
  await press(admin.getByRole('link', { name: /^Platform/ }))
  await lookUp(admin, 'nobody@parlour.example')
  await admin.getByRole('heading', { name: 'No account found' }).waitFor()
  await lookUp(admin, 'manager@parlour.example')
  const found = admin.getByRole('region').filter({ has: admin.getByText('Two-factor is on') })
  await found.getByText(/^Manager of CloudCafe: .*Downtown/).waitFor()
  await found.getByText('10 left').waitFor()
  await press(found.getByRole('button', { name: 'Reset two-factor sign-in' }))
  const asking = admin.getByRole('alertdialog')
  await press(asking.getByRole('button', { name: 'Reset and sign them out' }))
  await asking.getByText('Say it in a few words.').waitFor()
  await asking.getByLabel(/^Why, and how/).fill('Came by in person')
  await asking.getByLabel('Your password', { exact: true }).fill('not my password')
  await press(asking.getByRole('button', { name: 'Reset and sign them out' }))
  await asking.getByText('This is not your password.').waitFor()
  await asking.getByLabel('Your password', { exact: true }).fill(demoPassword)
  await press(asking.getByRole('button', { name: 'Reset and sign them out' }))
  await asking.waitFor({ state: 'detached' })
  await admin.getByText('Two-factor is off').waitFor()
  await admin.getByText('signed in nowhere', { exact: true }).waitFor()

  await laptop.goto('/account/security')
  await laptop.getByRole('heading', { name: 'Sign in' }).waitFor()
  // The sign-in that was left between its two steps is over.
  await phone.getByLabel('Code from your app').fill('000000')
  await press(phone.getByRole('button', { name: 'Sign in again' }))
  await signIn(phone, 'manager')
  await phone.getByRole('heading', { name: 'Team' }).waitFor()
  await received(stage.parlour, 'manager@parlour.example', /Your two-factor sign-in was reset.*\n[^]*If you asked for it, you don't need to do anything/)
  await received(stage.parlour, 'admin@parlour.example', /Your rights as an administrator were used/)

  await press(admin.getByRole('link', { name: 'Activity' }))
  await line(admin, /tried to reset the two-factor sign-in of .*, and was refused/).waitFor()
  await press(line(admin, /reset the two-factor sign-in of [^,]*$/))
  await admin.getByRole('dialog').getByRole('row', { name: /Came by in person/ }).waitFor()
  await admin.keyboard.press('Escape')
  await press(admin.getByRole('link', { name: 'Messages' }))
  await admin.getByRole('list', { name: 'Messages' }).getByText('Email to m•••@parlour.example').first().waitFor()
  expect(stage.refusalsOf(admin)).toEqual([expect.stringContaining('422')])
})

test('what an administrator can’t do says why; nobody else gets there', async () => {
  const admin = await stage.open('phone', '/platform')
  await signIn(admin, 'admin')
  await lookUp(admin, 'admin@parlour.example')
  await admin.getByRole('button', { name: 'Reset two-factor sign-in' }).focus()
  await admin.keyboard.press('Enter')
  await admin.getByRole('tooltip', { name: /This is your own account/ }).waitFor()

  const owner = await stage.open('desktop', '/platform/audit')
  await signIn(owner, 'owner')
  await owner.getByRole('heading', { name: 'The platform is for its administrators' }).waitFor()
})

test('at a place where nothing was done yet, an owner is shown the way to what concerns all places', async () => {
  const owner = await stage.open('phone', '/office/parlour-gifts/audit')
  await signIn(owner, 'owner')
  await owner.getByRole('heading', { name: 'No activity at Online yet' }).waitFor()
  await press(owner.getByRole('button', { name: 'Show all places' }))
  await line(owner, /signed in with their password/).first().waitFor()
})

function line(page: Page, words: RegExp) {
  return page.getByRole('listitem').getByRole('button', { name: words })
}

import { expect, test } from 'vitest'
import { signIn } from './crew.ts'
import { mailedLink, received, sentCode } from './inbox.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** Lets time go by for the codes that were sent: they are too old, and others may be sent. */
async function codesGrowOld(): Promise<void> {
  const { kysely } = stage.parlour.database
  await kysely.updateTable('oneTimeCode').set({ expiresAt: new Date(Date.now() - 1000) }).execute()
  await kysely.deleteFrom('accountLimit').execute()
}

test('the code of a sign-up came too late: that is said, and the next one makes the account', async () => {
  const phone = await stage.open('phone', '/sign-up')
  await phone.getByLabel('Name', { exact: true }).fill('Ines Duarte')
  await phone.getByLabel('Email').fill('ines@example.org')
  await phone.getByLabel('Password', { exact: true }).fill('three small words')
  await press(phone.getByRole('button', { name: 'Create an account' }))
  const old = await sentCode(stage.parlour, 'ines@example.org')
  await codesGrowOld()
  await phone.getByRole('textbox', { name: 'Code' }).fill(old)
  await phone.getByText('This code has expired. Send a new one.').waitFor()
  await press(phone.getByRole('button', { name: 'Send a new code', exact: true }))
  await phone.getByText('A new code is on its way').waitFor()
  await phone.getByRole('button', { name: /Send a new code in (a minute|\d+ seconds)/ }).waitFor()
  await expect.poll(() => sentCode(stage.parlour, 'ines@example.org'), { timeout: 20_000 }).not.toBe(old)
  await phone.getByRole('textbox', { name: 'Code' }).fill(await sentCode(stage.parlour, 'ines@example.org'))
  await press(phone.getByRole('link', { name: /^Me\b/ }))
  await phone.getByRole('heading', { name: 'Ines Duarte' }).waitFor()
})

test('the code to a phone came too late, and so did the wish for another number: both say what to do', async () => {
  const phone = await stage.open('phone', '/sign-in?next=/account/security')
  await press(phone.getByRole('radio', { name: 'Phone' }))
  await phone.getByLabel('Phone number').fill('212 555 0161')
  await press(phone.getByRole('button', { name: 'Send me a code' }))
  const old = await sentCode(stage.parlour, '+12125550161')
  await codesGrowOld()
  await phone.getByRole('textbox', { name: 'Code' }).fill(old)
  await phone.getByText('This code has expired. Send a new one.').waitFor()
  await press(phone.getByRole('button', { name: 'Send a new code', exact: true }))
  await expect.poll(() => sentCode(stage.parlour, '+12125550161'), { timeout: 20_000 }).not.toBe(old)
  await phone.getByRole('textbox', { name: 'Code' }).fill(await sentCode(stage.parlour, '+12125550161'))
  await press(phone.getByRole('button', { name: 'Not now' }))

  await phone.getByRole('region', { name: 'Phone' }).getByRole('button', { name: 'Change' }).waitFor()
  await stage.parlour.database.kysely.updateTable('session').set({ createdAt: new Date(Date.now() - 20 * 60_000) }).execute()
  await press(phone.getByRole('region', { name: 'Phone' }).getByRole('button', { name: 'Change' }))
  await phone.getByLabel('Phone number').fill('212 555 0162')
  await press(phone.getByRole('button', { name: 'Send me a code' }))
  await phone.getByRole('alert').getByText('within the last 15 minutes').waitFor()
  await press(phone.getByRole('alert').getByRole('link', { name: 'Sign in again' }))
  await phone.waitForURL(/\/sign-in\?next=%2Faccount%2Fsecurity/)
})

test('the link for a new password came too late: where to get another', async () => {
  const phone = await stage.open('phone', '/forgot-password')
  await phone.getByLabel('Email').fill('jonas@parlour.example')
  await press(phone.getByRole('button', { name: 'Mail me a link' }))
  const link = await mailedLink(stage.parlour, 'jonas@parlour.example', '/reset-password')
  await stage.parlour.database.kysely.updateTable('accountLink').set({ expiresAt: new Date(Date.now() - 1000) }).execute()
  await phone.goto(link)
  await phone.getByRole('heading', { name: 'This link has expired' }).waitFor()
  await press(phone.getByRole('link', { name: 'Send a new link' }))
  await phone.getByRole('button', { name: 'Mail me a link' }).waitFor()
})

test('an invitation that waited for more than a week says so, and can not be accepted from a page that was open before', async () => {
  const owner = await stage.open('desktop', '/sign-in?next=/office/downtown/team')
  await signIn(owner, 'owner')
  await press(owner.getByRole('button', { name: 'Invite someone' }))
  const sheet = owner.getByRole('dialog')
  await sheet.getByLabel('Email').fill('customer@parlour.example')
  await press(sheet.getByRole('button', { name: 'Send the invitation' }))
  const says = /http:\/\/\S+\/invitation\/[\w-]+/
  const link = says.exec(await received(stage.parlour, 'customer@parlour.example', says))?.[0] ?? ''

  const phone = await stage.open('phone', `/sign-in?next=${new URL(link).pathname}`)
  await signIn(phone, 'customer')
  await phone.getByRole('button', { name: 'Accept' }).waitFor()
  await stage.parlour.database.kysely.updateTable('invitation').set({ expiresAt: new Date(Date.now() - 1000) }).execute()
  await press(phone.getByRole('button', { name: 'Accept' }))
  await phone.getByRole('heading', { name: 'This invitation is too old' }).waitFor()
  await phone.reload()
  await phone.getByText('It was good for seven days. Ask for a new one.').waitFor()
  await press(phone.getByRole('link', { name: 'Go to the start' }))
  await phone.waitForURL(/\/$/)
  await owner.reload()
  await owner.getByRole('heading', { name: 'Team' }).waitFor()
  expect(await owner.getByText('customer@parlour.example').count()).toBe(0)
})

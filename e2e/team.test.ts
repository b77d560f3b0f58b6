import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBoard, sign, signIn } from './crew.ts'
import { received, sentCode } from './inbox.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('the owner invites by email; somebody new signs up, accepts and sees the board; the manager suspends them and the board is gone at once', async () => {
  const owner = await openedTeam('owner')
  await press(owner.getByRole('button', { name: 'Invite someone' }))
  const sheet = owner.getByRole('dialog', { name: 'Invite someone' })
  await sheet.getByLabel('Email address').fill('nora@example.org')
  await sheet.getByLabel('Job title').fill('Barista')
  await press(sheet.getByRole('button', { name: 'Send the invitation' }))
  await owner.getByText('The invitation is on its way to nora@example.org').waitFor()
  await owner.getByRole('region', { name: 'Waiting for an answer' }).getByText('nora@example.org').waitFor()

  const nora = await stage.open('phone', await invitationFor('nora@example.org'))
  await nora.getByRole('heading', { name: 'Work at CloudCafe, Downtown' }).waitFor()
  await press(nora.getByRole('link', { name: 'Create an account' }))
  await signUp(nora, 'Nora Berg', 'nora@example.org')
  await press(nora.getByRole('button', { name: 'Accept' }))
  await sign(nora, 'Live').waitFor()
  expect(new URL(nora.url()).pathname).toBe('/board/downtown')

  const manager = await openedTeam('manager')
  await manager.getByRole('listitem').filter({ hasText: 'Nora Berg' }).getByText('Barista · Staff').waitFor()
  await choose(manager, 'Nora Berg', 'Suspend')
  await nora.getByRole('heading', { name: 'Your role here is suspended' }).waitFor()
  await manager.getByRole('listitem').filter({ hasText: 'Nora Berg' }).getByText('Suspended', { exact: true }).waitFor()

  await choose(manager, 'Nora Berg', 'Reinstate')
  await manager.getByText('Nora Berg is back').waitFor()
  await nora.reload()
  await sign(nora, 'Live').waitFor()

  await choose(manager, 'Nora Berg', 'Remove from the team')
  await press(manager.getByRole('alertdialog', { name: 'Remove Nora Berg from the team?' }).getByRole('button', { name: 'Remove' }))
  await nora.getByRole('heading', { name: 'The board of Downtown is for its crew' }).waitFor()
})

test('a link is handed over and works once; one that was declined or taken back says so', async () => {
  const manager = await openedTeam('manager')
  const link = await madeLink(manager)
  const first = await stage.open('phone', link)
  await first.getByRole('heading', { name: 'Work at CloudCafe, Downtown' }).waitFor()
  await press(first.getByRole('link', { name: 'Sign in', exact: true }).last())
  await signIn(first, 'customer')
  await press(first.getByRole('button', { name: 'Accept' }))
  await sign(first, 'Live').waitFor()
  const second = await stage.open('desktop', link)
  await second.getByRole('heading', { name: 'This invitation was accepted' }).waitFor()

  await first.goto('/me')
  await press(first.getByRole('button', { name: 'My role at Downtown' }))
  await press(first.getByRole('menuitem', { name: 'Leave the team' }))
  await press(first.getByRole('alertdialog', { name: 'Leave Downtown?' }).getByRole('button', { name: 'Leave' }))
  await first.getByText('You no longer work at Downtown').waitFor()

  const unwanted = await madeLink(manager)
  await first.goto(unwanted)
  await press(first.getByRole('button', { name: 'No, thank you' }))
  await first.getByRole('heading', { name: 'This invitation was declined' }).waitFor()
  await second.goto(unwanted)
  await second.getByRole('heading', { name: 'This invitation was declined' }).waitFor()

  const another = await madeLink(manager)
  await press(manager.getByRole('region', { name: 'Waiting for an answer' }).getByRole('button', { name: 'Take back' }))
  await manager.getByText('The invitation is taken back').waitFor()
  await second.goto(another)
  await second.getByRole('heading', { name: 'This invitation was taken back' }).waitFor()
  await second.goto('/invitation/nothing')
  await second.getByRole('heading', { name: 'This link leads to no invitation' }).waitFor()
})

test('a manager may not touch those beside and above; an owner changes a role and a job title, adds an owner, and the last one stays', async () => {
  const manager = await openedTeam('manager')
  await press(manager.getByRole('button', { name: 'More for Elena Rossi' }))
  await manager.getByRole('menuitem', { name: 'Suspend', disabled: true }).getByText('Only an owner can do that').waitFor()

  const owner = await openedTeam('owner')
  await choose(owner, 'Leo Martins', 'Change role or job title')
  const change = owner.getByRole('dialog', { name: 'Leo Martins' })
  await press(change.getByText('Staff', { exact: true }))
  await change.getByLabel('Job title').fill('Cook')
  await press(change.getByRole('button', { name: 'Save' }))
  await owner.getByRole('listitem').filter({ hasText: 'Leo Martins' }).getByText('Cook · Staff').waitFor()
  const longest = 'W'.repeat(80)
  await choose(owner, 'Leo Martins', 'Change role or job title')
  await change.getByLabel('Job title').fill(longest)
  await press(change.getByRole('button', { name: 'Save' }))
  await owner.getByText(`${longest} · Staff`).waitFor()
  expect(await owner.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'how far it sticks out').toBeLessThanOrEqual(0)

  await choose(owner, 'Elena Rossi', 'Leave the team')
  await press(owner.getByRole('alertdialog', { name: 'Give up CloudCafe?' }).getByRole('button', { name: 'Give it up' }))
  await owner.getByText('A business keeps at least one owner. Make somebody else an owner first.').waitFor()
  await press(owner.getByRole('button', { name: 'Add an owner' }))
  const adding = owner.getByRole('dialog', { name: 'Add an owner' })
  await adding.getByLabel('Email address').fill('barista@parlour.example')
  await press(adding.getByRole('button', { name: 'Make them an owner' }))
  await owner.getByText('owns CloudCafe now').waitFor()
})

test('an owner who has two-factor sign-in requires it of the managers of a place: theirs is asked to set it up, and back when it is not required any more', async () => {
  const manager = await stage.open('desktop', '/sign-in?next=/me')
  await openBoard(manager, 'manager')
  const owner = await stage.open('desktop', '/sign-in?next=/office/downtown/settings')
  await signIn(owner, 'owner')
  await owner.getByText('Set it up for yourself first').waitFor()
  await haveTwoFactor('owner', true)
  await owner.reload()
  await press(owner.getByText('Require two-factor sign-in for managers'))
  await owner.getByText('Two-factor sign-in is required here').waitFor()

  await manager.getByRole('heading', { name: 'One more step of security' }).waitFor()
  await press(manager.getByRole('link', { name: 'Set up two-factor sign-in' }))
  await manager.getByRole('heading', { name: 'Two-factor sign-in' }).waitFor()

  await press(owner.getByText('Require two-factor sign-in for managers'))
  await owner.getByText('Two-factor sign-in is no longer required').waitFor()
  await haveTwoFactor('owner', false)
  await manager.goto('/board/downtown')
  await sign(manager, 'Live').waitFor()
})

/** How an app is set up is told elsewhere. */
async function haveTwoFactor(who: 'owner', twoFactorEnabled: boolean): Promise<void> {
  await stage.parlour.database.kysely.updateTable('person').set({ twoFactorEnabled }).where('email', '=', `${who}@parlour.example`).execute()
}

async function openedTeam(who: 'owner' | 'manager'): Promise<Page> {
  const page = await stage.open('desktop', '/sign-in?next=/office/downtown/team')
  await signIn(page, who)
  await page.getByRole('heading', { name: 'Team', exact: true }).waitFor()
  return page
}

async function choose(page: Page, name: string, action: string): Promise<void> {
  await press(page.getByRole('button', { name: `More for ${name}` }))
  await press(page.getByRole('menuitem', { name: action }))
}

async function madeLink(page: Page): Promise<string> {
  await press(page.getByRole('button', { name: 'Invite someone' }))
  const sheet = page.getByRole('dialog', { name: 'Invite someone' })
  await press(sheet.getByRole('radio', { name: 'Link' }))
  await press(sheet.getByRole('button', { name: 'Make a link' }))
  const handing = page.getByRole('dialog', { name: 'Share this link' })
  const link = await handing.getByLabel('Link', { exact: true }).inputValue()
  await press(handing.getByRole('button', { name: 'Done' }))
  return link
}

async function invitationFor(email: string): Promise<string> {
  const link = /http:\/\/\S+\/invitation\/[\w-]+/
  return link.exec(await received(stage.parlour, email, link))?.[0] ?? ''
}

async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('three small words')
  await press(page.getByRole('button', { name: 'Create an account' }))
  await page.getByLabel('Code').fill(await sentCode(stage.parlour, email))
}

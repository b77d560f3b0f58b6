import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sign, signIn } from './crew.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('a manager changes a price: the owner sees who did it, what it was before, and from where', async () => {
  const manager = await stage.open('desktop', '/office/downtown/menu')
  await signIn(manager, 'manager')
  await press(manager.getByRole('row', { name: /^Latte/ }))
  const editing = manager.getByRole('dialog', { name: 'Latte' })
  await editing.getByLabel('Price at Downtown').fill('$5.15')
  await manager.keyboard.press('Tab')
  await press(editing.getByRole('button', { name: 'Save' }))
  await manager.getByText('Latte is saved').waitFor()

  const owner = await stage.open('desktop', '/office/downtown')
  await signIn(owner, 'owner')
  await press(owner.getByRole('link', { name: 'Activity' }))
  await press(line(owner, /changed Latte/).first())
  const sheet = owner.getByRole('dialog')
  await sheet.getByRole('row', { name: /Price \$4\.75 \$5\.15/ }).waitFor()
  await sheet.getByText('Chrome on Linux').waitFor()
  await sheet.getByRole('link', { name: 'Latte' }).waitFor()
  await owner.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

test('what somebody may not is written down too; the trail is narrowed down by words, and by the keyboard alone', async () => {
  const barista = await stage.open('desktop', '/board/downtown')
  await signIn(barista, 'barista')
  await sign(barista, 'Live').waitFor()
  const status = await barista.evaluate(async () => (await fetch('/api/locations/downtown', {
    method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"accepting":false}',
  })).status)
  expect(status).toBe(403)

  const manager = await stage.open('phone', '/office/downtown/audit')
  await signIn(manager, 'manager')
  await line(manager, /tried to change Downtown, and was refused/).waitFor()
  await press(manager.getByText('Refused only'))
  await line(manager, /changed Latte/).waitFor({ state: 'detached' })
  await line(manager, /tried to change Downtown/).focus()
  await manager.keyboard.press('Enter')
  await manager.getByRole('dialog').getByText('Nothing was changed.').waitFor()
  await manager.keyboard.press('Escape')

  await manager.getByLabel('Search by name, thing or request').fill('nobody of this name')
  await manager.getByRole('heading', { name: 'No matching activity' }).waitFor()
  await press(manager.getByRole('button', { name: 'Show everything' }))
  await line(manager, /tried to change Downtown/).waitFor()
  expect(stage.refusalsOf(barista)).toEqual([expect.stringContaining('403')])
})

function line(page: Page, words: RegExp) {
  return page.getByRole('listitem').getByRole('button', { name: words })
}

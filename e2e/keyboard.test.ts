import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { numberOfOrder, placeButton } from './guest.ts'
import { press } from './press.ts'
import { patienceMs, setStage } from './stage.ts'

const stage = setStage()

/** From the menu to an order that is placed, by keyboard alone: every press counts but the letters of what is typed into fields. */
const pressesMax = 45

test('somebody without a mouse orders: they find an item, choose, and come to the checkout and through it in few presses', async () => {
  const guest = await stage.open('desktop', '/l/downtown')
  const keys = keyboardOf(guest)
  const item = guest.getByRole('listitem').getByRole('button', { name: 'Mocha', exact: true })
  await item.waitFor()

  await keys.tabTo(guest.getByRole('link', { name: 'Skip to content' }))
  await keys.press('Enter')
  await keys.tabTo(guest.getByRole('searchbox', { name: 'Search the menu' }))
  await keys.type('mocha')
  await guest.getByRole('heading', { name: 'Tea' }).waitFor({ state: 'detached' })
  await keys.tabTo(item)
  await keys.press('Enter')

  const sheet = guest.getByRole('dialog', { name: 'Mocha' })
  await sheet.waitFor()
  await focused(sheet)
  await keys.tabTo(sheet.getByRole('radio', { checked: true }).first())
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await focused(item)

  await keys.press('Alt+KeyC')
  await focused(guest.getByRole('link', { name: /^Go to checkout \$/ }))
  await keys.press('Enter')
  await guest.getByRole('heading', { name: 'Checkout' }).waitFor()
  await focused(guest.getByRole('main'))
  await keys.tabTo(guest.getByLabel('Name', { exact: true }))
  await keys.type('Kim')
  await placeButton(guest).waitFor()
  await keys.tabTo(placeButton(guest))
  await keys.press('Enter')
  await numberOfOrder(guest)

  expect(await stage.parlour.orders()).toMatchObject([{ customerName: 'Kim' }])
  expect(keys.presses(), 'presses of keys, without the letters of “mocha” and “Kim”').toBeLessThanOrEqual(pressesMax)
})

test('on a menu with something in the order, the second stop of the Tab key leads to the checkout', async () => {
  const guest = await stage.open('desktop', '/l/downtown')
  await press(guest.getByRole('button', { name: 'Quick add Cinnamon Doughnut' }))
  await guest.getByRole('link', { name: 'Go to checkout', exact: true }).first().waitFor({ state: 'attached' })
  await guest.goto('/l/downtown')
  await guest.getByRole('link', { name: /^Go to checkout \$/ }).waitFor()
  const keys = keyboardOf(guest)
  await keys.press('Tab')
  await keys.press('Tab')
  await focused(guest.getByRole('link', { name: 'Go to checkout', exact: true }))
  await keys.press('Enter')
  await guest.getByRole('heading', { name: 'Checkout' }).waitFor()
})

/** Further than this nobody tabs who has a choice. */
const stopsMax = 30

function keyboardOf(page: Page) {
  let presses = 0
  async function press(key: string): Promise<void> {
    presses += 1
    await page.keyboard.press(key)
  }
  return {
    press,
    /** Goes on by Tab until something has the focus. */
    async tabTo(control: Locator): Promise<void> {
      for (let stop = 0; stop < stopsMax; stop += 1) {
        await press('Tab')
        if (await control.evaluate((element) => element === document.activeElement)) return
      }
      throw new Error(`The Tab key did not come to ${String(control)}.`)
    },
    /** Letters into a field, which nobody can spare. */
    type: (text: string) => page.keyboard.type(text),
    presses: () => presses,
  }
}

async function focused(control: Locator): Promise<void> {
  await expect.poll(() => control.evaluate((element) => element === document.activeElement), { timeout: patienceMs }).toBe(true)
}

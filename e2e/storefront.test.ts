import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addToOrder, comeToCheckout, placeButton, placeOrder } from './guest.ts'
import { meanwhileAt } from './meanwhile.ts'
import { press } from './press.ts'
import { patienceMs, setStage } from './stage.ts'

const stage = setStage()

const longName = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft'

test('a name that is one long word pushes no page to the side', async () => {
  const guest = await stage.open('phone', '/l/downtown', { isMobile: false })
  await comeToCheckout(guest, 'Espresso')
  await placeOrder(guest, longName)
  await guest.getByText('You\'re in the queue.').waitFor()
  expect(await widthOf(guest)).toBe(390)
  await guest.goto('/orders')
  await guest.getByRole('list', { name: 'Orders on this device' }).waitFor()
  expect(await widthOf(guest)).toBe(390)
})

test('on the smallest of phones nothing sticks out, and what a field suggests can be read to its end', async () => {
  const guest = await stage.open('phone', '/', { isMobile: false, viewport: { width: 320, height: 640 } })
  await guest.getByRole('link', { name: 'CloudCafe, Downtown' }).waitFor()
  expect(await cutSuggestions(guest)).toEqual([])
  expect(await widthOf(guest)).toBe(320)
  await guest.goto('/l/downtown')
  await addToOrder(guest, 'Espresso')
  expect(await cutSuggestions(guest)).toEqual([])
  await guest.goto('/l/downtown/checkout')
  await press(guest.getByText('Delivery', { exact: true }))
  await press(guest.getByRole('button', { name: 'Add a discount code' }))
  await guest.getByLabel('Street address').waitFor()
  expect(await cutSuggestions(guest)).toEqual([])
  expect(await widthOf(guest)).toBe(320)
})

test('on a desktop the content of every page begins at the same left edge', async () => {
  const guest = await stage.open('desktop', '/l/downtown')
  await addToOrder(guest, 'Espresso')
  const tracking = await meanwhileAt(stage.parlour).buyAndFollow('Espresso')
  const edges: Record<string, number> = {}
  for (const path of ['/', '/l/downtown', '/l/downtown/checkout', '/orders', tracking, '/sign-in', '/sign-up']) {
    await guest.goto(path)
    const heading = guest.locator('main h1')
    await heading.waitFor()
    edges[path] = await heading.evaluate((element) => Math.round(element.getBoundingClientRect().left))
  }
  expect(new Set(Object.values(edges)), JSON.stringify(edges)).toEqual(new Set([88]))
})

test('the sheet of an item shows the first of its choices at once, on a desktop of 800 px as well', async () => {
  const guest = await stage.open('desktop', '/l/downtown')
  await press(guest.getByRole('listitem').getByRole('button', { name: 'Mocha', exact: true }))
  const sheet = guest.getByRole('dialog', { name: 'Mocha' })
  const options = sheet.getByRole('radiogroup').first().getByRole('radio')
  const foot = sheet.getByRole('button', { name: /^Add to order/ })
  await foot.waitFor()
  await expect.poll(async () => {
    const end = await options.last().evaluate((radio) => radio.closest('label')?.getBoundingClientRect().bottom ?? Infinity)
    return end <= await foot.evaluate((button) => button.getBoundingClientRect().top)
  }, { timeout: patienceMs }).toBe(true)
})

test('a field that appears takes the cursor, and one that nobody has seen before is not red', async () => {
  const guest = await stage.open('phone', '/', { isMobile: false })
  await comeToCheckout(guest, 'Espresso')
  await press(guest.getByRole('button', { name: 'Add a discount code' }))
  await guest.getByLabel('Discount code').and(guest.locator(':focus')).waitFor()
  await press(guest.getByRole('radio', { name: 'Other' }))
  await guest.getByRole('textbox', { name: 'Tip' }).and(guest.locator(':focus')).waitFor()

  await press(placeButton(guest))
  await guest.getByText('What name should we call out?').waitFor()
  await press(guest.getByText('Delivery', { exact: true }))
  await guest.getByLabel('Street address').waitFor()
  expect(await guest.locator('[aria-invalid="true"]').count(), 'only the name was asked for').toBe(1)
  await press(placeButton(guest))
  await expect.poll(() => guest.locator('[aria-invalid="true"]').count(), { timeout: patienceMs }).toBe(3)
})

test('“Near me”, where the browser says no: the reason is there after one tap', async () => {
  const guest = await stage.open('phone', '/')
  await press(guest.getByRole('button', { name: 'Near me' }))
  await guest.getByRole('status').getByText('Your browser doesn\'t share your location.').waitFor()
})

test('a shop that takes no orders offers no time to have them', async () => {
  const others = meanwhileAt(stage.parlour)
  const guest = await stage.open('phone', '/')
  await comeToCheckout(guest, 'Espresso')
  await others.takeOrders(false)
  await guest.goto('/l/downtown')
  const how = guest.getByRole('region', { name: 'How and when' })
  await how.getByText('Not taking orders right now').waitFor()
  expect(await how.getByText('As soon as possible').count()).toBe(0)
  expect(await how.getByRole('button', { name: /Schedule|time/ }).count()).toBe(0)
  await guest.goto('/l/downtown/checkout')
  await guest.getByRole('radio', { name: 'As soon as possible', disabled: true }).waitFor()
  await others.takeOrders(true)
})

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}

/** What fields suggest, as far as it does not fit into them. */
function cutSuggestions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) throw new Error('This browser draws nothing.')
    return [...document.querySelectorAll('input')].filter((input) => {
      const look = getComputedStyle(input)
      pen.font = look.font
      const room = input.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight)
      return input.checkVisibility() && pen.measureText(input.placeholder).width > room
    }).map(({ placeholder }) => placeholder)
  })
}

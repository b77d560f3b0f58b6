import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './crew.ts'
import { addToOrder, goToCheckout, numberOfOrder, placeButton } from './guest.ts'
import { meanwhileAt } from './meanwhile.ts'
import { noReload } from './no-reload.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

test('a manager changes a price: the guest’s open menu shows it, and whoever has it in the order is told before ordering', async () => {
  const office = await openedMenu()
  const guest = await stage.open('phone', '/l/downtown')
  await addToOrder(guest, 'Latte')
  const reloads = noReload(guest)

  await press(office.getByRole('row', { name: /^Latte/ }))
  const sheet = office.getByRole('dialog', { name: 'Latte' })
  await sheet.getByLabel('Price at Downtown').fill('$5.15')
  await office.keyboard.press('Enter')
  await office.getByText('Latte is saved').waitFor()

  await rowOf(guest, 'Latte').getByText('$5.15').waitFor()
  await press(guest.getByRole('button', { name: /View order/ }))
  await guest.getByRole('dialog', { name: 'Your order' }).getByText('Now $5.15 each; it was $4.75 when you added it.').waitFor()
  expect(reloads()).toEqual([])
  await press(guest.getByRole('dialog', { name: 'Your order' }).getByRole('link', { name: /Go to checkout/ }))
  await guest.getByText('Now $5.15 each; it was $4.75 when you added it.').waitFor()
  await guest.getByLabel('Name', { exact: true }).fill('Kai')
  await press(placeButton(guest))
  await numberOfOrder(guest)
  await guest.getByRole('region', { name: 'Receipt' }).getByText('$5.15').first().waitFor()
})

test('a manager marks an item as sold out: it shows at once, stands in the way of ordering, and comes back with undo', async () => {
  const office = await openedMenu()
  const guest = await stage.open('phone', '/l/downtown')
  await addToOrder(guest, 'Chai Latte')
  await goToCheckout(guest)
  const other = await stage.open('phone', '/l/downtown')
  const reloads = noReload(guest, other)
  await rowOf(other, 'Chai Latte').waitFor()

  await press(office.getByRole('button', { name: 'More for Chai Latte' }))
  await press(office.getByRole('menuitem', { name: 'Sold out: until further notice' }))

  await rowOf(other, 'Chai Latte').getByText(/^Sold out/).waitFor()
  await guest.getByText('Sold out for now. It isn\'t in the total. Remove it to continue.').waitFor()
  await guest.getByRole('button', { name: /^Place order/, disabled: true }).waitFor()

  await press(office.getByRole('button', { name: 'Undo' }))
  await rowOf(other, 'Chai Latte').getByText(/^Sold out/).waitFor({ state: 'detached' })
  await guest.getByRole('button', { name: /^Place order.*\d/, disabled: false }).waitFor()
  expect(reloads()).toEqual([])
})

test('a manager says how much an order may cost: nothing silly is saved, and a guest who wants more is asked to call', async () => {
  const office = await stage.open('desktop', '/sign-in?next=/office/downtown/settings')
  await signIn(office, 'manager')
  await office.getByLabel('Largest order').fill('$1,000,000.01')
  await office.keyboard.press('Enter')
  await office.getByRole('button', { name: 'Save', disabled: true }).waitFor()
  await office.getByLabel('Largest order').fill('$4.00')
  await office.keyboard.press('Enter')
  await office.getByText('Orders can be up to $4.00').waitFor()

  const guest = await stage.open('phone', '/l/downtown')
  await addToOrder(guest, 'Mocha')
  await goToCheckout(guest)
  await guest.getByText('Orders here can be up to $4.00. Take something out, or call the shop.').first().waitFor()

  await office.getByLabel('Largest order').fill('$10,000.00')
  await office.keyboard.press('Enter')
  await office.getByText('Orders can be up to $10,000.00').waitFor()
})

test('a manager stops taking orders: guests are told and nothing can be ordered until it goes on', async () => {
  const office = await openedMenu()
  const guest = await stage.open('phone', '/l/downtown')
  await rowOf(guest, 'Espresso').waitFor()
  await press(office.getByRole('link', { name: 'Settings' }))
  await press(office.getByText('Take orders', { exact: true }))
  await guest.getByText('Not taking orders right now').first().waitFor()
  await press(office.getByRole('button', { name: 'Take orders again' }))
  await guest.getByText('Not taking orders right now').first().waitFor({ state: 'detached' })
})

test('a price counts while it is typed: letter by letter it stays as it is written, and Save is on', async () => {
  const office = await openedMenu()
  await press(office.getByRole('row', { name: /^Mocha/ }))
  const sheet = office.getByRole('dialog', { name: 'Mocha' })
  const price = sheet.getByLabel('Price at Downtown')
  await price.fill('')
  await sheet.getByRole('button', { name: 'Save', description: 'Say what it costs here' }).waitFor()
  await price.pressSequentially('6.4')
  expect(await price.inputValue()).toBe('6.4')
  await sheet.getByRole('button', { name: 'Start over' }).waitFor()
  await price.fill('$5.50')
  await sheet.getByRole('button', { name: 'Save', description: 'Nothing has changed yet' }).waitFor()
  await price.fill('6.4')
  await press(sheet.getByRole('button', { name: 'Save' }))
  await office.getByText('Mocha is saved').waitFor()
  await office.getByRole('row', { name: /^Mocha/ }).getByText('$6.40').waitFor()
})

test('two managers change one question: what differs is in the form of the second, both values where they clash, and they choose', async () => {
  const first = await stage.open('desktop', '/office/downtown/menu?tab=questions')
  await signIn(first, 'manager')
  const second = await stage.open('phone', '/office/downtown/menu?tab=questions')
  await signIn(second, 'owner')
  const mine = await openedQuestion(second, 'Milk')
  await answer(mine, 'Oat milk').fill('0.90')
  await answer(mine, 'Soy milk').fill('0.40')

  const theirs = await openedQuestion(first, 'Milk')
  await answer(theirs, 'Oat milk').fill('0.60')
  await answer(theirs, 'Almond milk').fill('0.80')
  await press(theirs.getByRole('button', { name: 'Save' }))
  await first.getByText('“Milk” is saved').waitFor()

  await press(mine.getByRole('button', { name: 'Save' }))
  const clash = mine.getByRole('alert')
  await clash.getByText(/^Someone else changed this at the same time\./).waitFor()
  await clash.getByText(/^Oat milk, \+\$0\.90/).waitFor()
  await clash.getByText(/^Oat milk, \+\$0\.60/).waitFor()
  expect(await clash.getByRole('heading').allInnerTexts()).toEqual(['Answer “Oat milk”'])
  expect(await answer(mine, 'Almond milk').inputValue()).toBe('$0.80')
  await press(clash.getByText('Take theirs'))
  await press(mine.getByRole('button', { name: 'Save' }))
  await second.getByText('“Milk” is saved').waitFor()

  const after = await openedQuestion(first, 'Milk')
  const prices = await Promise.all(['Oat milk', 'Almond milk', 'Soy milk'].map((name) => answer(after, name).inputValue()))
  expect(prices).toEqual(['$0.60', '$0.80', '$0.40'])
})

test('a manager refunds one of two coffees: it stands on the order, and the rest can follow', async () => {
  const number = await meanwhileAt(stage.parlour).buyAndGet('Latte', 2)
  const office = await stage.openAs('manager', 'desktop', '/office/downtown/orders')
  await press(office.getByRole('row', { name: new RegExp(`^${number}`) }))
  const order = office.getByRole('dialog', { name: `Order ${number}` })
  await press(order.getByRole('button', { name: 'Refund' }))
  const form = order.getByRole('region', { name: 'Refund', exact: true })
  await press(form.getByRole('button', { name: 'One more Latte' }))
  await form.getByLabel('Reason').fill('It was cold')
  const half = await form.getByRole('button', { name: /^Refund \$/ }).innerText()
  await press(form.getByRole('button', { name: /^Refund \$/ }))
  const refunds = order.getByRole('region', { name: 'Refunds' })
  await refunds.getByRole('listitem').filter({ hasText: 'Latte' }).getByText('Refunded', { exact: true }).waitFor()
  expect(`Refund ${await refunds.getByText(/^\$/).innerText()}`).toBe(half)

  await press(order.getByRole('button', { name: 'Refund', exact: true }))
  await press(form.getByRole('button', { name: 'Not now' }))
  await order.locator('button:focus', { hasText: /^Refund$/ }).waitFor()
  await press(order.getByRole('button', { name: 'Refund', exact: true }))
  await form.getByText('Everything', { exact: true }).waitFor()
  await press(form.getByText('Everything', { exact: true }))
  await form.getByLabel('Reason').fill('The other one, too')
  await press(form.getByRole('button', { name: /^Refund \$/ }))
  await order.getByText('Refunded to the card').waitFor()
  expect(await refunds.getByRole('listitem').count()).toBe(2)
  await refunds.getByText('The other one, too').waitFor()
})

/** What stands in empty fields and does not fit into them. */
function cutPlaceholders(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('input')].flatMap((field) => {
    const look = getComputedStyle(field)
    const brush = document.createElement('canvas').getContext('2d')
    if (!brush || field.placeholder === '') return []
    brush.font = `${look.fontWeight} ${look.fontSize} ${look.fontFamily}`
    const room = field.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight)
    return brush.measureText(field.placeholder).width > room ? [field.placeholder] : []
  }))
}

test('on the narrowest screen what stands in empty fields is whole', async () => {
  const office = await stage.openAs('manager', 'phone', '/office/downtown', { isMobile: false, viewport: { width: 320, height: 640 } })
  const cut = []
  for (const page of ['orders', 'audit', 'stock', 'menu']) {
    await office.goto(`/office/downtown/${page}`)
    await office.getByRole('searchbox').first().waitFor()
    cut.push(...await cutPlaceholders(office))
  }
  expect(cut).toEqual([])
})

test('on a phone the lists of the office show whole names', async () => {
  const office = await stage.open('phone', '/office/downtown/stock')
  await signIn(office, 'manager')
  await office.getByRole('row', { name: /^Chocolate Chip Cookie/ }).waitFor()
  expect(await cutNames(office)).toEqual([])
  await office.goto('/office/downtown/menu')
  await office.getByRole('row', { name: /^Chocolate Chip Cookie/ }).waitFor()
  expect(await cutNames(office)).toEqual([])
})

/** Names that stick out of the box they are shown in. */
function cutNames(page: Page): Promise<(string | null)[]> {
  return page.getByRole('rowheader').locator('span').evaluateAll((spans) => spans
    .filter((span) => getComputedStyle(span).overflow === 'hidden' && (span.scrollHeight > span.clientHeight + 1 || span.scrollWidth > span.clientWidth + 1))
    .map((span) => span.textContent))
}

async function openedQuestion(page: Page, name: string) {
  await press(page.getByRole('row', { name: new RegExp(`^${name}`) }))
  return page.getByRole('dialog', { name })
}

/** The price difference of an answer. */
function answer(sheet: Locator, name: string) {
  return sheet.getByRole('group', { name: `Answer ${name}` }).getByLabel('Price difference')
}

async function openedMenu(): Promise<Page> {
  const office = await stage.open('desktop', '/office/downtown/menu')
  await signIn(office, 'manager')
  await office.getByRole('row', { name: /^Latte/ }).waitFor()
  return office
}

function rowOf(page: Page, item: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('button', { name: item, exact: true }) })
}

import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addToOrder, comeToCheckout, placeOrder } from './guest.ts'
import { press } from './press.ts'
import { patienceMs, setStage } from './stage.ts'

const stage = setStage()

/** Whoever has not asked for less movement sees sheets scroll in, which takes a third of a second. */
const moving = { reducedMotion: 'no-preference', isMobile: false } as const

function open(page: Page, item: string): Promise<void> {
  return press(page.getByRole('listitem').getByRole('button', { name: item, exact: true }))
}

test('a sheet that is scrolled, or left by Escape, while it still comes in', async () => {
  const guest = await stage.open('desktop', '/l/downtown', moving)
  const sheet = guest.getByRole('dialog', { name: 'Mocha' })
  await open(guest, 'Mocha')
  for (let turn = 0; turn < 6; turn += 1) await guest.mouse.wheel(0, -400)
  await inSight(sheet)
  await guest.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })

  await open(guest, 'Mocha')
  await guest.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await open(guest, 'Mocha')
  await inSight(sheet)
})

test('options stay where they are when one is tapped', async () => {
  const guest = await stage.open('phone', '/l/downtown', moving)
  await open(guest, 'Mocha')
  const large = guest.getByRole('dialog', { name: 'Mocha' }).locator('label').filter({ hasText: 'Large' })
  await inSight(large)
  const before = await large.boundingBox()
  // As a thumb does; a click of the test's own would first scroll the option to where it likes it.
  await guest.touchscreen.tap((before?.x ?? 0) + 40, (before?.y ?? 0) + 20)
  await guest.getByRole('radio', { name: /Large/, checked: true }).waitFor()
  await inSight(large)
  expect((await large.boundingBox())?.y).toBe(before?.y)
})

test('down a menu the header says which place it is, and nothing that gets the focus lies under a bar', async () => {
  const guest = await stage.open('phone', '/l/downtown', { isMobile: false })
  const name = guest.getByRole('banner').getByText('Downtown')
  await guest.getByRole('heading', { level: 1, name: 'Downtown' }).waitFor()
  expect(await name.count()).toBe(0)
  await guest.getByRole('heading', { name: 'Tea' }).scrollIntoViewIfNeeded()
  await guest.mouse.wheel(0, 900)
  await name.waitFor()
  await comeToCheckout(guest, 'Latte')
  const hidden: string[] = []
  await guest.getByRole('heading', { name: 'Checkout' }).waitFor()
  for (let stop = 0; stop < 25; stop += 1) {
    await guest.keyboard.press('Tab')
    const found = await guest.evaluate(coveredFocus)
    if (found !== null) hidden.push(found)
  }
  expect(hidden).toEqual([])

  // As small as a phone is while its keyboard is out, the bar makes room.
  await guest.setViewportSize({ width: 390, height: 420 })
  await guest.getByLabel('Phone').focus()
  await inSight(guest.getByLabel('Phone'))
  expect(await guest.evaluate(coveredFocus)).toBeNull()
})

test('places: open ones first, and where somebody ordered last before all', async () => {
  const guest = await stage.open('phone', '/')
  await guest.getByText('Open now first').waitFor()
  const first = guest.getByRole('region', { name: 'Places' }).getByRole('heading', { level: 2 }).first()
  // One that is about to close says when.
  await guest.getByRole('region', { name: 'Places' }).getByRole('listitem').first().getByText(/^(?:Open|Closes at) /).first().waitFor()
  await guest.goto('/l/waterfront')
  await addToOrder(guest, 'Latte')
  await guest.goto('/l/waterfront/checkout')
  await placeOrder(guest, 'Wanda')
  await guest.goto('/')
  await guest.getByText('Your last place first, then open now').waitFor()
  expect(await first.innerText()).toBe('Waterfront')
})

/** Waits until all of it can be seen and it has come to rest. */
async function inSight(part: Locator): Promise<void> {
  await expect.poll(() => part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  }), { timeout: patienceMs }).toBe(true)
  await expect.poll(() => part.evaluate(staysForFrames), { timeout: patienceMs }).toBe(true)
}

/** Runs in the page. Whether something is where it was ten pictures ago: a busy machine draws few of them in a second. */
async function staysForFrames(element: Element): Promise<boolean> {
  const top = element.getBoundingClientRect().top
  for (let frames = 10; frames > 0; frames -= 1) await new Promise(requestAnimationFrame)
  return element.getBoundingClientRect().top === top
}

/** Runs in the page. The name of what has the focus if the bar above or below lies over it; null when it can be seen. */
function coveredFocus(): string | null {
  const control = document.activeElement
  if (!control || control === document.body || control.closest('header, [data-foot], .fixed')) return null
  // A radio or checkbox is drawn by its label.
  const { top, bottom } = (control.closest('label') ?? control).getBoundingClientRect()
  const foot = document.querySelector('[data-foot]')?.getBoundingClientRect().top ?? innerHeight
  const head = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
  if (bottom - top > foot - head || (top >= head - 1 && bottom <= foot + 1)) return null
  return `${control.tagName} ${control.getAttribute('aria-label') ?? control.textContent?.slice(0, 30)} at ${Math.round(top)}–${Math.round(bottom)}, seen ${head}–${foot}`
}

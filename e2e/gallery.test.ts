import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import type { Screen } from './browser.ts'
import { complainOfControls } from './complaints.ts'
import { setStage } from './stage.ts'

// What every screen built of the parts in `web/ui` may rely on.

const stage = setStage()
/** As people have it: sheets glide. */
const moving = { reducedMotion: 'no-preference' } as const

async function visit(path: string, screen: Screen, options: BrowserContextOptions = moving): Promise<Page> {
  const page = await stage.open(screen, path, options)
  await page.locator('main').waitFor()
  return page
}

const pages = ['/ui?theme=light', '/ui/customer', '/ui/board', '/ui/office']
const sizes: Screen[] = ['phone', 'tablet', 'desktop']

test.each(pages.flatMap((path) => sizes.map((screen) => [path, screen] as const)))(
  '%s on a %s: nothing sticks out, everything has a name and room for a thumb',
  async (path, screen) => {
    const page = await visit(path, screen)
    expect(await page.evaluate(complainOfControls)).toEqual([])
  },
)

test.each([
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['back', (page: Page) => page.goBack()],
  ['the cross', (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()],
  ['a press beside it', (page: Page) => page.mouse.click(20, 20)],
] as const)(
  'a sheet is closed by %s, stays on the page and gives the focus back',
  async (_way, close) => {
    const page = await visit('/ui?theme=light', 'desktop')
    const opener = page.getByRole('button', { name: 'An item (centre)' })
    await opener.click()
    await page.getByRole('dialog', { name: 'Caramel Macchiato' }).getByText('Milk', { exact: true }).waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'))
    await close(page)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('?theme=light')
    await page.waitForFunction(() => document.activeElement?.textContent === 'An item (centre)')
    },
)

test('on a phone a finger pulls a sheet away; a short pull lets it spring back, and what can scroll inside scrolls first', async () => {
  const page = await visit('/ui?theme=light', 'phone')
  const sheet = page.getByRole('dialog', { name: 'Caramel Macchiato' })
  await page.getByRole('button', { name: 'An item (centre)' }).tap()
  await sheet.getByText('Milk', { exact: true }).waitFor()
  const top = async () => Math.round((await sheet.boundingBox())?.y ?? NaN)
  await expect.poll(top).toBeLessThan(700)
  const rest = await restingTop(sheet)
  const cross = await sheet.getByRole('button', { name: 'Close' }).boundingBox()
  expect(cross?.y, 'the cross lies on the sheet').toBeGreaterThan(rest)

  await pull(page, { x: 195, y: rest + 40 }, [60], 600)
  await expect.poll(top).toBe(rest)

  const scroller = sheet.locator('.overflow-y-auto')
  await scroller.evaluate((part) => part.scrollTo({ top: 80, behavior: 'instant' }))
  await pull(page, { x: 195, y: rest + 300 }, [30, 60, 60], 600)
  await expect.poll(() => scroller.evaluate((part) => part.scrollTop)).toBeLessThan(80)
  expect(await top()).toBe(rest)

  await scroller.evaluate((part) => part.scrollTo({ top: 0, behavior: 'instant' }))
  await pull(page, { x: 195, y: rest + 40 }, [80, 120, 120], 200)
  await sheet.waitFor({ state: 'detached' })
})

/** Where a sheet is once it has come to rest. */
async function restingTop(sheet: Locator): Promise<number> {
  let before = NaN
  return vi.waitUntil(async () => {
    const now = Math.round((await sheet.boundingBox())?.y ?? NaN)
    const isAtRest = now === before
    before = now
    return isAtRest && now
  }, { timeout: 20_000, interval: 200 })
}

/** One finger moves down by steps, in pixels, over so many milliseconds, and lets go. */
async function pull(page: Page, from: { x: number; y: number }, steps: number[], ms: number): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  let { y } = from
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from.x, y }] })
  for (const step of steps) {
    await page.waitForTimeout(ms / steps.length)
    y += step
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: from.x, y }] })
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await finger.detach()
}

test('a control that is off can be reached, does nothing, and says why', async () => {
  const page = await visit('/ui?theme=light', 'phone')
  const button = page.getByRole('button', { name: 'Add to order', disabled: true })
  expect(await button.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent)).toBe(
    'Choose a size first',
  )
  await button.focus()
  await button.tap({ force: true })
  await page.getByRole('tooltip', { name: 'Choose a size first' }).waitFor()
})

test('chips are one stop of the Tab key; arrows go along them, Space chooses, and one that is off changes nothing', async () => {
  const page = await visit('/ui?theme=light', 'desktop')
  const sizes = page.getByRole('radiogroup', { name: 'Size' })
  const chosen = () => sizes.getByRole('radio', { checked: true }).innerText()
  await sizes.getByRole('radio', { checked: true }).focus()
  await page.keyboard.press('ArrowRight')
  expect(await chosen()).toContain('Grande')
  await page.keyboard.press('Space')
  expect(await chosen()).toContain('Venti')
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  expect(await chosen()).toContain('Tall')
  expect(await sizes.getByRole('radio').evaluateAll((chips) => chips.map((chip) => (chip as HTMLElement).tabIndex))).toEqual([0, -1, -1, -1])
  await page.keyboard.press('Tab')
  expect(await sizes.evaluate((row) => row.contains(document.activeElement))).toBe(false)

  const ways = page.getByRole('radiogroup', { name: 'Fulfilment' })
  await ways.getByRole('radio', { name: 'Here' }).click({ force: true })
  await page.getByRole('tooltip', { name: 'All tables are taken' }).waitFor()
  expect(await ways.getByRole('radio', { checked: true }).innerText()).toBe('Pick up')
})

test('what was done can be undone from its message', async () => {
  const page = await visit('/ui?theme=light', 'phone')
  await page.getByRole('button', { name: 'With undo' }).tap()
  await page.getByRole('button', { name: 'Undo', exact: true }).tap()
  await page.getByText('Order 42 is back in preparation').waitFor()
})

test('a chosen theme holds before the first paint of the next visit', async () => {
  const page = await visit('/ui/office', 'desktop', { colorScheme: 'light' })
  const light = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.getByRole('radio', { name: 'Dark' }).click()
  await page.reload()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(light)
})

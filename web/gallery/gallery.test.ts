import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { launchBrowser } from '../../e2e/browser.ts'
import { complainOfControls } from '../../e2e/complaints.ts'

/** What every screen built of these parts may rely on, looked at in a real browser on the built app. */
const root = join(import.meta.dirname, '..')
let folder: string
let server: PreviewServer
let browser: Browser
let address: string

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true }
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-gallery-'))
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: folder } })
  server = await preview({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder },
    // A port of its own for each run; should it be taken, the next free one.
    preview: { host: '127.0.0.1', port: 20_000 + (process.pid % 20_000) },
  })
  address = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? ''
  browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

async function visit(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(address + path)
  await page.locator('main').waitFor()
  return page
}

const pages = ['/ui?theme=light', '/ui/customer', '/ui/board', '/ui/office']
const sizes = [
  ['a phone', phone],
  ['a tablet', { viewport: { width: 768, height: 1024 } }],
  ['a desktop', desktop],
] as const

test.each(pages.flatMap((path) => sizes.map(([name, size]) => [path, name, size] as const)))(
  '%s on %s: nothing sticks out, everything has a name and room for a thumb',
  async (path, _name, size) => {
    const page = await visit(path, size)
    const complaints = await page.evaluate(complainOfControls)
    await page.context().close()
    expect(complaints).toEqual([])
  },
  60_000,
)

test.each([
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['back', (page: Page) => page.goBack()],
  ['the cross', (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()],
  ['a press beside it', (page: Page) => page.mouse.click(20, 20)],
] as const)(
  'a sheet is closed by %s, stays on the page and gives the focus back',
  async (_way, close) => {
    const page = await visit('/ui?theme=light', desktop)
    const opener = page.getByRole('button', { name: 'An item (centre)' })
    await opener.click()
    await page.getByRole('dialog', { name: 'Caramel Macchiato' }).getByText('Milk', { exact: true }).waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]'))
    await close(page)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(page.url()).toBe(`${address}/ui?theme=light`)
    await page.waitForFunction(() => document.activeElement?.textContent === 'An item (centre)')
    await page.context().close()
  },
  60_000,
)

test('on a phone a finger pulls a sheet away; a short pull lets it spring back, and what can scroll inside scrolls first', async () => {
  const page = await visit('/ui?theme=light', phone)
  const sheet = page.getByRole('dialog', { name: 'Caramel Macchiato' })
  await page.getByRole('button', { name: 'An item (centre)' }).tap()
  await sheet.getByText('Milk', { exact: true }).waitFor()
  const top = async () => Math.round((await sheet.boundingBox())?.y ?? NaN)
  await expect.poll(top).toBeLessThan(700)
  const rest = await restingTop(sheet)

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
  await page.context().close()
}, 60_000)

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
  const page = await visit('/ui?theme=light', phone)
  const button = page.getByRole('button', { name: 'Add to order', disabled: true })
  expect(await button.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent)).toBe(
    'Choose a size first',
  )
  await button.focus()
  await button.tap({ force: true })
  await page.getByRole('tooltip', { name: 'Choose a size first' }).waitFor()
  await page.context().close()
}, 60_000)

test('chips are one stop of the Tab key; arrows go along them, Space chooses, and one that is off changes nothing', async () => {
  const page = await visit('/ui?theme=light', desktop)
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
  await page.context().close()
}, 60_000)

test('what was done can be undone from its message', async () => {
  const page = await visit('/ui?theme=light', phone)
  await page.getByRole('button', { name: 'With undo' }).tap()
  await page.getByRole('button', { name: 'Undo', exact: true }).tap()
  await page.getByText('Order 42 is back in preparation').waitFor()
  await page.context().close()
}, 60_000)

test('a chosen theme holds before the first paint of the next visit', async () => {
  const page = await visit('/ui/office', { ...desktop, colorScheme: 'light' })
  const light = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.getByRole('radio', { name: 'Dark' }).click()
  await page.reload()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(light)
  await page.context().close()
}, 60_000)

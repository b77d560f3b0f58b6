import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openBoard, sign } from './crew.ts'
import { noReload } from './no-reload.ts'
import { patienceMs, setStage } from './stage.ts'

const root = join(import.meta.dirname, '..')
const shelf = await mkdtemp(join(tmpdir(), 'parlour-updates-'))
const [served, second] = [join(shelf, 'served'), join(shelf, 'second')]

/** The server serves this build from now on, as after an update: the files of the other are gone. */
async function deploy(build: string): Promise<void> {
  await rm(served, { recursive: true, force: true })
  await cp(build, served, { recursive: true })
}

beforeAll(async () => {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', join(root, 'e2e/second-build.config.ts'), '--outDir', second, '--logLevel', 'error'], {
    cwd: join(root, 'web'), env: { ...process.env, NODE_ENV: 'production' },
  })
  await deploy(join(root, 'web/dist'))
})
const stage = setStage({ screens: served })
beforeEach(() => deploy(join(root, 'web/dist')))
afterAll(() => rm(shelf, { recursive: true, force: true }))

const build = (page: Page) => page.evaluate(() => (globalThis as { parlourBuild?: string }).parlourBuild ?? 'first')

/**
 * Waits for the second build while the minutes pass. The browser lets a new worker in when the old one has nothing left to do, which takes it up to half a
 * minute. The page is asked anew each time: what is asked while it is being loaded again may never be answered.
 */
const secondShown = (page: Page) => vi.waitUntil(
  () => Promise.race([
    page.clock.fastForward(61_000).then(() => build(page)).then((shown) => shown === 'second', () => false),
    setTimeout(2_000, false),
  ]),
  { timeout: 2 * patienceMs, interval: 500 },
)

/**
 * The page asks which build there is, as it does each hour and when somebody comes back to it. It doesn't ask twice within a minute, nor before
 * the part that asks has begun, so somebody comes back until it does. The clock stands still meanwhile: the page gives up on an answer after ten seconds.
 */
async function asksForTheBuild(page: Page): Promise<void> {
  const answer = await vi.waitUntil(async () => {
    await page.clock.fastForward(61_000)
    const answered = page.waitForResponse(/\/build\.json$/, { timeout: 2_000 }).catch(() => undefined)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    return await answered
  }, { timeout: patienceMs, interval: 50 })
  await answer.finished()
  await page.evaluate(() => fetch('/build.json').then((again) => again.text()))
}

/** The page has been open for more than the minute within which it does not ask again. */
async function comeAndStay(page: Page, path: string): Promise<void> {
  await page.clock.install()
  // A page whose clock is set knows nothing of what it has loaded, so the browser is asked.
  const followed = page.waitForResponse(/\/follow-updates-/)
  await page.goto(path)
  await page.locator('main').waitFor()
  await page.clock.fastForward(5_000)
  await followed
  await page.clock.fastForward(61_000)
}

test('both builds are whole, and all their scripts have other names', async () => {
  const [one, other] = await Promise.all([served, second].map((folder) => readdir(join(folder, 'assets'))))
  const scripts = (names: string[] = []) => names.filter((name) => /^(?:index|guest|home-page|guest-home|order-page)-.*\.js$/.test(name))
  expect(scripts(one).length).toBeGreaterThan(3)
  expect(scripts(one).filter((name) => scripts(other).includes(name))).toEqual([])
})

test('a guest gets the new build on the way to the next page, and nothing that is being typed is lost', async () => {
  const device = await stage.arrive('phone', { serviceWorkers: 'allow' })
  const guest = await device.newPage()
  await comeAndStay(guest, '/sign-in')
  await guest.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await guest.getByLabel('Email').fill('mia@example.org')
  await deploy(second)
  await asksForTheBuild(guest)
  await vi.waitUntil(() => guest.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting), { timeout: patienceMs, interval: 50 })
  const reloads = noReload(guest)
  await guest.clock.fastForward(10 * 60_000)
  expect(await guest.getByLabel('Email').inputValue()).toBe('mia@example.org')
  expect([reloads(), await build(guest)]).toEqual([[], 'first'])

  await guest.getByRole('link', { name: /Orders$/ }).tap()
  await secondShown(guest)
  await guest.getByText('No orders yet').waitFor()
  expect(reloads().length).toBe(1)
})

test('a page that nobody has touched for a minute is loaded again, and only once', async () => {
  const guest = await stage.open('desktop', 'about:blank')
  await comeAndStay(guest, '/l/downtown')
  // The parts that come once the page stands are fetched from the first build.
  await guest.getByRole('complementary', { name: 'Your order' }).waitFor()
  await deploy(second)
  const reloads = noReload(guest)
  await asksForTheBuild(guest)
  await guest.clock.runFor(70_000)
  await secondShown(guest)
  await guest.getByRole('heading', { level: 1, name: 'Downtown' }).waitFor()
  await guest.clock.runFor(70_000)
  expect(reloads().length).toBe(1)
})

test('a page whose files are gone comes with the new build; without a new build it says what is wrong', async () => {
  const guest = await stage.open('phone', '/')
  await guest.getByRole('link', { name: 'CloudCafe, Downtown' }).waitFor()
  await guest.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/follow-updates-')))
  // All that the page is made of is there; what is gone is what it leads to.
  await guest.getByRole('link', { name: /Orders$/ }).waitFor()
  stage.forgive(guest, /Failed to fetch dynamically imported module/)
  await deploy(second)
  const reloads = noReload(guest)
  await guest.getByRole('link', { name: /Orders$/ }).tap()
  await guest.getByText('No orders yet').waitFor()
  expect([reloads().length, await build(guest)]).toEqual([1, 'second'])

  await guest.route(/\/assets\/sign-in-page-/, (route) => route.abort())
  await guest.getByRole('link', { name: 'Sign in' }).first().tap()
  await guest.getByRole('heading', { name: 'This page didn’t load' }).waitFor()
  await guest.unrouteAll()
  await guest.getByRole('button', { name: 'Try again' }).tap()
  await guest.getByLabel('Email').waitFor()
})


test('a board says that it will be loaded again, and is; “Not now” puts it off', async () => {
  const board = await stage.open('tablet', 'about:blank')
  await board.clock.install()
  await openBoard(board)
  await board.clock.runFor(62_000)
  await deploy(second)
  const reloads = noReload(board)
  await asksForTheBuild(board)
  await board.clock.runFor(2_000)
  await board.getByText('This board reloads in 10 seconds.').waitFor()
  await board.getByRole('button', { name: 'Not now' }).tap()
  await board.clock.runFor(30_000)
  expect([reloads(), await build(board)]).toEqual([[], 'first'])
  await board.clock.runFor(4 * 60_000)
  await secondShown(board)
  await sign(board, 'Live').waitFor()
  expect(reloads().length).toBe(1)
})

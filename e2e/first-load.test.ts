import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { firstLoadBytesMax, firstLoadList, type FirstLoad } from '../web/vite/first-load.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

const built = join(import.meta.dirname, '../web/dist')

/** What a guest comes for, on each first page. */
const contents = {
  '/': (page: Page) => page.getByRole('link', { name: 'CloudCafe, Downtown' }),
  '/l/downtown': (page: Page) => page.getByRole('button', { name: 'Mocha', exact: true }).last(),
}

test.each(['/', '/l/downtown'] as const)('%s shows its content with no more scripts and styles than a slow network can bear', async (path) => {
  const files = filesFor(path)
  const guest = await (await stage.arrive('phone')).newPage()
  // Whatever is not on the list stays on its way for ever. If the content came, it did not need it.
  await guest.route((url) => /\.(?:js|css)$/.test(url.pathname) && !files.includes(url.pathname.slice(1)), () => undefined)
  await guest.goto(path, { waitUntil: 'commit' })
  await contents[path](guest).waitFor()

  const sizes = Object.fromEntries(files.map((file) => [file, bytesOnTheWay(file)]))
  const bytes = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  expect(bytes, `the first load of ${path}, in bytes: ${JSON.stringify(sizes, undefined, 2)}`).toBeLessThanOrEqual(firstLoadBytesMax)
})

test('before the app is there, the page says whose it is; when a part of the app does not arrive, it says so and leads on', async () => {
  const guest = await (await stage.arrive('phone')).newPage()
  const { promise: cable, resolve: plugIn } = Promise.withResolvers<void>()
  await guest.route(/\/assets\/vendor-/, async (route) => {
    await cable
    await route.abort()
  })
  await guest.goto('/', { waitUntil: 'commit' })
  await guest.locator('#opening').getByText('Parlour', { exact: true }).waitFor()
  expect(await guest.getByText('Parlour could not be loaded.').isVisible()).toBe(false)

  plugIn()
  await guest.getByText('Parlour could not be loaded. Check your connection').waitFor()
  await guest.unrouteAll()
  await press(guest.getByRole('link', { name: 'load the page again' }))
  await contents['/'](guest).waitFor()
  expect(await guest.locator('#opening').isVisible()).toBe(false)
})

test('who waits too long is told that the network may be slow, and the page still comes', async () => {
  const guest = await (await stage.arrive('phone')).newPage()
  const { promise: network, resolve: comeBack } = Promise.withResolvers<void>()
  await guest.route(/\/assets\/vendor-/, async (route) => {
    await network
    await route.continue()
  })
  await guest.goto('/l/downtown', { waitUntil: 'commit' })
  await guest.getByText('This is taking longer than it should.').waitFor()
  comeBack()
  await contents['/l/downtown'](guest).waitFor()
  expect(await guest.locator('#opening').isVisible()).toBe(false)
})

test('without scripts a page says what is missing', async () => {
  const guest = await stage.open('phone', '/', { javaScriptEnabled: false })
  expect(await guest.locator('noscript').innerText()).toContain('Parlour needs JavaScript to show this page.')
  expect(await guest.getByText('taking longer').isVisible()).toBe(false)
})

/** What the build says that the page needs, and what `index.html` asks for besides. */
function filesFor(path: keyof FirstLoad): string[] {
  const listed = JSON.parse(readFileSync(join(built, firstLoadList), 'utf8')) as FirstLoad
  const named = [...readFileSync(join(built, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '')
  return [...new Set([...named, ...listed[path]])]
}

/** As the server sends it to a browser that takes gzip. */
function bytesOnTheWay(file: string): number {
  const zipped = join(built, `${file}.gz`)
  return statSync(existsSync(zipped) ? zipped : join(built, file)).size
}

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { demoPassword } from '../demo/index.ts'
import { launchBrowser, screens, type Screen } from './browser.ts'
import type { Crew } from './crew.ts'
import { openParlour, type Parlour } from './parlour.ts'
import { takePictures } from './pictures.ts'
import { useFingers } from './press.ts'
import { watch, type Watch } from './watch.ts'

/** How long a story waits for what it expects to see. Long, because the machine may be busy; whatever is there sooner is taken at once. */
export const patienceMs = 30_000

type Visitor = { page: Page; watch: Watch }

/**
 * What the stories of one file play on: one Parlour and one browser. After each story everybody leaves, and no page may have had an
 * error, loaded anything from elsewhere or broken the rules of its own security policy.
 */
export function setStage({ screens: folder, ownPostgres = false }: { screens?: string; ownPostgres?: boolean } = {}) {
  let parlour: Parlour
  let browser: Browser
  const contexts: BrowserContext[] = []
  const visitors: Visitor[] = []

  beforeAll(async () => {
    ;[parlour, browser] = await Promise.all([openParlour({ ownPostgres, ...(folder !== undefined && { screens: folder }) }), launchBrowser()])
  })
  afterEach(async ({ task }) => {
    const complaints = visitors.flatMap(({ watch }) => watch.complaints())
    if (task.result?.state === 'fail' || complaints.length > 0) await takePictures(task.name, visitors.map(({ page }) => page))
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    visitors.splice(0)
    expect(complaints, 'what the pages complained about').toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await parlour?.close()
  })

  async function arrive(screen: Screen, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext({
      baseURL: parlour.url, serviceWorkers: 'block', reducedMotion: 'reduce', locale: 'en-US', ...screens[screen], ...options,
    })
    context.setDefaultTimeout(patienceMs)
    if ({ ...screens[screen], ...options }.hasTouch) useFingers(context)
    context.on('page', (page) => visitors.push({ page, watch: watch(page, parlour.url) }))
    contexts.push(context)
    return context
  }

  return {
    get parlour() { return parlour },
    /** Somebody new, with a device of their own. */
    arrive,
    /** What a page was refused, or did not find, since it was opened. */
    refusalsOf: (page: Page) => visitors.find((visitor) => visitor.page === page)?.watch.refusals() ?? [],
    /** What a page may say in the console from now on, because the story breaks it on purpose. */
    forgive: (page: Page, words: RegExp) => visitors.find((visitor) => visitor.page === page)?.watch.forgive(words),
    /** Somebody new opens a page. */
    async open(screen: Screen, path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const page = await (await arrive(screen, options)).newPage()
      await page.goto(path)
      return page
    },
    /**
     * Somebody who works there opens a page and is signed in already. Once a text field had the focus and no keyboard unfolded, a page takes its touch
     * screen for one without a keyboard, and opens its sheets as for a mouse. So stories about touch begin with this.
     */
    async openAs(who: Crew, screen: Screen, path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await arrive(screen, options)
      const data = { email: `${who}@parlour.example`, password: demoPassword }
      const answer = await context.request.post('/api/auth/sign-in/email', { data, headers: { origin: parlour.url } })
      expect(answer.status()).toBe(200)
      const page = await context.newPage()
      await page.goto(path)
      return page
    },
  }
}

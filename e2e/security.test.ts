import { expect, test } from 'vitest'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** TypeScript does not know them yet. */
type WithTrustedTypes = { trustedTypes: { defaultPolicy: Record<string, (text: string) => unknown> } }

test('the reference of the API shows every route under its policy, and lets one be opened', async () => {
  const page = await stage.open('desktop', '/api/docs/')
  const routes = page.locator('.opblock-summary')
  await routes.first().waitFor()
  expect(await routes.count()).toBeGreaterThan(50)
  await press(routes.first())
  await page.getByRole('heading', { name: 'Responses' }).first().waitFor()
})

test('on our pages no text becomes a script: not by a fault of ours, nor of a library', async () => {
  const page = await stage.open('phone', '/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  // The policy of trusted types makes nothing but the address of our service worker, and of any markup nothing.
  const made = await page.evaluate(() => {
    const { trustedTypes: { defaultPolicy } } = globalThis as unknown as WithTrustedTypes
    const attempt = (make: () => unknown) => { try { return String(make()) } catch (error) { return (error as Error).name } }
    return [
      attempt(() => defaultPolicy['createScriptURL']?.('/sw.js')), attempt(() => defaultPolicy['createScriptURL']?.('https://evil.example/a.js')),
      attempt(() => defaultPolicy['createHTML']?.('<img src=x>')), attempt(() => defaultPolicy['createScript']?.('1')),
    ]
  })
  expect(made).toEqual(['/sw.js', '', '', 'TypeError'])
})

import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Besides what axe checks by itself: a control's name must hold the words that are seen on it, so that it can be called by them. */
const options: axe.RunOptions = {
  resultTypes: ['violations'],
  rules: { 'label-content-name-mismatch': { enabled: true } },
}

/** What axe finds on a page that keeps somebody from using it, or makes it hard: its findings that are serious or critical. */
export async function complaintsOfAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  // axe puts itself on the window.
  const { violations } = await page.evaluate((asked) => (window as unknown as { axe: typeof axe }).axe.run(document, asked), options)
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`.replaceAll(/\s+/g, ' ')))
}

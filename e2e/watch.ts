import type { Page } from 'playwright-core'

export type Watch = {
  complaints(): string[]
  /** From now on this page may say so in the console: a story breaks on purpose what the browser complains of. */
  forgive(words: RegExp): void
  /** What was asked for and refused, or not there. */
  refusals(): string[]
}

/**
 * Notes what no page of ours may do: throw, write errors to the console, load anything from another host, or break its security policy.
 * Answers with an error status are part of many stories, and only the browser complains of them.
 */
export function watch(page: Page, origin: string): Watch {
  const complaints: string[] = []
  const forgiven: RegExp[] = []
  const note = (words: string) => forgiven.some((pattern) => pattern.test(words)) || complaints.push(`${new URL(page.url(), origin).pathname}: ${words}`)
  page.on('pageerror', (error) => note(`threw ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) note(`said ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:') note(`asked ${url.href}`)
  })
  const refusals: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) refusals.push(`${response.status()} ${response.request().method()} ${response.url().slice(origin.length)}`)
  })
  return { complaints: () => complaints, forgive: (words) => forgiven.push(words), refusals: () => refusals }
}

import { chromium, type Browser, type BrowserContextOptions, type LaunchOptions } from 'playwright-core'
import { unpackChromium } from './chromium.ts'

/** What people hold in their hands or look at. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 768, height: 1024 }, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>

export type Screen = keyof typeof screens

const launchArgs = [
  // Tests run as root where there is nobody else, and open pages of ours only.
  '--no-sandbox',
  // Nothing of the browser's own goes over the network.
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** Starts a Chromium: the one that npm installed on Linux, the machine's own Chrome elsewhere, because npm has none for it. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') return chromium.launch({ channel: 'chrome', args: launchArgs })
  const { executablePath, libraries, environment } = await unpackChromium()
  const options: LaunchOptions = { executablePath, args: launchArgs, env: { ...process.env, ...environment } }
  try {
    return await chromium.launch(options)
  } catch (error) {
    if (!/error while loading shared libraries/.test(String(error))) throw error
    // A bare machine has none of the libraries that desktops have; those that came with the browser serve as well.
    const folders = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
    return chromium.launch({ ...options, env: { ...options.env, LD_LIBRARY_PATH: folders } })
  }
}

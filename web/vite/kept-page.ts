import type { Plugin } from 'vite'

/** The page as the service worker keeps it and shows it for every address. */
export const keptPage = 'app.html'

const preloadedScripts = /\s*<link rel="modulepreload"[^>]*>/g

/**
 * Writes the page once more without the scripts that are to be fetched early. A service worker has them already, and Chromium throws away what is fetched early
 * through one: it fetches each of them twice, and says so in the console.
 */
export function keepPage(): Plugin {
  return {
    name: 'keep-page',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('The build has no page.')
        this.emitFile({ type: 'asset', fileName: keptPage, source: page.source.toString().replaceAll(preloadedScripts, '') })
      },
    },
  }
}

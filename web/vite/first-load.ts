import type { Plugin } from 'vite'

/**
 * How much a guest waits for before a first page can be seen, in bytes on the way (gzip): all scripts and styles of the app and of that page, but not what
 * is fetched afterwards. 153 kB are about three seconds of a slow mobile network (400 kbit/s). Whoever needs more finds what to take out instead, or says here why.
 */
export const firstLoadBytesMax = 153_000

/** Where guests come in, and the module that draws it. */
export const firstPages = { '/': 'web/storefront/home/home-page.tsx', '/l/downtown': 'web/storefront/menu/location-page.tsx' } as const

/** In the built folder, for the test that measures; the server does not hand it out. */
export const firstLoadList = '.first-load.json'

/** Written by the build: for each first page the files of the build that it can't do without. What `index.html` names besides is added by the test. */
export type FirstLoad = Record<keyof typeof firstPages, string[]>

/** Notes while building what the first pages load, as the bundler knows it. */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const filesFor = (module: string): string[] => {
        const needed = new Set(chunks.filter(({ isEntry, moduleIds }) => isEntry || moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(`/${module}`))))
        for (const { imports } of needed) {
          for (const chunk of chunks) if (imports.includes(chunk.fileName)) needed.add(chunk)
        }
        return [...new Set([...needed].flatMap(({ fileName, viteMetadata }) => [fileName, ...(viteMetadata?.importedCss ?? [])]))]
      }
      const list = Object.fromEntries(Object.entries(firstPages).map(([path, module]) => [path, filesFor(module)]))
      this.emitFile({ type: 'asset', fileName: firstLoadList, source: JSON.stringify(list, undefined, 2) })
    },
  }
}

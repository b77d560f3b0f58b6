import type { Plugin } from 'vite'

/** The pages of guests; everything they need is kept on the device with the first visit. */
const guestPages = /\/web\/(?:storefront|account)\/.+\.tsx?$/

/**
 * Finds out while building which scripts and styles the guests' pages are made of, whatever they are called and however they were cut. The crew's
 * screens and the gallery are fetched when they are opened.
 */
export function guestFiles(): { plugin: Plugin; isGuestFile: (address: string) => boolean } {
  const files = new Set<string>()
  const plugin: Plugin = {
    name: 'guest-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      files.clear()
      const add = (name: string) => {
        const file = bundle[name]
        if (files.has(name) || file?.type !== 'chunk') return
        files.add(name)
        for (const style of file.viteMetadata?.importedCss ?? []) files.add(style)
        for (const needed of file.imports) add(needed)
      }
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && (file.isEntry || guestPages.test(file.facadeModuleId ?? ''))) add(name)
      }
    },
  }
  return { plugin, isGuestFile: (address) => !/^assets\/.+\.(?:js|css)$/.test(address) || files.has(address) }
}

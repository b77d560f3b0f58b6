import type { Plugin, Rolldown } from 'vite'

/** The pages of guests; everything they need is kept on the device with the first visit. */
const guestPages = /\/web\/(?:storefront|account|update)\/.+\.tsx?$/
/** Parts of the design system that are fetched when they are first used. */
const laterParts = /\/web\/ui\/[^/]+\.tsx$/

/**
 * Finds out while building which scripts and styles the guests' pages are made of, whatever they are called and however they were cut. The crew's
 * screens and the gallery are fetched when they are opened.
 */
export function guestFiles(): { plugin: Plugin; isGuestFile: (address: string) => boolean } {
  const files = new Set<string>()
  const isForGuests = ({ isDynamicEntry, facadeModuleId, moduleIds }: Rolldown.OutputChunk) =>
    isDynamicEntry && (laterParts.test(facadeModuleId ?? '') || moduleIds.some((id) => guestPages.test(id)))
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
        if (file.type === 'chunk' && (file.isEntry || isForGuests(file))) add(name)
      }
    },
  }
  return { plugin, isGuestFile: (address) => !/^assets\/.+\.(?:js|css)$/.test(address) || files.has(address) }
}

import type { Plugin } from 'vite'

/** Says which build the server has, for pages that have been open for long; read by `update/which-build.ts`. */
const buildMark = 'build.json'

/** The first script names all others by the hash of what is in them, so its name tells one build from another. */
export function markBuild(): Plugin {
  return {
    name: 'mark-build',
    apply: 'build',
    generateBundle(_options, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
      this.emitFile({ type: 'asset', fileName: buildMark, source: JSON.stringify({ entry: `/${entry?.fileName}` }) })
    },
  }
}

import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { minify, type Plugin } from 'vite'

/** Minifies the scripts that lie ready in `public`. Vite copies them as they are, comments and all, and a first page waits for one of them. */
export function minifyPublic(): Plugin {
  let folder = ''
  return {
    name: 'minify-public',
    apply: 'build',
    configResolved({ publicDir }) {
      folder = publicDir
    },
    writeBundle: {
      // Before they are compressed.
      order: 'pre',
      sequential: true,
      async handler({ dir = '' }) {
        const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'))
        await Promise.all(scripts.map(async (name) => {
          const { code } = await minify(name, await readFile(join(folder, name), 'utf8'))
          await writeFile(join(dir, name), code)
        }))
      },
    },
  }
}

import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** What gains from it; fonts are compressed already, and of half a kilobyte little would be left to gain. */
const worthwhile = /\.(?:js|css|html|svg|webmanifest)$/
const bytesMin = 500
/** The best for a hundred pictures would take ten seconds and save two per cent. */
const pictureQuality = 9

/** Puts `.br` and `.gz` beside the built files, which the server then sends as they are: as small as can be, at no cost for each request. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    // By then the folder also holds what lay ready in `public`: the drawn pictures are a third of their size afterwards.
    async writeBundle({ dir = '' }) {
      const names = await readdir(dir, { recursive: true })
      await Promise.all(names.filter((name) => worthwhile.test(name)).map((name) => compress(join(dir, name))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < bytesMin) return
  const quality = file.endsWith('.svg') ? pictureQuality : constants.BROTLI_MAX_QUALITY
  const [small, smaller] = await Promise.all([
    zip(content, { level: 9 }),
    brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  ])
  await Promise.all([writeFile(`${file}.gz`, small), writeFile(`${file}.br`, smaller)])
}

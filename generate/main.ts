import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../server/platform/database/embedded.ts'
import { migrate } from '../server/platform/database/migrate.ts'
import { generators, root } from './generators.ts'

/**
 * `npm run generate`: writes every generated file anew, from a scratch database that has just been migrated. A test compares the files
 * with a fresh generation, so that none is ever forgotten.
 */
const directory = await mkdtemp(join(tmpdir(), 'parlour-generate-'))
const postgres = await startEmbeddedPostgres({ directory, settings: { fsync: 'off' } })
try {
  await migrate(postgres.url)
  for (const { file, generate } of generators) {
    await writeFile(join(root, file), await generate(postgres.url))
    console.log(`  ${file}`)
  }
} finally {
  await postgres.stop()
  await rm(directory, { recursive: true })
}

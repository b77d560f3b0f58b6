import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../platform/database/embedded.ts'
import { ensureTemplate } from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server that all test files share, and the migrated database they clone. */
    postgres: { url: string; template: string }
  }
}

/**
 * Before any test: one PostgreSQL server for all of them (or the one in TEST_DATABASE_URL), with one migrated database to clone. Its
 * data are thrown away afterwards, so it need not wait for the disk; what a test shows about crashes, it shows on a server of its own.
 */
export default async function setup(project: TestProject) {
  // The environment of a test run is no setting of the program.
  const given = process.env['TEST_DATABASE_URL']
  if (given) return project.provide('postgres', { url: given, template: await ensureTemplate(given) })

  const directory = await mkdtemp(join(tmpdir(), 'parlour-test-'))
  const server = await startEmbeddedPostgres({
    directory,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', shared_buffers: '128MB' },
  })
  project.provide('postgres', { url: server.url, template: await ensureTemplate(server.url) })
  return async () => {
    await server.stop()
    await rm(directory, { recursive: true })
  }
}

import { join } from 'node:path'
import { generateApiTypes, generateOpenApi } from './api-client.ts'
import { generateCapabilities, generateRolesPage } from './capabilities.ts'
import { generateOrderMoves } from './order-moves.ts'
import { generatePrivacyPage } from './privacy-page.ts'
import { generateSettingsTable } from './settings-table.ts'
import { generateStatements } from './statements.ts'
import { generateTableTypes } from './table-types.ts'
import { generateSchemaDump } from './schema-dump.ts'

/** The folder of the repository. */
export const root = join(import.meta.dirname, '..')

/** One generated and committed file: where it is (from the root), and how its text is made from a migrated database. */
export type Generator = { file: string; generate(databaseUrl: string): Promise<string> }

/** Every generated file. Another one is one more line; the test that compares them follows by itself. */
export const generators: Generator[] = [
  { file: 'db/schema.ts', generate: generateTableTypes },
  { file: 'db/schema.sql', generate: generateSchemaDump },
  { file: 'db/statements.sql', generate: generateStatements },
  { file: 'docs/settings.md', generate: generateSettingsTable },
  { file: 'docs/privacy.md', generate: generatePrivacyPage },
  { file: 'docs/roles.md', generate: generateRolesPage },
  { file: 'web/api/openapi.json', generate: generateOpenApi },
  { file: 'web/api/schema.ts', generate: generateApiTypes },
  { file: 'web/api/order-moves.ts', generate: generateOrderMoves },
  { file: 'web/api/capabilities.ts', generate: generateCapabilities },
]

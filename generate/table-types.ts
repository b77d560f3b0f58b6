import { PostgresDialect as Tables, generate } from 'kysely-codegen'
import { connect } from '../server/platform/database/connect.ts'

/** The TypeScript types of all tables, as `connect` delivers their columns. */
export async function generateTableTypes(databaseUrl: string): Promise<string> {
  const database = connect(databaseUrl, { applicationName: 'parlour generate', max: 1 })
  try {
    return await generate({
      db: database.kysely.withoutPlugins(),
      dialect: new Tables({ dateParser: 'string' }),
      camelCase: true,
      typeMapping: { int8: 'number', interval: 'string' },
      // Migrations are the affair of `migrate` alone.
      excludePattern: 'migration',
      outFile: null,
    })
  } finally {
    await database.close()
  }
}

import { DatabaseError } from 'pg'
import { CannotStart } from '../cannot-start.ts'

/** Why PostgreSQL could not be reached, in a sentence that never shows the password. An error it does not know is passed on. */
export function explainConnectError(error: unknown, databaseUrl: string): unknown {
  const reason = reasonOf(error)
  return reason ? new CannotStart(`The database at ${placeOf(databaseUrl)} ${reason}. Check DATABASE_URL.`) : error
}

function reasonOf(error: unknown): string | undefined {
  // Node tries every address of a name, and collects what went wrong.
  if (error instanceof AggregateError) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return undefined
  if (error instanceof DatabaseError) return `refused: ${error.message}`
  const code = 'code' in error ? error.code : undefined
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'has a host name that cannot be found'
  if (typeof code === 'string') return `does not answer (${code})`
  return /timeout|terminated/i.test(error.message) ? 'does not answer' : `cannot be used: ${error.message}`
}

function placeOf(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl)
    return `${url.searchParams.get('host') ?? url.host}${url.pathname}`
  } catch {
    return 'the address in DATABASE_URL'
  }
}

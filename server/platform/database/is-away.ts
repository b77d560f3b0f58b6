/**
 * connection_exception and its kind (08), what PostgreSQL says while it starts or stops (57P01–57P03), that it takes no more connections (53300), and
 * that it gave up at a deadline: of a statement (57014), of waiting for a row (55P03), of doing nothing in a transaction (25P03).
 */
const awayStates = /^(?:08\w{3}|57P0[123]|53300|57014|55P03|25P03)$/
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'])
/** A file that is missing is ENOENT as well. */
const networkCalls = new Set<unknown>(['connect', 'read', 'write', 'getaddrinfo'])
/** The driver's own errors have no codes. */
const awayWords = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|The database stopped answering)/

/** Whether a query failed because the database can't be reached or takes too long, and so may succeed in a moment; not because of what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  // Node tries every address of a name, and collects what went wrong.
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway)
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  if (typeof code === 'string') return awayStates.test(code) || (awayCodes.has(code) && 'syscall' in error && networkCalls.has(error.syscall))
  return awayWords.test(error.message)
}

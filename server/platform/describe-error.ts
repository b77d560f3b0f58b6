/** What is kept of an error besides its kind, words and place: names that we gave, and numbers. */
const facts = ['code', 'syscall', 'hostname', 'port', 'statusCode', 'schema', 'table', 'column', 'constraint', 'routine'] as const

const causesMax = 5

/**
 * An error for the log, with what helps to mend it and without what somebody typed. PostgreSQL's `detail`, `where` and `hint` hold whole
 * rows, some of its messages and those of JSON.parse quote their input; other systems put whatever they like on their errors, so only
 * what is known to be harmless is taken.
 */
export function describeError(error: unknown, causes = causesMax): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Something was thrown that is no error.' }
  const message = withoutInput(error)
  // A cast to look for what is not said of every error; each is looked at before it is taken.
  const given = error as unknown as Record<string, unknown>
  const kept = facts.flatMap((name) => typeof given[name] === 'string' || typeof given[name] === 'number' ? [[name, given[name]]] : [])
  return {
    type: error.name,
    message,
    stack: [`${error.name}: ${message}`, ...framesOf(error)].join('\n'),
    ...Object.fromEntries(kept) as Record<string, unknown>, // the pairs above
    ...(error.cause !== undefined && causes > 0 ? { cause: describeError(error.cause, causes - 1) } : {}),
    ...(error instanceof AggregateError && causes > 0 ? { errors: error.errors.slice(0, causesMax).map((each) => describeError(each, causes - 1)) } : {}),
  }
}

/** The message stands at the head of the stack, too. */
function framesOf({ stack }: Error): string[] {
  return stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
}

/** PostgreSQL's classes of errors about values: data exceptions, whose messages quote the value. */
const aboutValues = /^22\w{3}$/

function withoutInput(error: Error): string {
  if (error instanceof SyntaxError && /\bJSON\b/.test(error.message)) return 'This is not JSON.'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && aboutValues.test(code) ? error.message.replaceAll(/"[^"]*"/g, '"…"') : error.message
}

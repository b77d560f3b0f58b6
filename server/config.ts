import { CannotStart } from './platform/cannot-start.ts'

/** One kind of value: how its text is read (`undefined`: it is wrong), and what would be right, in words. */
type Kind<Value> = { read(text: string): Value | undefined; expects: string }

type Setting<Value> = Kind<Value> & {
  /** The environment variable. */
  name: string
  fallback: Value
  /** What stands in the documentation when the default is not a plain value. */
  fallbackWords?: string
  /** One sentence for the documentation. */
  means: string
}

/** Every setting there is. The documentation, the type and the checks are made from this table. */
export const settings = {
  databaseUrl: optional('DATABASE_URL', url('postgres:', 'postgresql:'), {
    means: 'A PostgreSQL of your own (15 or newer), as `postgresql://user:password@host:port/database`.',
    fallbackWords: 'the PostgreSQL that npm installed, with its data in `PARLOUR_DATA_DIR`',
  }),
  port: setting('PORT', wholeNumber(0, 65_535), 3000, 'The port that Parlour answers on; 0 takes any free one.'),
  host: setting('HOST', text(), '127.0.0.1', 'The address that Parlour answers on; `0.0.0.0` lets other machines in.'),
  dataDirectory: setting('PARLOUR_DATA_DIR', text(), '.parlour', 'The folder that holds the database, pictures and secrets.'),
  role: setting('PARLOUR_ROLE', oneOf('all', 'api', 'worker'), 'all', 'What this process does: answer requests, work on orders, or both.'),
  publicUrl: optional('PARLOUR_PUBLIC_URL', url('http:', 'https:'), {
    means: 'The address under which guests reach Parlour, for links and for checking where a request comes from.',
    fallbackWords: '`http://localhost:` and the port',
  }),
  secret: optional('PARLOUR_SECRET', text(32), {
    means: 'Signs sessions. All processes of one installation need the same; a new one signs everybody out.',
    fallbackWords: 'made once and kept in `PARLOUR_DATA_DIR`',
  }),
  demo: setting('PARLOUR_DEMO', flag(), true, 'Fill an empty database with the demo businesses and accounts.'),
  logLevel: setting('PARLOUR_LOG_LEVEL', oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), 'warn', 'The least important messages that are still logged.'),
  batchSize: setting('PARLOUR_BATCH_SIZE', wholeNumber(1, 100), 5, 'How many orders a worker takes from the queue at a time.'),
  pipelineConcurrency: setting('PARLOUR_PIPELINE_CONCURRENCY', wholeNumber(1, 64), 32, 'How many batches a worker has under way at a time.'),
  visibilityTimeoutSeconds: setting('PARLOUR_VISIBILITY_TIMEOUT_SECONDS', wholeNumber(1, 43_200), 30, 'How many seconds a worker may be silent before its orders are given to another.'),
  receivesMax: setting('PARLOUR_RECEIVES_MAX', wholeNumber(1, 1000), 10, 'How often a message is tried before it goes to the dead letters.'),
  transport: setting('PARLOUR_TRANSPORT', oneOf('postgres', 'aws'), 'postgres', 'What carries events to the queues: PostgreSQL, or SNS and SQS on AWS.'),
  awsPrefix: setting('PARLOUR_AWS_PREFIX', word(40), 'parlour', 'What the names of topics and queues on AWS begin with.'),
  awsEndpoint: optional('PARLOUR_AWS_ENDPOINT', url('http:', 'https:'), {
    means: 'An emulator of SNS and SQS, which takes any credentials; topics and queues that are missing are made there.',
    fallbackWords: 'AWS itself, with the region and the credentials that its SDK finds',
  }),
  paymentUrl: optional('PARLOUR_PAYMENT_URL', url('http:', 'https:'), {
    means: 'The payment gateway.',
    fallbackWords: 'a simulator started beside Parlour',
  }),
  stripeKey: optional('PARLOUR_STRIPE_KEY', stripeKey(), {
    means: 'Takes payments with Stripe: the secret key of your account, or a restricted one that may write PaymentIntents and refunds.',
    fallbackWords: 'payments go to the gateway of `PARLOUR_PAYMENT_URL`',
  }),
  stripeUrl: setting('PARLOUR_STRIPE_URL', url('http:', 'https:'), 'https://api.stripe.com', 'Where Stripe answers; used only with a `PARLOUR_STRIPE_KEY`.'),
  warehouseUrl: optional('PARLOUR_WAREHOUSE_URL', url('http:', 'https:'), {
    means: 'The warehouse that confirms stock.',
    fallbackWords: 'a simulator started beside Parlour',
  }),
  simulatedFailureRate: setting('PARLOUR_SIMULATED_FAILURE_RATE', fraction(), 0.2, 'The share of calls to the simulators that fail, so that you can see the pipeline survive.'),
  simulatedDelayMs: setting('PARLOUR_SIMULATED_DELAY_MS', wholeNumber(0, 60_000), 30, 'How many milliseconds the simulators take to answer, on average.'),
  simulatedSeed: optional('PARLOUR_SIMULATED_SEED', wholeNumber(0, 2 ** 32 - 1), {
    means: 'Makes the simulators fail at the same calls every time.',
    fallbackWords: 'chance',
  }),
}

type ValueOf<Any> = Any extends Setting<infer Value> ? Value : never

/** The settings as the environment gives them. What is `undefined` is found or made when the program starts. */
export type Settings = { readonly [Key in keyof typeof settings]: ValueOf<(typeof settings)[Key]> }

/** The settings of a running Parlour: those of the environment, and the rest found or made. */
export type Config = Settings & {
  readonly [Key in 'databaseUrl' | 'publicUrl' | 'secret' | 'paymentUrl' | 'warehouseUrl']: string
}

/**
 * Reads the settings. The only place that looks at the environment. Refuses, as one `CannotStart` with a line each, every value
 * that is wrong and every `PARLOUR_…` that is not a setting.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Settings {
  const problems = Object.keys(environment).filter(isMistaken).map(explainUnknown)
  const entries = Object.entries<Setting<unknown>>(settings).map(([key, { name, read, expects, fallback }]) => {
    const given = environment[name]?.trim()
    // An empty variable is one that a script has left out.
    if (!given) return [key, fallback]
    const value = read(given)
    if (value === undefined) problems.push(`${name} must be ${expects}, not "${secretive(name, given)}".`)
    return [key, value]
  })
  if (problems.length > 0) throw new CannotStart([...problems, 'All settings are in docs/settings.md.'].join('\n'))
  return Object.fromEntries(entries) as Settings // one entry a key, each read by its own kind
}

const names = new Set(Object.values(settings).map(({ name }) => name))

function isMistaken(name: string): boolean {
  return name.startsWith('PARLOUR_') && !names.has(name)
}

function explainUnknown(name: string): string {
  const nearest = [...names].toSorted((one, other) => distance(name, one) - distance(name, other))[0]
  return `${name} is not a setting. Did you mean ${nearest}?`
}

/** How many letters have to be added, dropped or changed to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, its] of [...other].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === its ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** Passwords must not end up in a log because of a typing mistake. */
function secretive(name: string, value: string): string {
  return name === 'PARLOUR_SECRET' || name === 'PARLOUR_STRIPE_KEY' || value.includes('@') ? '…' : value
}

function setting<Value>(name: string, kind: Kind<Value>, fallback: Value, means: string): Setting<Value> {
  return { name, ...kind, fallback, means }
}

function optional<Value>(name: string, kind: Kind<Value>, words: { means: string; fallbackWords: string }): Setting<Value | undefined> {
  return { name, ...kind, fallback: undefined, ...words }
}

function wholeNumber(min: number, max: number): Kind<number> {
  const read = (given: string) => /^\d+$/.test(given) && Number(given) >= min && Number(given) <= max ? Number(given) : undefined
  return { read, expects: `a whole number from ${min} to ${max}` }
}

function fraction(): Kind<number> {
  return { read: (given) => /^(0|1|0?\.\d+|1\.0+|0\.0+)$/.test(given) ? Number(given) : undefined, expects: 'a number from 0 to 1' }
}

function oneOf<const Choice extends string>(...choices: Choice[]): Kind<Choice> {
  return { read: (given) => choices.find((choice) => choice === given), expects: `one of ${choices.join(', ')}` }
}

function flag(): Kind<boolean> {
  return { read: (given) => given === 'true' ? true : given === 'false' ? false : undefined, expects: 'true or false' }
}

function text(charactersMin = 1): Kind<string> {
  return { read: (given) => given.length >= charactersMin ? given : undefined, expects: charactersMin > 1 ? `at least ${charactersMin} characters long` : 'a text' }
}

/** Not the publishable key (pk_), which sits beside it on Stripe's page and may take no money. */
function stripeKey(): Kind<string> {
  return { read: (given) => /^[sr]k_\w+$/.test(given) ? given : undefined, expects: 'a key that begins with sk_ or rk_' }
}

function word(charactersMax: number): Kind<string> {
  const read = (given: string) => /^[\w-]+$/.test(given) && given.length <= charactersMax ? given : undefined
  return { read, expects: `at most ${charactersMax} letters, digits, _ and -` }
}

function url(...protocols: string[]): Kind<string> {
  const read = (given: string) => protocols.includes(URL.parse(given)?.protocol ?? '') ? given.replace(/\/+$/, '') : undefined
  return { read, expects: `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}` }
}

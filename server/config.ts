import { readFileSync } from 'node:fs'
import { CannotStart } from './platform/cannot-start.ts'
import { flag, fraction, mailbox, matching, oneOf, proxies, stripeKey, text, url, wholeNumber, word } from './setting-kinds.ts'
import type { Kind } from './setting-kinds.ts'

type Setting<Value> = Kind<Value> & {
  /** The environment variable. */
  name: string
  fallback: Value
  /** What stands in the documentation when the default is not a plain value. */
  fallbackWords?: string
  /** One sentence for the documentation. */
  means: string
  /** Must not be seen by others: it may also stand in a file, whose path is then in the variable with `_FILE` after its name. */
  isSecret?: true
}

/** Every setting there is. The documentation, the type and the checks are made from this table. */
export const settings = {
  databaseUrl: secret(optional('DATABASE_URL', url('postgres:', 'postgresql:'), {
    means: 'A PostgreSQL of your own (15 or newer), as `postgresql://user:password@host:port/database`.',
    fallbackWords: 'the PostgreSQL that npm installed, with its data in `PARLOUR_DATA_DIR`',
  })),
  redisUrl: secret(optional('REDIS_URL', url('redis:', 'rediss:'), {
    means: 'A Redis, Valkey or KeyDB that all processes of one installation share for rate limits and sessions, as `redis://user:password@host:port/number`; `rediss://` for TLS.',
    fallbackWords: 'each process counts for itself, and sessions are in PostgreSQL alone',
  })),
  port: setting('PORT', wholeNumber(0, 65_535), 3000, 'The port that Parlour answers on; 0 takes any free one.'),
  host: setting('HOST', text(), '127.0.0.1', 'The address that Parlour answers on; `0.0.0.0` lets other machines in.'),
  dataDirectory: setting('PARLOUR_DATA_DIR', text(), '.parlour', 'The folder that holds the database, pictures and secrets.'),
  role: setting('PARLOUR_ROLE', oneOf('all', 'api', 'worker'), 'all', 'What this process does: answer requests, work on orders, or both.'),
  publicUrl: optional('PARLOUR_PUBLIC_URL', url('http:', 'https:'), {
    means: 'The address under which guests reach Parlour, for links and for checking where a request comes from.',
    fallbackWords: '`http://localhost:` and the port',
  }),
  secret: secret(optional('PARLOUR_SECRET', text(32), {
    means: 'Signs sessions. All processes of one installation need the same; a new one signs everybody out.',
    fallbackWords: 'made once and kept in `PARLOUR_DATA_DIR`',
  })),
  trustedProxies: setting('PARLOUR_TRUSTED_PROXIES', proxies(), 'loopback', 'The reverse proxies that are believed when they say whom they ask for, with commas between them; `none` believes nobody.'),
  rateLimits: setting('PARLOUR_RATE_LIMITS', flag(), true, 'Tell people who ask too much in too short a time to wait. Only measurements have a reason to switch this off.'),
  anonymousWritesPerMinute: setting('PARLOUR_ANONYMOUS_WRITES_PER_MINUTE', wholeNumber(1, 1_000_000), 20, 'How many requests a minute that change something are taken from one device of a guest who is not signed in. Programs that name no device count as one device for each address.'),
  anonymousWritesPerAddressPerMinute: setting('PARLOUR_ANONYMOUS_WRITES_PER_ADDRESS_PER_MINUTE', wholeNumber(1, 1_000_000), 300, 'How many of them are taken from one address, however many devices are behind it.'),
  signedInWritesPerMinute: setting('PARLOUR_SIGNED_IN_WRITES_PER_MINUTE', wholeNumber(1, 1_000_000), 100, 'How many requests a minute that change something are taken from one person who is signed in; from one address, six times as many.'),
  signInsPerMinute: setting('PARLOUR_SIGN_INS_PER_MINUTE', wholeNumber(1, 1_000_000), 10, 'How many wrong tries to sign in or up are taken from one address in a minute; in an hour, five times as many. Tries that succeed are not counted. Whoever is signed in and proves it again is counted by themselves.'),
  codesPerAskerPerHour: setting('PARLOUR_CODES_PER_ASKER_PER_HOUR', wholeNumber(1, 1_000_000), 20, 'How many codes and links to sign in or up are sent in an hour because one address, behind which a whole shop may sit, or one person asked for them. Those that were used are not counted.'),
  codeTextsPerHour: setting('PARLOUR_CODE_TEXTS_PER_HOUR', wholeNumber(1, 1_000_000), 200, 'How many sign-in codes go out by text message in an hour, which you pay for. Devices that their owner has signed in on before get theirs in any case.'),
  demo: setting('PARLOUR_DEMO', flag(), true, 'Fill an empty database with the demo businesses and accounts. Where it is off, their password opens nothing.'),
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
    means: 'The payment gateway. Several workers need one that all of them reach: a simulator serves the worker that started it.',
    fallbackWords: 'a simulator started beside Parlour',
  }),
  stripeKey: secret(optional('PARLOUR_STRIPE_KEY', stripeKey(), {
    means: 'Takes payments with Stripe: the secret key of your account, or a restricted one that may write PaymentIntents and refunds.',
    fallbackWords: 'payments go to the gateway of `PARLOUR_PAYMENT_URL`',
  })),
  stripeUrl: setting('PARLOUR_STRIPE_URL', url('http:', 'https:'), 'https://api.stripe.com', 'Where Stripe answers; used only with a `PARLOUR_STRIPE_KEY`.'),
  warehouseUrl: optional('PARLOUR_WAREHOUSE_URL', url('http:', 'https:'), {
    means: 'The warehouse that confirms stock.',
    fallbackWords: 'a simulator started beside Parlour',
  }),
  smtpUrl: secret(optional('PARLOUR_SMTP_URL', url('smtp:', 'smtps:'), {
    means: 'The mail server, as `smtps://user:password@host:465` or `smtp://user:password@host:587`; without TLS, a password is only sent to this machine.',
    fallbackWords: 'a simulator started beside Parlour, while nothing real sends messages and the demo is on',
  })),
  mailFrom: optional('PARLOUR_MAIL_FROM', mailbox(), {
    means: 'Who email comes from, as `Corner Café <hello@example.org>`.',
    fallbackWords: '`parlour@` and the host of `PARLOUR_PUBLIC_URL`',
  }),
  twilioAccountSid: optional('PARLOUR_TWILIO_ACCOUNT_SID', matching(/^AC[0-9a-fA-F]{32}$/, 'AC and 32 hexadecimal digits'), {
    means: 'Sends text messages with Twilio: the SID of your account.',
    fallbackWords: 'a simulator started beside Parlour, while nothing real sends messages and the demo is on',
  }),
  twilioAuthToken: secret(optional('PARLOUR_TWILIO_AUTH_TOKEN', text(), {
    means: 'The secret of the Twilio account.', fallbackWords: 'needed with `PARLOUR_TWILIO_ACCOUNT_SID`',
  })),
  twilioFrom: optional('PARLOUR_TWILIO_FROM', matching(/^(\+[1-9]\d{6,14}|MG[0-9a-fA-F]{32}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/, 'a number such as +12125550123, a sender of up to 11 letters and digits, or a messaging service (MG…)'), {
    means: 'Who text messages come from: a number of yours such as `+12125550123`, a sender name, or the SID of a messaging service.',
    fallbackWords: 'needed with `PARLOUR_TWILIO_ACCOUNT_SID`',
  }),
  twilioUrl: setting('PARLOUR_TWILIO_URL', url('http:', 'https:'), 'https://api.twilio.com', 'Where Twilio answers; used only with a `PARLOUR_TWILIO_ACCOUNT_SID`.'),
  vapidPublicKey: optional('PARLOUR_VAPID_PUBLIC_KEY', matching(/^[\w-]{87}$/, 'the 87 characters of a public key in base64url'), {
    means: 'The public half of the key that notifications on devices are signed with. A new key silences every device until it asks again.',
    fallbackWords: 'made once and kept in the database',
  }),
  vapidPrivateKey: secret(optional('PARLOUR_VAPID_PRIVATE_KEY', matching(/^[\w-]{43}$/, 'the 43 characters of a private key in base64url'), {
    means: 'The private half of the same key.', fallbackWords: 'needed with `PARLOUR_VAPID_PUBLIC_KEY`',
  })),
  vapidSubject: optional('PARLOUR_VAPID_SUBJECT', matching(/^(mailto:\S+@\S+|https:\/\/\S+)$/, 'an address that begins with mailto: or https://'), {
    means: 'How a push service reaches you when something is wrong.', fallbackWords: 'the sender of email',
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
} & {
  /** Where the simulated mail server and text message gateway tell what was sent; while they stand in for both, in the demo. */
  readonly demoInbox?: { mailUrl: string; smsUrl: string }
  /** How slow hashing is; as OWASP asks where nothing is said. For tests, which sign up hundreds of people. */
  readonly passwordCost?: { N: number; r: number; p: number }
}

/**
 * Reads the settings. The only place that looks at the environment. Refuses, as one `CannotStart` with a line each, every value
 * that is wrong and every `PARLOUR_…` that is not a setting.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Settings {
  const problems = Object.keys(environment).filter(isMistaken).map(explainUnknown)
  const texts = { ...environment, ...readSecretFiles(environment, problems) }
  const entries = Object.entries<Setting<unknown>>(settings).map(([key, { name, read, expects, fallback }]) => {
    const given = texts[name]?.trim()
    // An empty variable is one that a script has left out.
    if (!given) return [key, fallback]
    const value = read(given)
    if (value === undefined) problems.push(`${name} must be ${expects}, not "${secretive(name, given)}".`)
    return [key, value]
  })
  problems.push(...halves(texts))
  if (problems.length > 0) throw new CannotStart([...problems, 'All settings are in docs/settings.md.'].join('\n'))
  return Object.fromEntries(entries) as Settings // one entry a key, each read by its own kind
}

/** Settings that mean nothing without each other. */
const together = [
  ['PARLOUR_TWILIO_ACCOUNT_SID', 'PARLOUR_TWILIO_AUTH_TOKEN', 'PARLOUR_TWILIO_FROM'],
  ['PARLOUR_VAPID_PUBLIC_KEY', 'PARLOUR_VAPID_PRIVATE_KEY'],
]

function halves(environment: NodeJS.ProcessEnv): string[] {
  return together.flatMap((group) => {
    const missing = group.filter((name) => !environment[name]?.trim())
    if (missing.length === 0 || missing.length === group.length) return []
    return [`${missing.join(' and ')} must be set too: ${group.join(', ')} work together.`]
  })
}

/** A secret is one line; whatever is longer is another file. */
const secretCharactersMax = 64 * 1024

/** The secrets that stand in files, as orchestrators hand them out: kept from whoever can see the environment of a process. */
function readSecretFiles(environment: NodeJS.ProcessEnv, problems: string[]): Record<string, string> {
  return Object.fromEntries([...secretNames].flatMap((name) => {
    const path = environment[`${name}_FILE`]?.trim()
    if (!path) return []
    if (environment[name]?.trim()) problems.push(`${name} and ${name}_FILE are both set. Choose one.`)
    try {
      const text = readFileSync(path, 'utf8').trim()
      // An empty file is a mistake, and no secret that was left out: without it a new one would be made.
      if (text.length > 0 && text.length <= secretCharactersMax) return [[name, text]]
      problems.push(`${name}_FILE is ${path}, which ${text === '' ? 'is empty' : 'is too long for a secret'}.`)
    } catch (error) {
      problems.push(`${name}_FILE is ${path}, which can't be read (${(error as NodeJS.ErrnoException).code}).`)
    }
    return []
  }))
}

const secretNames = new Set(Object.values<Setting<unknown>>(settings).flatMap(({ name, isSecret }) => isSecret ? [name] : []))
const names = new Set([...Object.values(settings).map(({ name }) => name), ...[...secretNames].map((name) => `${name}_FILE`)])

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
  return secretNames.has(name) || value.includes('@') ? '…' : value
}

function setting<Value>(name: string, kind: Kind<Value>, fallback: Value, means: string): Setting<Value> {
  return { name, ...kind, fallback, means }
}

function optional<Value>(name: string, kind: Kind<Value>, words: { means: string; fallbackWords: string }): Setting<Value | undefined> {
  return { name, ...kind, fallback: undefined, ...words }
}

function secret<Value>(setting: Setting<Value>): Setting<Value> {
  return { ...setting, isSecret: true }
}

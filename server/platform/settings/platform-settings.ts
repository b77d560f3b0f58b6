import { flag, oneOf, proxies, text, url, wholeNumber, word } from './kinds.ts'
import { optional, secret, setting } from './setting.ts'
import type { ValuesOf } from './setting.ts'

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
  demo: setting('PARLOUR_DEMO', flag(), true, 'Fill an empty database with the demo businesses and accounts. Where it is off, their password opens nothing.'),
  logLevel: setting('PARLOUR_LOG_LEVEL', oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'), 'warn', 'The least important messages that are still logged.'),
  visibilityTimeoutSeconds: setting('PARLOUR_VISIBILITY_TIMEOUT_SECONDS', wholeNumber(1, 43_200), 30, 'How many seconds a worker may be silent before its orders are given to another.'),
  receivesMax: setting('PARLOUR_RECEIVES_MAX', wholeNumber(1, 1000), 10, 'How often a message is tried before it goes to the dead letters.'),
  transport: setting('PARLOUR_TRANSPORT', oneOf('postgres', 'aws'), 'postgres', 'What carries events to the queues: PostgreSQL, or SNS and SQS on AWS.'),
  awsPrefix: setting('PARLOUR_AWS_PREFIX', word(40), 'parlour', 'What the names of topics and queues on AWS begin with.'),
  awsEndpoint: optional('PARLOUR_AWS_ENDPOINT', url('http:', 'https:'), {
    means: 'An emulator of SNS and SQS, which takes any credentials; topics and queues that are missing are made there.',
    fallbackWords: 'AWS itself, with the region and the credentials that its SDK finds',
  }),
}

/** The settings of the platform in a running Parlour: those of the environment, and the rest found or made. */
export type PlatformConfig = ValuesOf<typeof settings> & { readonly [Key in 'databaseUrl' | 'publicUrl' | 'secret']: string } & {
  /** Where the simulated mail server and text message gateway tell what was sent; while they stand in for both, in the demo. */
  readonly demoInbox?: { mailUrl: string; smsUrl: string }
}

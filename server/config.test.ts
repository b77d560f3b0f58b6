import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig, settings } from './config.ts'

test('without any variable everything has its default', () => {
  expect(readConfig({})).toEqual({
    databaseUrl: undefined, redisUrl: undefined, port: 3000, host: '127.0.0.1', dataDirectory: '.parlour', role: 'all', publicUrl: undefined, secret: undefined,
    trustedProxies: 'loopback', rateLimits: true, anonymousWritesPerMinute: 20, anonymousWritesPerAddressPerMinute: 300, signedInWritesPerMinute: 100, signInsPerMinute: 10, codesPerAskerPerHour: 20, codeTextsPerHour: 200,
    demo: true, logLevel: 'warn', batchSize: 5, pipelineConcurrency: 32, visibilityTimeoutSeconds: 30, receivesMax: 10, transport: 'postgres',
    awsPrefix: 'parlour', awsEndpoint: undefined, paymentUrl: undefined, stripeKey: undefined, stripeUrl: 'https://api.stripe.com',
    warehouseUrl: undefined, smtpUrl: undefined, mailFrom: undefined, twilioAccountSid: undefined, twilioAuthToken: undefined, twilioFrom: undefined,
    twilioUrl: 'https://api.twilio.com', vapidPublicKey: undefined, vapidPrivateKey: undefined, vapidSubject: undefined, simulatedFailureRate: 0.2, simulatedDelayMs: 30, simulatedSeed: undefined,
  })
})

test('values are read into their types; an empty variable counts as left out', () => {
  expect(readConfig({
    DATABASE_URL: 'postgresql://ann:pw@db.example:5432/shop', PORT: '8080', PARLOUR_DEMO: 'false', PARLOUR_SIMULATED_FAILURE_RATE: '0',
    PARLOUR_SIMULATED_SEED: ' 7 ', PARLOUR_PUBLIC_URL: 'https://shop.example/', PARLOUR_ROLE: '', HOME: '/home/ann',
  })).toMatchObject({
    databaseUrl: 'postgresql://ann:pw@db.example:5432/shop', port: 8080, demo: false, simulatedFailureRate: 0, simulatedSeed: 7,
    publicUrl: 'https://shop.example', role: 'all',
  })
})

test('every wrong value and every unknown name is refused at once, by name, with what would be right', () => {
  expect(() => readConfig({
    PORT: 'eighty', PARLOUR_ROLE: 'boss', PARLOUR_SIMULATED_FAILURE_RATE: '20', PARLOUR_BATCH_SIZ: '5', PARLOUR_DEMO: 'yes',
  })).toThrow([
    'PARLOUR_BATCH_SIZ is not a setting. Did you mean PARLOUR_BATCH_SIZE?',
    'PORT must be a whole number from 0 to 65535, not "eighty".',
    'PARLOUR_ROLE must be one of all, api, worker, not "boss".',
    'PARLOUR_DEMO must be true or false, not "yes".',
    'PARLOUR_SIMULATED_FAILURE_RATE must be a number from 0 to 1, not "20".',
    'All settings are in docs/settings.md.',
  ].join('\n'))
})

test.for([
  ['PORT', '-1'], ['PORT', '3000.5'], ['PORT', '65536'], ['PORT', '1e3'], ['DATABASE_URL', 'localhost'], ['DATABASE_URL', 'mysql://localhost/x'],
  ['PARLOUR_BATCH_SIZE', '0'], ['PARLOUR_SIMULATED_FAILURE_RATE', 'NaN'], ['PARLOUR_PAYMENT_URL', 'ftp://gateway.example'], ['PARLOUR_SECRET', 'short'],
  ['PARLOUR_AWS_PREFIX', 'two words'], ['PARLOUR_STRIPE_KEY', 'pk_test_publishable'],
  ['PARLOUR_TRUSTED_PROXIES', 'everybody'], ['PARLOUR_TRUSTED_PROXIES', '10.0.0.0/33'], ['PARLOUR_TRUSTED_PROXIES', '10.0.0.1, '], ['PARLOUR_ANONYMOUS_WRITES_PER_MINUTE', '0'], ['PARLOUR_SMTP_URL', 'http://mail.example'],
  ['PARLOUR_MAIL_FROM', 'Ann'], ['PARLOUR_MAIL_FROM', 'Ann <ann@cafe.example>, <bob@cafe.example>'], ['PARLOUR_TWILIO_ACCOUNT_SID', 'AC12'],
  ['PARLOUR_TWILIO_FROM', '0123'], ['PARLOUR_VAPID_SUBJECT', 'http://cafe.example'],
])('%s=%s is refused', ([name = '', value = '']) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name} must be `)
})

test('a refusal never repeats a secret', () => {
  expect(() => readConfig({ PARLOUR_SECRET: 'hunter2', PARLOUR_STRIPE_KEY: 'hunter2', PARLOUR_VAPID_PRIVATE_KEY: 'hunter2', PARLOUR_SMTP_URL: 'smtpp://ann:hunter2@mail/', DATABASE_URL: 'postgre://ann:hunter2@db/x' })).toThrow(/^(?!.*hunter2)/s)
})

test('settings that need each other are refused alone', () => {
  const sid = `AC${'0'.repeat(32)}`
  expect(() => readConfig({ PARLOUR_TWILIO_ACCOUNT_SID: sid })).toThrow('PARLOUR_TWILIO_AUTH_TOKEN and PARLOUR_TWILIO_FROM must be set too')
  expect(readConfig({ PARLOUR_TWILIO_ACCOUNT_SID: sid, PARLOUR_TWILIO_AUTH_TOKEN: 'x', PARLOUR_TWILIO_FROM: '+12125550123' })).toMatchObject({ twilioFrom: '+12125550123' })
})

describe('a secret may stand in a file', () => {
  let folder: string
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'parlour-test-secrets-')) })
  afterAll(() => rm(folder, { recursive: true }))

  async function file(text: string): Promise<string> {
    const path = join(folder, String(text.length))
    await writeFile(path, text)
    return path
  }

  const texts: Record<string, string> = {
    DATABASE_URL: 'postgresql://ann:pw@db.example/shop', REDIS_URL: 'rediss://:pw@cache.example', PARLOUR_SECRET: 'x'.repeat(40),
    PARLOUR_STRIPE_KEY: 'sk_live_1', PARLOUR_SMTP_URL: 'smtps://ann:pw@mail.example',
  }

  test.each(Object.entries(texts))('%s', async (name, text) => {
    expect(Object.values(readConfig({ [`${name}_FILE`]: await file(`${text}\n`) }))).toContain(text)
  })

  test('every setting whose name or value is a secret can', () => {
    const secrets = Object.values(settings).filter(({ name }) => /SECRET|PASSWORD|TOKEN|(?<!PUBLIC_)KEY$|^(?:DATABASE|REDIS)_URL$|SMTP_URL/.test(name))
    expect(secrets.filter((setting) => !('isSecret' in setting)).map(({ name }) => name)).toEqual([])
    expect(secrets.length).toBeGreaterThanOrEqual(5)
  })

  test('settings that go together count what stands in files', async () => {
    const sid = { PARLOUR_TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, PARLOUR_TWILIO_FROM: '+15550100' }
    expect(readConfig({ ...sid, PARLOUR_TWILIO_AUTH_TOKEN_FILE: await file('a token') }).twilioAuthToken).toBe('a token')
  })

  test('what is wrong with a file is told without what is in it', async () => {
    expect(() => readConfig({ PARLOUR_SECRET_FILE: join(folder, 'nothing') })).toThrow(`PARLOUR_SECRET_FILE is ${folder}/nothing, which can't be read (ENOENT).`)
    const empty = await file('  \n')
    expect(() => readConfig({ PARLOUR_SECRET_FILE: empty })).toThrow('which is empty')
    const short = await file('hunter2')
    expect(() => readConfig({ PARLOUR_SECRET_FILE: short })).toThrow('PARLOUR_SECRET must be at least 32 characters long, not "…".')
    expect(() => readConfig({ PARLOUR_SECRET_FILE: short, PARLOUR_SECRET: 'x'.repeat(32) })).toThrow('PARLOUR_SECRET and PARLOUR_SECRET_FILE are both set. Choose one.')
  })

  test('what is no secret can not', () => {
    expect(() => readConfig({ PARLOUR_ROLE_FILE: '/run/role' })).toThrow('PARLOUR_ROLE_FILE is not a setting.')
  })
})

test('every setting says what it means in a sentence', () => {
  for (const { means } of Object.values(settings)) expect(means).toMatch(/^[A-Z].*\.$/)
})

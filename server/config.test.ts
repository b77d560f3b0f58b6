import { expect, test } from 'vitest'
import { readConfig, settings } from './config.ts'

test('without any variable everything has its default', () => {
  expect(readConfig({})).toEqual({
    databaseUrl: undefined, port: 3000, host: '127.0.0.1', dataDirectory: '.parlour', role: 'all', publicUrl: undefined, secret: undefined,
    demo: true, logLevel: 'warn', batchSize: 5, pipelineConcurrency: 32, visibilityTimeoutSeconds: 30, receivesMax: 10, transport: 'postgres',
    awsPrefix: 'parlour', awsEndpoint: undefined, paymentUrl: undefined, stripeKey: undefined, stripeUrl: 'https://api.stripe.com',
    warehouseUrl: undefined, simulatedFailureRate: 0.2, simulatedDelayMs: 30, simulatedSeed: undefined,
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
])('%s=%s is refused', ([name = '', value = '']) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name} must be `)
})

test('a refusal never repeats a secret', () => {
  expect(() => readConfig({ PARLOUR_SECRET: 'hunter2', PARLOUR_STRIPE_KEY: 'hunter2', DATABASE_URL: 'postgre://ann:hunter2@db/x' })).toThrow(/^(?!.*hunter2)/s)
})

test('every setting says what it means in a sentence', () => {
  for (const { means } of Object.values(settings)) expect(means).toMatch(/^[A-Z].*\.$/)
})

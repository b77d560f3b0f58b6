import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { missingSystems } from './simulators.ts'

const twilio = { PARLOUR_TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, PARLOUR_TWILIO_AUTH_TOKEN: 'token', PARLOUR_TWILIO_FROM: '+12125550123' }

test.for([
  ['a newcomer', {}, ['gateway', 'warehouse', 'mail', 'sms']],
  ['a gateway of one’s own', { PARLOUR_PAYMENT_URL: 'http://gateway.example' }, ['warehouse', 'mail', 'sms']],
  ['Stripe', { PARLOUR_STRIPE_KEY: 'sk_test_1' }, ['warehouse', 'mail', 'sms']],
  ['a warehouse of one’s own', { PARLOUR_WAREHOUSE_URL: 'http://warehouse.example' }, ['gateway', 'mail', 'sms']],
  ['a mail server: nobody’s codes go nowhere', { PARLOUR_SMTP_URL: 'smtp://mail.example' }, ['gateway', 'warehouse']],
  ['Twilio: nobody’s links go nowhere', twilio, ['gateway', 'warehouse']],
  ['no demo: nobody could read them', { PARLOUR_DEMO: 'false' }, ['gateway', 'warehouse']],
  ['everything', { PARLOUR_STRIPE_KEY: 'sk_test_1', PARLOUR_WAREHOUSE_URL: 'http://warehouse.example', PARLOUR_SMTP_URL: 'smtp://mail.example', ...twilio }, []],
] as const)('simulated for %s', ([, environment, expected]) => {
  expect(missingSystems(readConfig(environment))).toEqual(expected)
})

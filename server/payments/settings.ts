import { stripeKey, url } from '../platform/settings/kinds.ts'
import { optional, secret, setting } from '../platform/settings/setting.ts'
import type { ValuesOf } from '../platform/settings/setting.ts'

export const settings = {
  paymentUrl: optional('PARLOUR_PAYMENT_URL', url('http:', 'https:'), {
    means: 'The payment gateway. Several workers need one that all of them reach: a simulator serves the worker that started it.',
    fallbackWords: 'a simulator started beside Parlour',
  }),
  stripeKey: secret(optional('PARLOUR_STRIPE_KEY', stripeKey(), {
    means: 'Takes payments with Stripe: the secret key of your account, or a restricted one that may write PaymentIntents and refunds.',
    fallbackWords: 'payments go to the gateway of `PARLOUR_PAYMENT_URL`',
  })),
  stripeUrl: setting('PARLOUR_STRIPE_URL', url('http:', 'https:'), 'https://api.stripe.com', 'Where Stripe answers; used only with a `PARLOUR_STRIPE_KEY`.'),
}

export type PaymentConfig = ValuesOf<typeof settings> & { readonly paymentUrl: string }

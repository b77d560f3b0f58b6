import { mailbox, matching, text, url } from '../platform/settings/kinds.ts'
import { optional, secret, setting } from '../platform/settings/setting.ts'
import type { ValuesOf } from '../platform/settings/setting.ts'

export const settings = {
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
}

/** Settings that mean nothing without each other. */
export const together = [
  ['PARLOUR_TWILIO_ACCOUNT_SID', 'PARLOUR_TWILIO_AUTH_TOKEN', 'PARLOUR_TWILIO_FROM'],
  ['PARLOUR_VAPID_PUBLIC_KEY', 'PARLOUR_VAPID_PRIVATE_KEY'],
]

export type NotificationConfig = ValuesOf<typeof settings>

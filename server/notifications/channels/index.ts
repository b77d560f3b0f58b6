import type { NotificationNeeds } from '../needs.ts'
import type { Channel } from '../kinds.ts'
import { noCarrier } from './carrier.ts'
import type { Carrier } from './carrier.ts'
import { openEmail } from './email.ts'
import { openPush } from './push.ts'
import { readPushKey } from './push-key.ts'
import { openSms } from './sms.ts'

export type Carriers = Record<Exclude<Channel, 'inbox'>, Carrier>

/** Opens a carrier for each channel, as the settings say. */
export async function openCarriers({ config, database, clock, deviceSessions }: Pick<NotificationNeeds, 'config' | 'database' | 'clock' | 'deviceSessions'>): Promise<Carriers> {
  return {
    email: config.smtpUrl === undefined ? noCarrier('No mail server is set up: set PARLOUR_SMTP_URL.') : openEmail({ ...config, smtpUrl: config.smtpUrl }),
    sms: openSmsOf(config),
    push: openPush({ database, sessions: deviceSessions, key: await readPushKey(database.kysely, config, clock.now()) }),
  }
}

function openSmsOf({ twilioAccountSid: accountSid, twilioAuthToken: authToken, twilioFrom: from, twilioUrl: url }: NotificationNeeds['config']): Carrier {
  if (accountSid === undefined || authToken === undefined || from === undefined) {
    return noCarrier('Nothing sends text messages yet: set PARLOUR_TWILIO_ACCOUNT_SID, PARLOUR_TWILIO_AUTH_TOKEN and PARLOUR_TWILIO_FROM.')
  }
  return openSms({ accountSid, authToken, from, url })
}

import { wholeNumber } from '../platform/settings/kinds.ts'
import { setting } from '../platform/settings/setting.ts'
import type { ValuesOf } from '../platform/settings/setting.ts'

export const settings = {
  codesPerAskerPerHour: setting('PARLOUR_CODES_PER_ASKER_PER_HOUR', wholeNumber(1, 1_000_000), 20, 'How many codes and links to sign in or up are sent in an hour because one address, behind which a whole shop may sit, or one person asked for them. Those that were used are not counted.'),
  codeTextsPerHour: setting('PARLOUR_CODE_TEXTS_PER_HOUR', wholeNumber(1, 1_000_000), 200, 'How many sign-in codes go out by text message in an hour, which you pay for. Devices that their owner has signed in on before get theirs in any case.'),
}

export type IdentityConfig = ValuesOf<typeof settings> & {
  /** How slow hashing is; as OWASP asks where nothing is said. For tests, which sign up hundreds of people. */
  readonly passwordCost?: { N: number; r: number; p: number }
}

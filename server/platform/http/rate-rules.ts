/**
 * What kind of request it is, as far as counting goes.
 * - `read`: changes nothing
 * - `write`: may change something
 * - `signIn`: somebody shows a password or a code, which could be a guess
 * - `code`: somebody has a message sent
 * - `export`: everything about somebody is gathered, which is much work and rarely wanted
 */
export type RateClass = 'read' | 'write' | 'signIn' | 'code' | 'export'

/** At most `max` requests of one person, or of one address, in a window of so many seconds. */
export type RateRule = { name: string; by: 'person' | 'address'; max: number; seconds: number }

/** The numbers that an installation may choose. */
export type RateNumbers = { anonymousWritesPerMinute: number; signedInWritesPerMinute: number; signInsPerMinute: number }

export type RateRules = {
  /** Of everything under /api, before anybody is looked for: an address that asks more is no café, however full. */
  always: RateRule
  anonymous: Record<RateClass, readonly RateRule[]>
  signedIn: Record<RateClass, readonly RateRule[]>
}

/** At most so many event streams open at a time, in this process. A café's guests sit behind one address, with a screen or two each. */
export const streamsMax = { person: 20, address: 300 } as const

/** Behind one address several people work; a sign-in is tried a few times, and then rarely. */
const peoplePerAddress = 6
const minutesOfSignInsPerHour = 5

export function rateRules({ anonymousWritesPerMinute, signedInWritesPerMinute, signInsPerMinute }: RateNumbers): RateRules {
  const signIn: readonly RateRule[] = [
    { name: 'sign-ins', by: 'address', max: signInsPerMinute, seconds: 60 },
    { name: 'sign-ins-hourly', by: 'address', max: signInsPerMinute * minutesOfSignInsPerHour, seconds: 3600 },
  ]
  const code: readonly RateRule[] = [
    { name: 'codes', by: 'address', max: 5, seconds: 60 },
    { name: 'codes-hourly', by: 'address', max: 20, seconds: 3600 },
  ]
  return {
    always: { name: 'requests', by: 'address', max: 3000, seconds: 60 },
    anonymous: { read: [], write: [{ name: 'anonymous-writes', by: 'address', max: anonymousWritesPerMinute, seconds: 60 }], signIn, code, export: [] },
    signedIn: {
      read: [{ name: 'reads', by: 'person', max: 600, seconds: 60 }],
      write: [
        { name: 'writes', by: 'person', max: signedInWritesPerMinute, seconds: 60 },
        { name: 'writes-per-address', by: 'address', max: signedInWritesPerMinute * peoplePerAddress, seconds: 60 },
      ],
      signIn, code,
      export: [{ name: 'exports', by: 'person', max: 6, seconds: 3600 }],
    },
  }
}

/**
 * What kind of request it is, as far as counting goes.
 * - `read`: changes nothing
 * - `write`: may change something
 * - `signIn`: somebody shows a password or a code, which could be a guess
 * - `code`: somebody has a message sent
 * - `export`: everything about somebody is gathered, which is much work and rarely wanted
 */
export type RateClass = 'read' | 'write' | 'signIn' | 'code' | 'export'

/**
 * At most `max` requests of one person, one device or one address, in a window of so many seconds. Requests that name no device
 * count as those of one device at their address. `counts: 'refused'`: a request that succeeds is given back, so that only those that
 * were refused use it up.
 */
export type RateRule = { name: string; by: 'person' | 'device' | 'address'; max: number; seconds: number; counts?: 'refused' }

/** The numbers that an installation may choose. */
export type RateNumbers = {
  anonymousWritesPerMinute: number
  anonymousWritesPerAddressPerMinute: number
  signedInWritesPerMinute: number
  signInsPerMinute: number
}

export type RateRules = {
  /** Of everything under /api, before anybody is looked for: an address that asks more is no café, however full. */
  always: RateRule
  anonymous: Record<RateClass, readonly RateRule[]>
  signedIn: Record<RateClass, readonly RateRule[]>
}

/** At most so many event streams open at a time, in this process. A café's guests sit behind one address, with a screen or two each. */
export const streamsMax = { person: 20, address: 300 } as const

/** Several people work behind one address. */
const peoplePerAddress = 6
/** A password is mistyped a few times, and then rarely. */
const minutesOfSignInsPerHour = 5
/** Messages of one person in a minute. How many an address, a number or a mailbox gets in an hour is counted with the codes. */
const codesPerMinute = 5

export function rateRules(numbers: RateNumbers): RateRules {
  const { anonymousWritesPerMinute, anonymousWritesPerAddressPerMinute, signedInWritesPerMinute, signInsPerMinute } = numbers
  /** A password takes long to check, so even the right ones of an address have a limit; it's wide, and over within a minute. */
  const signInRequests: RateRule = { name: 'sign-in-requests', by: 'address', max: signInsPerMinute * peoplePerAddress, seconds: 60 }
  const guesses = (name: string, by: RateRule['by']): readonly RateRule[] => [
    { name, by, max: signInsPerMinute, seconds: 60, counts: 'refused' },
    { name: `${name}-hourly`, by, max: signInsPerMinute * minutesOfSignInsPerHour, seconds: 3600, counts: 'refused' },
  ]
  return {
    always: { name: 'requests', by: 'address', max: 3000, seconds: 60 },
    anonymous: {
      read: [],
      write: [
        { name: 'anonymous-writes', by: 'device', max: anonymousWritesPerMinute, seconds: 60 },
        // Devices are whatever a client says they are. This holds whoever makes up a new one for each request.
        { name: 'anonymous-writes-per-address', by: 'address', max: anonymousWritesPerAddressPerMinute, seconds: 60 },
      ],
      signIn: [...guesses('sign-ins', 'address'), signInRequests],
      code: [{ name: 'codes', by: 'address', max: codesPerMinute * peoplePerAddress, seconds: 60 }],
      export: [],
    },
    signedIn: {
      read: [{ name: 'reads', by: 'person', max: 600, seconds: 60 }],
      write: [
        { name: 'writes', by: 'person', max: signedInWritesPerMinute, seconds: 60 },
        { name: 'writes-per-address', by: 'address', max: signedInWritesPerMinute * peoplePerAddress, seconds: 60 },
      ],
      signIn: [...guesses('proofs', 'person'), signInRequests],
      code: [{ name: 'codes', by: 'person', max: codesPerMinute, seconds: 60 }],
      export: [{ name: 'exports', by: 'person', max: 6, seconds: 3600 }],
    },
  }
}

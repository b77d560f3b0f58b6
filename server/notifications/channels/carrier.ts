import type { CallOutcome } from '../../platform/calls.ts'
import type { Words } from '../texts/index.ts'
import type { Sender } from '../texts/index.ts'

/** One notice, in words, on its way to one address. */
export type Parcel = {
  noticeId: string
  /** An email address, a phone number (E.164), or the id of a device. */
  address: string
  words: Words
  sender: Sender
  /** Where its receiver can say that they want no more of this kind; null where they can't. */
  preferencesUrl: string | null
  /** Nobody wants it later than this. */
  secondsToLive: number
  /** It may have been carried already: a try began, and nobody knows how it ended. */
  inDoubt: boolean
  createdAt: Date
}

/**
 * What became of it: `done` is taken by who carries it on, `refused` will never be (`code` says `gone` when the address itself is no
 * more), `failed` was not taken, `unknown` may have been. Reasons never hold an address.
 */
export type Carried = CallOutcome<{ reference: string | null }>

/** Something that carries notices: a mail server, a gateway for text messages, the push services. */
export type Carrier = {
  carry(parcel: Parcel): Promise<Carried>
  /** Waits for what is under way. */
  close(): Promise<void>
}

/** Stands where nothing was set up, and says what to do. */
export function noCarrier(reason: string): Carrier {
  return { carry: async () => ({ outcome: 'refused', code: 'notSetUp', reason }), close: async () => undefined }
}

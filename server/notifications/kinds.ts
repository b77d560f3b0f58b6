/** A way of telling somebody. `inbox` is the list in their account, where everything that is for an account also stays to be read. */
export const channels = ['email', 'sms', 'push', 'inbox'] as const
export type Channel = (typeof channels)[number]

/** The ways that a person may choose among; the inbox is always there. */
export const chosenChannels = ['email', 'sms', 'push'] as const satisfies readonly Channel[]
export type ChosenChannel = (typeof chosenChannels)[number]

/** What belongs together when somebody says how they want to be told. */
export type KindGroup = 'account' | 'team' | 'orders'

export type Kind = {
  group: KindGroup
  /** Codes, links to prove something, and warnings: preferences and quiet hours do not hold them up. */
  essential: boolean
  channels: readonly Channel[]
  /** Members of the data that open a door, or name somebody else; taken out of the row once it was sent or died. */
  secrets: readonly string[]
  /** After this long nobody has any use for it, and it is not sent any more. */
  usefulMinutes: number
}

/** What changed about how somebody proves who they are. */
export type SecurityChange =
  | 'passwordChanged' | 'emailChanged' | 'phoneChanged' | 'twoFactorOn' | 'twoFactorOff' | 'recoveryCodesMade' | 'recoveryCodeUsed'
  | 'twoFactorReset' | 'signedOutByAdmin' | 'helpedSomebody'

/** An order, as far as its notices tell of it. `url` is its tracking link; instants are ISO 8601. */
type OrderFacts = { orderId: string; number: number; fulfilment: 'pickup' | 'dineIn' | 'delivery' | 'instant'; totalMinor: number; currency: string; url: string }

/** What an order that is off has cost its guest so far: nothing, a hold on their card, a charge to it, or cash. */
export type MoneyBack = 'none' | 'held' | 'charged' | 'cash'

/** What each kind tells; plain JSON. Every `url` is absolute. */
export type NoticeData = {
  /** With `code`, a new account is made by whichever of the two is used first. */
  'account.verifyEmail': { url: string; code?: string; minutes?: number }
  'account.resetPassword': { url: string }
  'account.changeEmail': { url: string; newEmail: string }
  'account.signInCode': { code: string; minutes: number }
  'account.alreadyExists': Record<never, never>
  'account.newSignIn': { device: string; at: string }
  'account.securityChanged': { what: SecurityChange }
  /** `locationName` is null for a role in the whole business. `role` in words, such as "manager". */
  'team.invitation': { businessName: string; locationName: string | null; role: string; inviterName: string; url: string }
  /** Placed days ahead: it is confirmed, and the card asked, nearer to its time. */
  'order.scheduled': OrderFacts & { promisedAt: string; askedAt: string }
  /** `isAhead`: not today, so the day is said, too. `money`: what the guest still does about it, or what their bank does. Absent: they need not be told. */
  'order.confirmed': OrderFacts & { promisedAt: string; isAhead?: boolean; money?: 'due' | 'held' }
  /** It will take much longer than was said at first. */
  'order.delayed': OrderFacts & { promisedAt: string }
  'order.ready': OrderFacts
  'order.outForDelivery': OrderFacts
  /** By the crew; `reason` is in their words. */
  'order.cancelled': OrderFacts & { reason: string | null; payment: MoneyBack }
  'order.failed': OrderFacts & { reason: string | null; payment?: MoneyBack }
  /** It failed, and the place would make it after all. */
  'order.offered': OrderFacts
  'order.refunded': OrderFacts & { refundedMinor: number }
}

export type NoticeKind = keyof NoticeData
export type DataOf<Any extends NoticeKind> = NoticeData[Any]

const hour = 60
const day = 24 * hour

/** Every kind of notice: whom it may wait for, where it goes, what of it is secret. A closed list: texts and preferences follow from it. */
export const kinds = {
  'account.verifyEmail': { group: 'account', essential: true, channels: ['email'], secrets: ['url', 'code'], usefulMinutes: day },
  'account.resetPassword': { group: 'account', essential: true, channels: ['email'], secrets: ['url'], usefulMinutes: hour },
  'account.changeEmail': { group: 'account', essential: true, channels: ['email'], secrets: ['url', 'newEmail'], usefulMinutes: day },
  'account.signInCode': { group: 'account', essential: true, channels: ['sms'], secrets: ['code'], usefulMinutes: 5 },
  'account.alreadyExists': { group: 'account', essential: true, channels: ['email'], secrets: [], usefulMinutes: day },
  'account.newSignIn': { group: 'account', essential: true, channels: ['email', 'inbox'], secrets: [], usefulMinutes: day },
  'account.securityChanged': { group: 'account', essential: true, channels: ['email', 'sms', 'inbox'], secrets: [], usefulMinutes: day },
  'team.invitation': { group: 'team', essential: true, channels: ['email'], secrets: ['url', 'inviterName'], usefulMinutes: day },
  'order.scheduled': { group: 'orders', essential: false, channels: ['email', 'sms', 'push', 'inbox'], secrets: ['url'], usefulMinutes: 24 * hour },
  'order.confirmed': { group: 'orders', essential: false, channels: ['email', 'sms', 'push', 'inbox'], secrets: ['url'], usefulMinutes: 12 * hour },
  'order.delayed': { group: 'orders', essential: false, channels: ['email', 'sms', 'push', 'inbox'], secrets: ['url'], usefulMinutes: 30 },
  'order.ready': { group: 'orders', essential: false, channels: ['email', 'sms', 'push', 'inbox'], secrets: ['url'], usefulMinutes: 2 * hour },
  'order.outForDelivery': { group: 'orders', essential: false, channels: ['email', 'sms', 'push', 'inbox'], secrets: ['url'], usefulMinutes: hour },
  'order.cancelled': { group: 'orders', essential: false, channels: ['email', 'sms', 'push', 'inbox'], secrets: ['url'], usefulMinutes: day },
  'order.failed': { group: 'orders', essential: false, channels: ['email', 'sms', 'push', 'inbox'], secrets: ['url'], usefulMinutes: day },
  'order.offered': { group: 'orders', essential: false, channels: ['email', 'sms', 'push', 'inbox'], secrets: ['url'], usefulMinutes: 12 * hour },
  'order.refunded': { group: 'orders', essential: false, channels: ['email', 'sms', 'push', 'inbox'], secrets: ['url'], usefulMinutes: 2 * day },
} as const satisfies { [Any in NoticeKind]: Kind & { secrets: readonly (keyof DataOf<Any>)[] } }

export const noticeKinds = Object.keys(kinds) as NoticeKind[] // the keys of a literal

/** Whether a person is told this way unless they said otherwise: a text message costs somebody money, so it is asked for. */
export const wantedUnlessTold: Record<ChosenChannel, boolean> = { email: true, sms: false, push: true }

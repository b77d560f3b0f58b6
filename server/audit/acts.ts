/** What an entry is about. `account` is the person who acted, `person` one to whom something was done; `other` is what nobody named yet. */
export const subjectKinds = [
  'order', 'menuItem', 'category', 'optionGroup', 'stock', 'member', 'invitation', 'location', 'deadLetter', 'account', 'person', 'other',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What became different. A side is missing where it was not known, or where nothing was. */
export type Changes = Record<string, { from?: Fact | undefined; to?: Fact | undefined }>
export type Fact = string | number | boolean | null

/** How an act is told. `thing` is what people call its subject: `order 12`, `Latte`, the name of a person. */
type Act = {
  kind: SubjectKind
  /** After the name of who did it: `moved order 12 to ready`. */
  did(thing: string, changes: Changes): string
  /** After `tried to`, when it was refused: `move order 12`. */
  wish(thing: string): string
  /** Fields of the request that are kept as what became of it. Never a secret, never what says something of a person. */
  keeps?: readonly string[]
  /** Kept also of somebody who does not work there (yet). */
  byAnybody?: true
}

const to = (changes: Changes, field: string) => changes[field]?.to ?? undefined

function act(kind: SubjectKind, did: Act['did'], wish: Act['wish'], keeps: readonly string[] = []): Act {
  return { kind, did, wish, keeps }
}

/** Acts on one's own account, kept for those who work somewhere. */
function ownAct(did: string, wish: string): Act {
  return act('account', () => did, () => wish)
}

const itemFields = ['name', 'priceMinor', 'featured', 'listed', 'soldOutUntil', 'categoryId', 'taxClassId']
const orderStateWords: Record<string, string> = { outForDelivery: 'out for delivery' }

/** Every act that is kept, by the name of its operation. A test of the house finds operations that are missing here. */
export const acts: Readonly<Record<string, Act>> = {
  moveOrder: act('order', (thing, changes) => {
    const state = String(to(changes, 'status') ?? '')
    return `moved ${thing} to ${orderStateWords[state] ?? state}`
  }, (thing) => `move ${thing}`, ['status']),
  assignCourier: act('order', (thing, changes) => to(changes, 'courierId') == null ? `took ${thing} back from its courier` : `gave ${thing} to a courier`,
    (thing) => `choose a courier for ${thing}`),
  cancelOrder: act('order', (thing) => `cancelled ${thing}`, (thing) => `cancel ${thing}`),
  answerOffer: act('order', (thing) => `said whether they still want ${thing}`, (thing) => `say whether they still want ${thing}`),
  refundOrder: act('order', (thing) => `refunded ${thing}`, (thing) => `refund ${thing}`),

  updateLocation: act('location', (thing, changes) => {
    const accepting = to(changes, 'accepting')
    if (accepting === undefined) return `changed how much an order at ${thing} may cost`
    return accepting ? `let ${thing} take orders again` : `stopped orders at ${thing}`
  }, (thing) => `change ${thing}`, ['accepting', 'orderTotalMaxMinor']),
  secureLocation: act('location', (_thing, changes) => to(changes, 'managersNeedTwoFactor')
    ? 'required two-factor sign-in of those who run the place' : 'no longer requires two-factor sign-in of those who run the place',
  () => 'change what is required of those who run the place', ['managersNeedTwoFactor']),

  eraseGuest: act('location', () => 'let a guest be forgotten who asked for it', () => 'let a guest be forgotten'),

  createMenuItem: act('menuItem', (thing) => `put ${thing} on the menu`, () => 'put something on the menu', itemFields),
  updateMenuItem: act('menuItem', (thing) => `changed ${thing}`, (thing) => `change ${thing}`, itemFields),
  deleteMenuItem: act('menuItem', (thing) => `took ${thing} off the menu for good`, (thing) => `take ${thing} off the menu for good`),
  createCategory: act('category', (thing) => `made the category ${thing}`, () => 'make a category', ['name', 'position']),
  updateCategory: act('category', (thing) => `changed the category ${thing}`, (thing) => `change the category ${thing}`, ['name', 'position']),
  deleteCategory: act('category', (thing) => `deleted the category ${thing}`, (thing) => `delete the category ${thing}`),
  createOptionGroup: act('optionGroup', (thing) => `made the question ${thing}`, () => 'make a question', ['name', 'choicesMin', 'choicesMax']),
  updateOptionGroup: act('optionGroup', (thing) => `changed the question ${thing}`, (thing) => `change the question ${thing}`, ['name', 'choicesMin', 'choicesMax']),
  deleteOptionGroup: act('optionGroup', (thing) => `deleted the question ${thing}`, (thing) => `delete the question ${thing}`),

  countStock: act('stock', (thing, changes) => `counted ${thing}: ${to(changes, 'onHand') ?? '?'}`, (thing) => `count ${thing}`, ['onHand', 'reason']),
  recordStockMovement: act('stock', (thing, changes) => `booked ${to(changes, 'quantity') ?? ''} ${thing} as ${to(changes, 'kind') ?? 'moved'}`,
    (thing) => `book ${thing}`, ['kind', 'quantity', 'reason']),

  appointMember: act('member', (thing, changes) => `made ${thing} ${roleWords(changes)}`, (thing) => `give ${thing} a role`, ['role']),
  appointMemberByEmail: act('member', (thing, changes) => `made ${thing} ${roleWords(changes)}`, () => 'give somebody a role', ['role']),
  dismissMember: act('member', (thing) => `took the role of ${thing} away`, (thing) => `take the role of ${thing} away`),

  suspendMember: act('member', (thing) => `suspended ${thing}`, (thing) => `suspend ${thing}`),
  reinstateMember: act('member', (thing) => `gave ${thing} their role back`, (thing) => `give ${thing} their role back`),
  appointOwner: act('member', (thing) => `made ${thing} an owner`, (thing) => `make ${thing} an owner`),
  appointOwnerByEmail: act('member', (thing) => `made ${thing} an owner`, () => 'make somebody an owner'),
  dismissOwner: act('member', (thing) => `took the role of the owner ${thing} away`, (thing) => `take the role of the owner ${thing} away`),
  suspendOwner: act('member', (thing) => `suspended the owner ${thing}`, (thing) => `suspend the owner ${thing}`),
  reinstateOwner: act('member', (thing) => `gave the owner ${thing} their role back`, (thing) => `give the owner ${thing} their role back`),
  inviteMember: act('invitation', (_thing, changes) => `invited somebody to be ${roleWords(changes)}`, () => 'invite somebody', ['role']),
  withdrawInvitation: act('invitation', () => 'took an invitation back', () => 'take an invitation back'),
  acceptInvitation: { ...act('invitation', () => 'accepted an invitation to work here', () => 'accept an invitation'), byAnybody: true },
  declineInvitation: { ...act('invitation', () => 'declined an invitation to work here', () => 'decline an invitation'), byAnybody: true },
  leave: { ...act('member', () => 'gave their own role back', () => 'give their own role back'), byAnybody: true },

  writeMessageTemplate: act('location', (thing) => `changed the words of “${thing}”`, () => 'change the words of a message'),
  deleteMessageTemplate: act('location', (thing) => `took the own words of “${thing}” back`, () => 'change the words of a message'),

  lookUpPerson: act('person', (thing, changes) => to(changes, 'found') === false ? 'looked for an account that is not there' : `looked up ${thing}`,
    () => 'look somebody up'),
  resetTwoFactor: act('person', (thing, changes) => to(changes, 'devicesSignedOut') === undefined
    ? `wanted to reset the two-factor sign-in of ${thing}, which was off` : `reset the two-factor sign-in of ${thing}`,
  (thing) => `reset the two-factor sign-in of ${thing}`, ['reason']),
  signOutPerson: act('person', (thing) => `signed all devices of ${thing} out`, (thing) => `sign all devices of ${thing} out`, ['reason']),

  redriveDeadLetter: act('deadLetter', () => 'tried again what had failed', () => 'try again what had failed'),

  signInWithEmail: ownAct('signed in with their password', 'sign in with a password'),
  signInWithCode: ownAct('signed in with a code', 'sign in with a code'),
  signInWithSecondStep: ownAct('signed in with a second step', 'show the second step of signing in'),
  signInWithRecoveryCode: ownAct('signed in with a recovery code', 'sign in with a recovery code'),
  signOut: ownAct('signed out', 'sign out'),
  changePassword: ownAct('changed their password', 'change their password'),
  resetPassword: ownAct('chose a new password by mail', 'choose a new password by mail'),
  proveEmail: ownAct('confirmed an email address', 'confirm an email address'),
  changePhoneNumber: ownAct('changed their phone number', 'change their phone number'),
  turnOnTwoFactor: ownAct('set up two-factor sign-in', 'set up two-factor sign-in'),
  disableTwoFactor: ownAct('turned two-factor sign-in off', 'turn two-factor sign-in off'),
  makeRecoveryCodes: ownAct('made new recovery codes', 'make new recovery codes'),
  signOutDevice: ownAct('signed one of their devices out', 'sign a device out'),
  signOutOtherDevices: ownAct('signed all of their other devices out', 'sign all other devices out'),
  revokeSessions: ownAct('signed all of their devices out', 'sign all devices out'),
  revokeOtherSessions: ownAct('signed all of their other devices out', 'sign all other devices out'),
  renameMe: ownAct('changed their name', 'change their name'),
  eraseMe: ownAct('deleted their account', 'delete their account'),
}

function roleWords(changes: Changes): string {
  const role = to(changes, 'role')
  if (role === 'staff') return 'part of the staff'
  return role === undefined ? 'a member' : `a ${role}`
}

type Told = { action: string; outcome: string; kind: SubjectKind; label: string | null; changes: Changes }

/** The entry as a sentence without its subject, the person: `moved order 12 to ready`, `tried to move order 12, and was refused`. */
export function sentenceOf({ action, outcome, kind, label, changes }: Told): string {
  const thing = thingWords(kind, label)
  const known = acts[action]
  if (outcome === 'refused') {
    if (known?.kind === 'account') return `failed to ${known.wish(thing)}`
    return `tried to ${known ? known.wish(thing) : spaced(action)}, and was refused`
  }
  return known ? known.did(thing, changes) : `did “${spaced(action)}”${label === null ? '' : ` on ${thing}`}`
}

const nameless: Record<SubjectKind, string> = {
  order: 'an order', menuItem: 'an item', category: '(one that is gone)', optionGroup: '(one that is gone)', stock: 'an item', member: 'somebody', invitation: 'an invitation',
  location: 'the place', deadLetter: 'a failure', account: 'the account', person: 'somebody', other: 'something',
}

function thingWords(kind: SubjectKind, label: string | null): string {
  if (label === null) return nameless[kind]
  return kind === 'order' ? `order ${label}` : label
}

/** `suspendMember` as words. */
function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

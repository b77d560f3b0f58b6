import type { Role } from './roles.ts'

const everyone = ['everyone'] as const
const signedIn = ['customer'] as const
const crew = ['staff', 'manager', 'owner', 'admin'] as const
const management = ['manager', 'owner', 'admin'] as const
const ownership = ['owner', 'admin'] as const
/** Whoever has a part in an order: who has its link, whose it is, who brings it, who makes it. */
const partOfOrder = ['holder', 'customer', 'courier', ...crew] as const

type Granted = {
  /** What a caller must be towards the thing; one of these is enough. */
  roles: readonly Role[]
  /** What somebody who has it can do, in a sentence. */
  means: string
}

/**
 * What can be done in Parlour, and as whom: the one table that the API decides by, the screens show and hide by, and
 * `docs/roles.md` is written from. An operation names the capability it needs; nothing that isn't granted here is allowed.
 */
export const capabilities = {
  'parlour.read': { roles: everyone, means: 'See whether Parlour works, and what its demo offers.' },
  'account.enter': { roles: everyone, means: 'Create an account, sign in and out, and confirm an email address or a phone number.' },
  'account.keep': { roles: signedIn, means: 'See and change their own account: name, password, devices, what is kept about them.' },

  'places.read': { roles: everyone, means: 'See the places: where they are, when they are open, what they offer.' },
  'places.edit': { roles: management, means: 'Stop and take orders.' },
  'places.secure': { roles: ownership, means: 'Require two-factor sign-in of those who run a place.' },

  'menu.read': { roles: everyone, means: 'See the menu.' },
  'menu.readAll': { roles: crew, means: 'See what stands behind the menu: unlisted items, questions, tax classes.' },
  'menu.edit': { roles: management, means: 'Change the menu: items, prices, categories, questions, what is sold out.' },

  'orders.place': { roles: everyone, means: 'Ask what an order would cost, and place it.' },
  'orders.keepCart': { roles: signedIn, means: 'Keep a cart at a place.' },
  'orders.list': { roles: signedIn, means: 'List their own orders and deliveries.' },
  'orders.listAll': { roles: crew, means: 'List and see all orders of the location.' },
  'orders.follow': { roles: partOfOrder, means: 'See and follow an order they have a part in.' },
  'orders.cancel': { roles: ['holder', 'customer', ...crew], means: 'Cancel an order they have a part in, while that is possible.' },
  'orders.answer': { roles: ['holder', 'customer'], means: 'Say whether they still want an order of theirs that failed, when the place offers to make it after all.' },
  'orders.deliver': { roles: ['courier', ...crew], means: 'Move a delivery on: picked up, delivered. The crew completes it, which takes the payment.' },
  'orders.move': { roles: crew, means: 'Move orders on, and a step back.' },
  'orders.assign': { roles: crew, means: 'Give a delivery to a courier, or take it back.' },
  'orders.refund': { roles: management, means: 'Refund an order.' },

  'board.read': { roles: crew, means: 'See the board and its figures.' },
  'stock.read': { roles: crew, means: 'See what is in stock, and what moved.' },
  'stock.change': { roles: management, means: 'Count stock and book what came or went.' },

  'members.read': { roles: crew, means: 'See who works here.' },
  'members.appointCrew': { roles: management, means: 'Appoint, invite, suspend and dismiss staff and couriers.' },
  'members.appointManagers': { roles: ownership, means: 'Appoint, invite, suspend and dismiss managers.' },
  'members.appointOwners': { roles: ownership, means: 'Appoint, suspend and dismiss owners. A business keeps at least one.' },

  'invitations.read': { roles: everyone, means: 'See what an invitation offers that they have the link of, and decline it.' },
  'invitations.accept': { roles: signedIn, means: 'Accept an invitation.' },

  'office.open': { roles: management, means: 'Open the office of the location.' },
  'failures.read': { roles: management, means: 'See what went wrong and was set aside.' },
  'failures.redrive': { roles: management, means: 'Try again what was set aside.' },
  'audit.read': { roles: management, means: 'See who did what at the location, and from where.' },
  'audit.readAll': { roles: ownership, means: 'See who did what in the whole business.' },
  'messages.read': { roles: management, means: 'See what guests and crew were sent, and in which words.' },
  'messages.write': { roles: management, means: 'Word what guests and crew are told, where they run all locations of the business.' },
  'messages.readAll': { roles: ['admin'], means: 'See what was sent about accounts.' },
  'people.lookUp': { roles: ['admin'], means: 'Look up one account by its whole address or number, to help somebody who cannot sign in.' },
  'people.recover': { roles: ['admin'], means: 'Reset the two-factor sign-in of somebody who lost it, or sign all of their devices out.' },
  'audit.readPlatform': { roles: ['admin'], means: 'See who did what for the whole platform.' },
  'guests.erase': { roles: management, means: 'Forget a guest who asks for it: name and contact in their orders.' },
  'analytics.read': { roles: management, means: 'See what the location sells: revenue, busy hours, top items.' },
  'books.read': { roles: management, means: 'See whether stock and money add up.' },
} as const satisfies Record<string, Granted>

export type Capability = keyof typeof capabilities

/** Who has a capability: one of these roles towards the thing is enough. */
export function rolesWith(capability: Capability): readonly Role[] {
  return capabilities[capability].roles
}

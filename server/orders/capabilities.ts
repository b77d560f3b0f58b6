import { can as common, crew, everyone, granting, management, signedIn } from '../platform/authorisation/index.ts'

/** Whoever has a part in an order: who has its link, whose it is, who brings it, who makes it. */
const partOfOrder = ['holder', 'customer', 'courier', ...crew] as const

export const capabilities = granting({
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
})

export const can = { ...common, ...capabilities }

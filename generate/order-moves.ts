import { cancellable, orderMoves } from '../server/orders/index.ts'

/** The table of moves for the screens, which may not import the server: one truth about the life of an order. */
export async function generateOrderMoves(): Promise<string> {
  return [
    '/** Generated from `server/orders/order-states.ts` by `npm run generate`. */',
    `export const orderMoves = ${JSON.stringify(orderMoves, null, 2)} as const\n`,
    '/** Until when the guest, and until when the crew, may cancel. */',
    `export const cancellable = ${JSON.stringify(cancellable, null, 2)} as const\n`,
  ].join('\n')
}

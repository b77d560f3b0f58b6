/** Where an order stands on the board. */
export const stages = ['pending', 'preparing', 'ready'] as const
export type Stage = (typeof stages)[number]

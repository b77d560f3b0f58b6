/** Where the time comes from. Rules take instants as arguments; only operations ask the clock. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

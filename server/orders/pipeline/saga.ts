import { setTimeout as sleep } from 'node:timers/promises'
import type { OrderNeeds } from '../needs.ts'
import type { Steps } from './steps.ts'

/** What the saga works with: two systems outside, and its own commits. */
export type Saga = Pick<OrderNeeds, 'gateway' | 'warehouse'> & { steps: Steps }

/** Four tries a call, with exponential backoff and full jitter between them. */
export const patience = { tries: 4, sleep: async (milliseconds: number) => { await sleep(milliseconds) }, random: Math.random }

import { atLocation } from '../locations/index.ts'
import { operation } from '../platform/http/operation.ts'
import { boardParams, KitchenStats } from './board-contract.ts'
import { can } from './capabilities.ts'
import { statsOf } from './kitchen-stats.ts'
import type { At } from './read-cards.ts'

export const showKitchenStats = operation({
  name: 'showKitchenStats', method: 'GET', path: '/api/locations/{location}/kitchen/stats', tag: 'kitchen',
  summary: 'How the day goes: orders, active ones, average preparation, completed',
  may: can['board.read'],
  at: atLocation,
  params: boardParams,
  answers: { 200: KitchenStats },
  effect: 'none',
  async handle({ subject, context }) {
    // Safe: atLocation finds locations, never a whole business.
    return { status: 200, body: await statsOf(context, subject as At) }
  },
})

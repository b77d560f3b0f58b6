import { atLocation } from '../locations/index.ts'
import { operation } from '../platform/http/operation.ts'
import { boardEvents, boardParams, boardQuery } from './board-contract.ts'
import { followBoard } from './board-hub.ts'
import { can } from './capabilities.ts'
import type { At } from './read-cards.ts'

export const streamBoard = operation({
  name: 'streamBoard', method: 'GET', path: '/api/locations/{location}/board/stream', tag: 'kitchen',
  summary: 'Follow the board from a cursor',
  may: can['board.read'],
  at: atLocation,
  params: boardParams,
  query: boardQuery,
  events: boardEvents,
  effect: 'none',
  stream: true,
  resumes: true,
  async handle({ query, subject, context, stream }) {
    // Safe: atLocation finds locations, never a whole business. What a reconnecting browser says wins, since it is newer than the address it has kept.
    await followBoard(context, subject as At, stream, stream.lastEventId || query.since)
  },
})

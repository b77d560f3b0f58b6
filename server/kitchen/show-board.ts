import { atLocation } from '../locations/index.ts'
import { operation } from '../platform/http/operation.ts'
import { Board, boardParams, boardQuery } from './board-contract.ts'
import { createBoardCursors } from './board-cursor.ts'
import { can } from './capabilities.ts'
import { statsOf } from './kitchen-stats.ts'
import { readBoard, readCardsOf } from './read-cards.ts'
import type { At } from './read-cards.ts'
import { readChanges, readPosition } from './read-changes.ts'

export const showBoard = operation({
  name: 'showBoard', method: 'GET', path: '/api/locations/{location}/board', tag: 'kitchen',
  summary: 'All cards of the board, or those that changed since a cursor; follow on with its stream from the cursor given',
  may: can['board.read'],
  at: atLocation,
  params: boardParams,
  query: boardQuery,
  answers: { 200: Board },
  effect: 'none',
  async handle({ query, subject, db, context }) {
    // Safe: atLocation finds locations, never a whole business.
    const at = subject as At
    const cursors = createBoardCursors(context.config.secret, at.locationId)
    const since = query.since === undefined ? undefined : cursors.open(query.since)
    const changes = since === undefined ? undefined : await readChanges(db, at, since)
    if (changes && 'changed' in changes) {
      const cards = await readCardsOf(db, at, [...changes.changed.keys()])
      return { status: 200, body: { cursor: cursors.seal(changes.position), complete: false, cards, stats: await statsOf(context, at) } }
    }
    // The position comes first: what happens while the cards are read comes again with the stream, and harms nobody.
    const cursor = cursors.seal(changes?.position ?? await readPosition(db, at))
    const cards = await readBoard(db, at, context.clock.now())
    return { status: 200, body: { cursor, complete: true, cards, stats: await statsOf(context, at) } }
  },
})

import type { Board, Card, Cards } from './card.ts'

/** What was over this long ago is forgotten. It stays until then so that late news of it is recognised as old. */
const forgottenAfterMs = 60 * 60_000
const overStates: readonly string[] = ['completed', 'cancelled', 'failed']

/** The cards with this one in it, unless what is shown is newer: news of one order may come by two ways and cross. */
export function takeCard(cards: Cards, card: Card): Cards {
  const known = cards.get(card.id)
  if (known && known.version > card.version) return cards
  // The same news by another way draws nothing anew.
  if (known && known.version === card.version && JSON.stringify(known) === JSON.stringify(card)) return cards
  return new Map(cards).set(card.id, card)
}

/** The cards after a board was loaded: one that is complete also says what is no longer there. */
export function takeBoard(cards: Cards, board: Pick<Board, 'cards' | 'complete'>, now: number): Cards {
  let taken: Cards = cards
  for (const card of board.cards) taken = takeCard(taken, card)
  const listed = board.complete ? new Set(board.cards.map(({ id }) => id)) : undefined
  return new Map([...taken].filter(([id, card]) => {
    if (overStates.includes(card.status)) return now - Date.parse(card.statusChangedAt) < forgottenAfterMs
    return listed?.has(id) ?? true
  }))
}

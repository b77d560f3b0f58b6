import { useEffect, useEffectEvent } from 'react'
import type { Card } from './card.ts'

type Keys = {
  /** In the order in which they stand in the flow. */
  cards: Card[]
  onStep: (card: Card) => void
  onUndo: () => void
  onHelp: () => void
}

/** The board by keyboard: arrows go from ticket to ticket, Enter presses its button, U takes back, ? explains. */
export function useBoardKeys({ cards, onStep, onUndo, onHelp }: Keys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const isArrow = event.key.startsWith('Arrow')
    // A key that is held down says it once.
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || (event.repeat && !isArrow)) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('[role="dialog"], [role="alertdialog"], [role="menu"], input, textarea, [contenteditable]')) return
    if (event.key === 'u' || event.key === 'U') return onUndo()
    if (event.key === '?') return onHelp()
    const here = cards.findIndex(({ id }) => id === orderOf(target))
    if (event.key === 'Enter') {
      // On a button Enter is the button's own.
      const card = target?.matches('[data-order] > article') ? cards[here] : undefined
      if (card) onStep(card)
      return
    }
    if (!isArrow) return
    event.preventDefault()
    const next = here < 0 ? cards[0]?.id : neighbour(event.key, orderOf(target) ?? '')
    if (next !== undefined) focusOrder(next)
  })

  /** What has gone takes the focus with it; the ticket in its place gets it, so that one can work through them. */
  const settle = useEffectEvent(() => {
    if (!isByKeyboard || lastFocus < 0 || document.activeElement !== document.body) return
    const card = cards[Math.min(lastFocus, cards.length - 1)]
    if (card) focusOrder(card.id)
  })

  const noted = useEffectEvent((event: FocusEvent) => {
    const order = orderOf(event.target)
    lastFocus = cards.findIndex(({ id }) => id === order)
  })

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      isByKeyboard = true
      pressed(event)
    }
    const onPointer = () => {
      isByKeyboard = false
    }
    const onFocus = (event: FocusEvent) => noted(event)
    addEventListener('keydown', onKey)
    addEventListener('focusin', onFocus)
    addEventListener('pointerdown', onPointer)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('focusin', onFocus)
      removeEventListener('pointerdown', onPointer)
    }
  }, [])
  useEffect(() => settle())
}

/** Where in the flow the focus was last: on the board there is one keyboard. */
let lastFocus = -1
/** A hand that taps needs no focus to follow it. */
let isByKeyboard = false

function orderOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? (target.closest('[data-order]')?.getAttribute('data-order') ?? undefined) : undefined
}

type Box = { id: string; x: number; y: number }

/** The ticket that lies nearest in the direction of an arrow, as it is seen: left and right as one reads, up and down within a column first. */
function neighbour(key: string, from: string): string | undefined {
  const boxes: Box[] = [...document.querySelectorAll<HTMLElement>('[data-order]')].map((ticket) => {
    const { left, top } = ticket.getBoundingClientRect()
    return { id: ticket.dataset['order'] ?? '', x: left, y: top }
  })
  const here = boxes.find(({ id }) => id === from)
  if (!here) return undefined
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1
  const along = (box: Box) => sign * (isAcross ? box.x - here.x : box.y - here.y)
  // What lies to the side counts much more: a step across stays in its row, a step down in its column.
  const aside = (box: Box) => Math.abs(isAcross ? box.y - here.y : box.x - here.x)
  const ahead = boxes.filter((box) => along(box) > 1)
  return ahead.sort((a, b) => along(a) + 3 * aside(a) - along(b) - 3 * aside(b))[0]?.id
}

function focusOrder(id: string): void {
  const ticket = document.querySelector<HTMLElement>(`[data-order="${id}"] > article`)
  ticket?.focus()
  ticket?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

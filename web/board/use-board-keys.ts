import { useEffect, useEffectEvent } from 'react'
import type { Card } from './card.ts'
import { columnIds, type ColumnId } from './columns.ts'

type Keys = {
  columns: Record<ColumnId, Card[]>
  onStep: (card: Card) => void
  onUndo: () => void
  onHelp: () => void
}

/** The board by keyboard: arrows go from ticket to ticket, Enter presses its button, U takes back, ? explains. */
export function useBoardKeys({ columns, onStep, onUndo, onHelp }: Keys): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('[role="dialog"], [role="alertdialog"], [role="menu"], input, textarea, [contenteditable]')) return
    if (event.key === 'u' || event.key === 'U') return onUndo()
    if (event.key === '?') return onHelp()
    const here = placeOf(target?.closest('[data-order]')?.getAttribute('data-order') ?? null)
    if (event.key === 'Enter') {
      // On a button Enter is the button's own.
      if (!here || !target?.matches('[data-order], [data-order] > article')) return
      const card = columns[here.column][here.row]
      if (card) onStep(card)
      return
    }
    const next = nextPlace(here, event.key)
    if (!next) return
    event.preventDefault()
    focusOrder(next.id)
  })

  /** What has gone takes the focus with it; the ticket in its place gets it, so that one can work down a column. */
  const settle = useEffectEvent(() => {
    if (!isByKeyboard || !lastFocus || document.activeElement !== document.body) return
    const { column, row } = lastFocus
    const card = columns[column][Math.min(row, columns[column].length - 1)]
    if (card) focusOrder(card.id)
  })

  function placeOf(id: string | null): Place | undefined {
    for (const column of columnIds) {
      const row = columns[column].findIndex((card) => card.id === id)
      if (row >= 0) return { column, row }
    }
    return undefined
  }

  function nextPlace(here: Place | undefined, key: string): Card | undefined {
    if (!key.startsWith('Arrow')) return undefined
    if (!here) return columnIds.map((column) => columns[column][0]).find(Boolean)
    if (key === 'ArrowDown') return columns[here.column][here.row + 1]
    if (key === 'ArrowUp') return columns[here.column][here.row - 1]
    const isForward = (key === 'ArrowRight') !== (document.documentElement.dir === 'rtl')
    const at = columnIds.indexOf(here.column)
    const others = isForward ? columnIds.slice(at + 1) : columnIds.slice(0, at).toReversed()
    const beside = others.map((column) => columns[column]).find((cards) => cards.length > 0)
    return beside?.[Math.min(here.row, beside.length - 1)]
  }

  const noted = useEffectEvent((event: FocusEvent) => {
    const order = event.target instanceof Element ? event.target.closest('[data-order]') : null
    lastFocus = placeOf(order?.getAttribute('data-order') ?? null)
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

type Place = { column: ColumnId; row: number }

/** Where the focus was last: on the board there is one keyboard. */
let lastFocus: Place | undefined
/** A hand that taps needs no focus to follow it. */
let isByKeyboard = false

function focusOrder(id: string): void {
  const ticket = document.querySelector<HTMLElement>(`[data-order="${id}"] > article`)
  ticket?.focus()
  ticket?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

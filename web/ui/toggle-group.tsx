import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import { PlainButton, type PlainButtonProps } from './plain-button.tsx'

export interface ToggleGroupProps {
  label: string
  /** The ids of all, in the order of the screen, and of those that are chosen. */
  ids: readonly string[]
  chosen: readonly string[]
  /** `single`: one of them, `multiple`: any of them. */
  mode: 'single' | 'multiple'
  className: string
  /** What is carried by the button of an id; its place in the tab order and its state are given to it here. */
  children: (toggle: ToggleProps) => ReactNode
}

/** Goes on the `Toggle` of an id. */
export type ToggleProps = Pick<PlainButtonProps, 'role' | 'tabIndex' | 'aria-checked' | 'aria-pressed'> & { id: string; isChosen: boolean }

/** A row of buttons that stay pressed, without looks. One of them is a stop of the Tab key; arrow keys, Home and End go along the row. */
export function ToggleGroup({ label, ids, chosen, mode, className, children }: ToggleGroupProps) {
  const [visited, setVisited] = useState<string>()
  const stop = [visited, ...chosen, ids[0]].find((id) => id !== undefined && ids.includes(id))
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- it has a role; what is done is done to its buttons
    <div
      role={mode === 'single' ? 'radiogroup' : 'group'}
      aria-label={label}
      className={className}
      onKeyDown={goAlong}
      onFocus={({ target }: FocusEvent<HTMLElement>) => setVisited(target.dataset.toggle)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setVisited(undefined)
      }}
    >
      {ids.map((id) => {
        const isChosen = chosen.includes(id)
        const state = mode === 'single' ? { role: 'radio', 'aria-checked': isChosen } : { 'aria-pressed': isChosen }
        return children({ id, isChosen, tabIndex: id === stop ? 0 : -1, ...state })
      })}
    </div>
  )
}

/** One of the row. */
export function Toggle({ id, isChosen, ...rest }: ToggleProps & PlainButtonProps) {
  return <PlainButton {...rest} data-toggle={id} {...(isChosen && { 'data-selected': '' })} />
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const row = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-toggle]')]
  const next = nextIn(row, event)
  if (!next) return
  event.preventDefault()
  next.focus()
}

function nextIn(row: HTMLElement[], { key, target, currentTarget }: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  if (key === 'Home') return row[0]
  if (key === 'End') return row.at(-1)
  const isMirrored = key !== 'ArrowUp' && key !== 'ArrowDown' && getComputedStyle(currentTarget).direction === 'rtl'
  const step = (steps[key] ?? 0) * (isMirrored ? -1 : 1)
  const at = row.findIndex((toggle) => toggle === target)
  return step === 0 || at === -1 ? undefined : row[(at + step + row.length) % row.length]
}

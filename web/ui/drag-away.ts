import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'

/** Where a sheet goes when it is pulled away. */
export type Leaves = 'down' | 'start' | 'end'

/** How far a finger moves before it is clear what it wants, in CSS pixels. */
const slack = 8

/** Pulled this far, or let go at this speed, a sheet leaves. Pixels, and pixels a millisecond. */
const farEnough = 120
const fastEnough = 0.5

/** One pull: where and when it began, and how far it has come along the way out. `undefined` until it is clear that it is one. */
interface Pull {
  x: number
  y: number
  startedAt: number
  along: number | undefined
}

/**
 * Lets a finger pull a sheet back to the edge from which it came. What scrolls inside goes first: only where nothing is left to scroll does the sheet
 * itself follow the finger.
 * @param close what to do then; nothing is pulled without it
 * @returns a `ref` for the sheet
 */
export function useDragAway(leaves: Leaves, close: (() => void) | undefined): RefObject<HTMLDivElement | null> {
  const sheet = useRef<HTMLDivElement>(null)
  const onAway = useEffectEvent(() => close?.())
  const isOn = close !== undefined
  useEffect(() => {
    if (!isOn) return undefined
    const gone = new AbortController()
    let pull: Pull | undefined
    addEventListener('touchstart', (event) => {
      const [touch] = event.touches
      const isInside = event.target instanceof Node && sheet.current?.contains(event.target)
      pull = isInside && touch && event.touches.length === 1 ? { x: touch.clientX, y: touch.clientY, startedAt: event.timeStamp, along: undefined } : undefined
    }, { signal: gone.signal, passive: true })
    addEventListener('touchmove', (event) => {
      const [touch] = event.touches
      const panel = sheet.current
      if (!pull || !touch || !panel) return
      const [along, across] = wayOut(leaves, touch.clientX - pull.x, touch.clientY - pull.y)
      if (pull.along === undefined) {
        if (Math.max(Math.abs(along), Math.abs(across)) < slack) return
        if (along < Math.abs(across) || !event.cancelable || canScroll(event.target as Element, panel, leaves)) {
          pull = undefined
          return
        }
        panel.style.transition = 'none'
      }
      event.preventDefault()
      pull.along = Math.max(0, along)
      panel.style.translate = leaves === 'down' ? `0 ${pull.along}px` : `${pull.along * sideways(leaves)}px`
    }, { signal: gone.signal, passive: false })
    const letGo = (event: TouchEvent) => {
      const { along, startedAt } = pull ?? {}
      pull = undefined
      if (along === undefined || startedAt === undefined || !sheet.current) return
      if (event.type === 'touchend' && (along > farEnough || along / (event.timeStamp - startedAt) > fastEnough)) onAway()
      sheet.current.style.removeProperty('transition')
      sheet.current.style.removeProperty('translate')
    }
    for (const end of ['touchend', 'touchcancel'] as const) addEventListener(end, letGo, { signal: gone.signal })
    return () => gone.abort()
  }, [isOn, leaves])
  return sheet
}

/** How far a finger has moved towards the way out, and across it. */
function wayOut(leaves: Leaves, right: number, down: number): [along: number, across: number] {
  return leaves === 'down' ? [down, right] : [right * sideways(leaves), down]
}

/** 1 where the edge is on the right, -1 where it is on the left. */
function sideways(leaves: 'start' | 'end'): 1 | -1 {
  return (leaves === 'end') === (document.dir !== 'rtl') ? 1 : -1
}

/** Whether something between the finger and the sheet still scrolls the way the finger goes: back to its top, or sideways at all. */
function canScroll(from: Element, sheet: Element, leaves: Leaves): boolean {
  for (let part: Element | null = from; part && part !== sheet; part = part.parentElement) {
    if (leaves === 'down' ? part.scrollTop > 0 : part.scrollWidth > part.clientWidth && getComputedStyle(part).overflowX !== 'visible') return true
  }
  return false
}

import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'

/** How long a sheet may take to scroll in. On a slow device, or while a keyboard folds away, that takes a moment. */
const enteringMsMax = 1_500

/**
 * A sheet is a scroll position: where it rests it is open, and out of sight it is closed. Until it has come to rest, anything that scrolls (a wheel, a
 * thumb, going back in the history) would close it again. It also ignores the keyboard, because the focus only moves in once it has arrived. This
 * hook lets it arrive all the same, and listens for Escape from the start.
 *
 * On a touch screen React Aria waits two frames, in case a keyboard unfolds, before it brings the sheet in. The sheet of the navigation is put out of
 * sight once when it is made and once more when it is brought in. Nothing may move it in between: the second time would look like a push away.
 * @returns whether the sheet is out of sight because it has not arrived, rather than because somebody pushed it away
 */
export function useUndisturbedEntrance(isOpen: boolean, overlay: RefObject<HTMLElement | null>, close: () => void): () => boolean {
  const isEntering = useRef(false)
  const onClose = useEffectEvent(close)
  useEffect(() => {
    if (!isOpen) return undefined
    isEntering.current = true
    let isBroughtIn = false
    const [arrived, closed] = [new AbortController(), new AbortController()]
    const arrive = () => {
      isEntering.current = false
      arrived.abort()
    }
    const hold = (event: Event) => {
      if (event.cancelable) event.preventDefault()
    }
    for (const gesture of ['wheel', 'touchmove']) addEventListener(gesture, hold, { signal: arrived.signal, capture: true, passive: false })
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      arrive()
      onClose()
    }, { signal: arrived.signal, capture: true })
    // It does not bubble, so it is caught on its way down.
    addEventListener('scrollend', ({ target }) => {
      const scroller = scrollerOf(overlay)
      if (!scroller || target !== scroller) return
      isBroughtIn ||= overlay.current?.hasAttribute('data-entering') === true
      if (isAtRest(scroller)) arrive()
      else if (isEntering.current) {
        if (isBroughtIn) bringToRest(scroller)
      }
      // React Aria looks once a frame. A sheet that came and went in between would stay open, out of sight.
      else if (isOutOfSight(scroller)) onClose()
    }, { signal: closed.signal, capture: true })
    const timer = setTimeout(() => {
      const scroller = scrollerOf(overlay)
      if (isEntering.current && scroller) bringToRest(scroller)
      arrive()
    }, enteringMsMax)
    return () => {
      clearTimeout(timer)
      closed.abort()
      arrive()
    }
  }, [isOpen, overlay])
  return () => {
    const scroller = scrollerOf(overlay)
    if (!isEntering.current || !scroller || !isOutOfSight(scroller)) return false
    bringToRest(scroller)
    return true
  }
}

function scrollerOf(overlay: RefObject<HTMLElement | null>): Element | null | undefined {
  return overlay.current?.querySelector('[data-sheet-scroll]')
}

/** The part that holds the sheet is as large as the screen; a sheet rests where that part fills the screen. */
function distanceToRest(scroller: Element): { top: number; left: number } {
  const { top = 0, left = 0 } = scroller.querySelector('[data-sheet-content]')?.closest('[data-sheet-scroll] > *')?.getBoundingClientRect() ?? {}
  return { top, left }
}

function isAtRest(scroller: Element): boolean {
  const { top, left } = distanceToRest(scroller)
  return Math.abs(top) < 2 && Math.abs(left) < 2
}

function isOutOfSight(scroller: Element): boolean {
  const { top, left } = distanceToRest(scroller)
  return Math.abs(top) > innerHeight - 2 || Math.abs(left) > innerWidth - 2
}

function bringToRest(scroller: Element): void {
  scroller.scrollBy({ ...distanceToRest(scroller), behavior: 'instant' })
}

/**
 * React Aria scrolls whatever gets the focus in a sheet to its middle, also what is in sight: options would jump away from under the thumb that taps
 * one. This is for the `ref` of the part that scrolls: it only lets itself be scrolled to what is out of sight.
 */
export function stayWhereSeen(part: HTMLElement | null): void {
  if (!part) return
  part.scrollTo = (...where: [ScrollToOptions?] | [number, number]) => {
    const { activeElement } = document
    // A radio or checkbox is drawn by its label.
    const focused = activeElement && part.contains(activeElement) ? activeElement.closest('label') ?? activeElement : null
    if (!focused || !isSeenIn(part, focused)) Reflect.apply(Element.prototype.scrollTo, part, where)
  }
}

function isSeenIn(part: Element, element: Element): boolean {
  const [around, { top, bottom }] = [part.getBoundingClientRect(), element.getBoundingClientRect()]
  const keyboardTop = visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight
  return top >= around.top && bottom <= Math.min(around.bottom, keyboardTop)
}

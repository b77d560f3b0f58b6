import { useEffect, useLayoutEffect, useMemo, type RefObject } from 'react'

/**
 * How long something has to stand still before it takes a tap. People need 250 to 400 ms to see that a thing is no longer what it was, and as long
 * again to stop a finger that is on its way; taps of one hand that doesn't look come up to 450 ms apart.
 */
export const seenAfterMs = 700

/** Less than this is rounding. */
const movedPx = 4

type Seen = { left: number; top: number; does: string | undefined }

/**
 * Watches what is pressed inside an element (`[data-does]`, which says what a tap would do). What has just come, moved, or changed under somebody's
 * finger takes no tap and no key until it has been seen: it is faint for a moment, and each tap that comes too soon makes the moment begin again,
 * so that a finger that goes on tapping moves nothing more. Scrolling is no move: the hand that scrolls looks.
 */
function createSteady(root: RefObject<HTMLElement | null>) {
  const seen = new Map<HTMLElement, Seen>()
  const timers = new Map<HTMLElement, ReturnType<typeof setTimeout>>()

  function settle(place: HTMLElement): void {
    clearTimeout(timers.get(place))
    timers.delete(place)
    place.removeAttribute('aria-disabled')
    place.removeAttribute('data-settling')
  }

  /** React sets none of these attributes here, so it leaves them alone. */
  function unsettle(place: HTMLElement): void {
    clearTimeout(timers.get(place))
    place.setAttribute('aria-disabled', 'true')
    place.setAttribute('data-settling', '')
    timers.set(place, setTimeout(() => settle(place), seenAfterMs))
  }

  /** Looks where everything is. `isOwnDoing`: the person has moved it, by scrolling. */
  function look(isOwnDoing = false): void {
    const gone = new Set(seen.keys())
    for (const place of root.current?.querySelectorAll<HTMLElement>('[data-does]') ?? []) {
      const { left, top } = place.getBoundingClientRect()
      const [before, now] = [seen.get(place), { left, top, does: place.dataset['does'] }]
      gone.delete(place)
      seen.set(place, now)
      const hasMoved = !before || Math.abs(before.left - left) > movedPx || Math.abs(before.top - top) > movedPx
      if (before?.does !== now.does || (hasMoved && !isOwnDoing)) unsettle(place)
    }
    for (const place of gone) {
      seen.delete(place)
      settle(place)
    }
  }

  /** Keeps a tap or a key from what has not been seen yet. */
  function guard(event: Event): void {
    const isKey = event instanceof KeyboardEvent
    if (isKey && event.key !== 'Enter' && event.key !== ' ') return
    const place = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-does]') : null
    if (!place || !(timers.has(place) || (isKey && event.repeat))) return
    event.preventDefault()
    event.stopPropagation()
    unsettle(place)
  }

  return { look, guard }
}

const guarded = ['pointerdown', 'click', 'keydown'] as const

/**
 * Keeps taps from what has just moved. Used where everything is drawn, so that it looks again after each drawing.
 * @returns looks again, for what moves without a drawing
 */
export function useSteady(root: RefObject<HTMLElement | null>): () => void {
  const { look, guard } = useMemo(() => createSteady(root), [root])
  useLayoutEffect(() => look())
  useEffect(() => {
    const element = root.current
    const scrolled = () => look(true)
    for (const name of guarded) element?.addEventListener(name, guard, { capture: true })
    // Scrolling doesn't bubble.
    element?.addEventListener('scroll', scrolled, { capture: true, passive: true })
    return () => {
      for (const name of guarded) element?.removeEventListener(name, guard, { capture: true })
      element?.removeEventListener('scroll', scrolled, { capture: true })
    }
  }, [root, look, guard])
  return look
}

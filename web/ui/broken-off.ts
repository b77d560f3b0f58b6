import { useEffect, useRef, useState, type RefObject } from 'react'

/**
 * React Aria takes what was closed off the page when its way out has ended, and waits for ever where that is broken off: a keyboard that goes moves the edge
 * of the screen, and the browser begins anew. What waits lies invisibly over the page and takes every tap.
 * @returns a `ref` for what leaves, and whether it may be taken off the page although its way out was broken off
 */
export function useBrokenOff(isOpen: boolean): { overlay: RefObject<HTMLDivElement | null>; isBrokenOff: boolean } {
  const overlay = useRef<HTMLDivElement>(null)
  const [isBrokenOff, setBrokenOff] = useState(false)
  useEffect(() => {
    if (isOpen) {
      setBrokenOff(false)
      return undefined
    }
    const gone = new AbortController()
    const look = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.matches('[data-exiting]') || !overlay.current?.contains(target)) return
      // What was begun anew is seen to its end.
      void Promise.allSettled(target.getAnimations().map(({ finished }) => finished)).then(() => {
        if (!gone.signal.aborted) setBrokenOff(true)
      })
    }
    for (const end of ['transitioncancel', 'animationcancel']) addEventListener(end, look, { signal: gone.signal })
    return () => gone.abort()
  }, [isOpen])
  return { overlay, isBrokenOff: isBrokenOff && !isOpen }
}

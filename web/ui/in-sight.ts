import { useEffect, useState, type RefObject } from 'react'

/** Whether an element is on the screen and not under the bar at its top; taken for granted until somebody has looked. */
export function useIsInSight(element: RefObject<Element | null>): boolean {
  const [isInSight, setInSight] = useState(true)
  useEffect(() => {
    if (!element.current) return undefined
    const bar = parseFloat(document.documentElement.style.getPropertyValue('--top-bar')) || 0
    const observer = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? true), { rootMargin: `-${bar}px 0px 0px 0px` })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isInSight
}

import type { RefCallback } from 'react'

/**
 * Keeps the height of a bar that stays in sight under a name for stylesheets (`--top-bar`), so that what scrolls beneath it stops short of it,
 * whatever the bar has to say. For a `ref`.
 */
export function barHeight(name: `--${string}`): RefCallback<HTMLElement> {
  return (bar) => {
    if (!bar) return undefined
    const { style } = document.documentElement
    const note = () => style.setProperty(name, `${bar.offsetHeight}px`)
    const observer = new ResizeObserver(note)
    note()
    observer.observe(bar)
    return () => {
      observer.disconnect()
      style.removeProperty(name)
    }
  }
}

import { useMemo } from 'react'

/** The flow has rows this high (see `flow` in work.css); a ticket takes as many as it needs, and a gap. */
const rowPx = 4
const gapPx = 8

/**
 * Lets tickets of any height stand close under each other, the earliest first: the grid puts each where there is room first, and this tells
 * it how many rows a ticket takes. `onChange` is called after something has become higher or lower.
 * @returns goes on each ticket as its ref
 */
export function useMasonry(onChange: () => void): (ticket: HTMLElement | null) => (() => void) | undefined {
  return useMemo(() => {
    const observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const place = target.parentElement
        if (place) place.style.gridRowEnd = `span ${Math.ceil((target.getBoundingClientRect().height + gapPx) / rowPx)}`
      }
      onChange()
    })
    return (ticket) => {
      const article = ticket?.firstElementChild
      if (!article) return undefined
      observer.observe(article)
      return () => observer.unobserve(article)
    }
  }, [onChange])
}

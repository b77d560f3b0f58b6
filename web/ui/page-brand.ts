import { useEffect } from 'react'

/**
 * The whole page wears a colour while the component shows, sheets and messages among it, which lie outside of any `Brand`. Any CSS colour; none is
 * Parlour's own.
 */
export function usePageBrand(colour: string | null | undefined): void {
  useEffect(() => {
    if (!colour) return undefined
    const { style } = document.documentElement
    style.setProperty('--brand', colour)
    return () => {
      style.removeProperty('--brand')
    }
  }, [colour])
}

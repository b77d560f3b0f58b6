import { useEffect, useEffectEvent } from 'react'

/**
 * Lets the device's back gesture close what is open instead of leaving the page. While anything is open, one entry with the same
 * address lies on top of the history; going back takes that entry and the uppermost layer away, and the router never hears of it,
 * because for the router nothing has changed. Screens that keep a layer in the address (an item over the menu) pass `false`: there,
 * back works by itself.
 */
export function useCloseOnBack(isOpen: boolean, close: () => void): void {
  const onBack = useEffectEvent(close)
  useEffect(() => {
    if (!isOpen) return
    const layer = () => onBack()
    layers.push(layer)
    settleSoon()
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      settleSoon()
    }
  }, [isOpen])
}

/** What is open, uppermost last. */
const layers: (() => void)[] = []

/** The address under our entry while there is one. */
let guarded: string | undefined

/** True between our own `history.back()` and its arrival. */
let isTakingBack = false

let timer: ReturnType<typeof setTimeout> | undefined

/** After what else happens now: one layer often leaves because another one comes, and both need one entry only. */
function settleSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(settle)
  addEventListener('beforeunload', leaveAlone)
}

/** Going back while the browser is on its way to another page would call that off. */
function leaveAlone(): void {
  clearTimeout(timer)
}

function settle(): void {
  removeEventListener('beforeunload', leaveAlone)
  if (layers.length > 0 && guarded === undefined && !isTakingBack) {
    guarded = location.href
    addEventListener('popstate', onPop, { capture: true })
    // The router has replaced `history.pushState` to listen to it; this entry is none of its business.
    History.prototype.pushState.call(history, { ...history.state, isLayer: true }, '')
  } else if (layers.length === 0 && guarded !== undefined) {
    guarded = undefined
    isTakingBack = history.state?.isLayer === true
    // If a link inside led elsewhere, the entry on top is not ours and stays.
    if (isTakingBack) history.back()
    else removeEventListener('popstate', onPop, { capture: true })
  }
}

function onPop(event: PopStateEvent): void {
  removeEventListener('popstate', onPop, { capture: true })
  const isSamePage = isTakingBack || location.href === guarded
  if (isSamePage) event.stopImmediatePropagation()
  if (!isTakingBack) layers.at(-1)?.()
  isTakingBack = false
  guarded = undefined
  settleSoon()
}

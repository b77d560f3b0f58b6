import { useEffect, useEffectEvent, useMemo } from 'react'
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components/Tooltip'

export interface BubbleProps {
  text: string
  /** What it belongs to. */
  control: Element
  isOpen: boolean
  onClose: () => void
}

/** A few words beside a control, above everything. Escape and a press elsewhere take them away. */
export function Bubble({ text, control, isOpen, onClose }: BubbleProps) {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (!isOpen) return undefined
    const gone = new AbortController()
    const options = { signal: gone.signal, capture: true }
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      // Only the words go; what lies beneath them needs another press.
      event.stopPropagation()
      close()
    }, options)
    addEventListener('pointerdown', ({ target }) => {
      if (target instanceof Node && !control.contains(target)) close()
    }, options)
    return () => gone.abort()
  }, [isOpen, control])
  const triggerRef = useMemo(() => ({ current: control }), [control])
  return (
    <TooltipTriggerStateContext value={{ isOpen, open: () => undefined, close: onClose, shouldSkipAnimation: false }}>
      <Tooltip
        triggerRef={triggerRef}
        offset={8}
        className="animate-grow leave z-50 max-w-72 rounded-6 bg-inverse px-3 py-2 text-14 font-medium text-on-inverse shadow-float"
      >
        {text}
      </Tooltip>
    </TooltipTriggerStateContext>
  )
}

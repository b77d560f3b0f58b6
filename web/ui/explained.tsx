import { useId, useState, type ReactElement, type ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'

/** What a control that is off carries: it stays reachable, so that everybody can learn why. */
export interface Off {
  'aria-disabled'?: true
  'aria-describedby'?: string
  /** Call it when the control is pressed all the same: a thumb cannot hover. */
  showWhy: () => void
}

interface ExplainedProps {
  /** A sentence for a person: “Choose a size first”. Without it the control is on. */
  why?: string | undefined
  /** A short name to show on hover while the control is on, for controls that are only an icon. */
  hint?: string | undefined
  children: (off: Off) => ReactElement
}

/**
 * Lets a control be off and say why: by a tooltip on hover and focus, on a tap, and as its description for screen readers. The control
 * must be a React Aria button or link, keep its place in the tab order, and do nothing while `why` is set.
 */
export function Explained({ why, hint, children }: ExplainedProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const off: Off = why
    ? { 'aria-disabled': true, 'aria-describedby': id, showWhy: () => setOpen(true) }
    : { showWhy: () => undefined }
  const text = why ?? hint
  return (
    <>
      <TooltipTrigger isOpen={isOpen && text !== undefined} onOpenChange={setOpen} delay={why ? 100 : 600} closeDelay={100}>
        {children(off)}
        <Bubble>{text}</Bubble>
      </TooltipTrigger>
      {why && (
        <span id={id} hidden>
          {why}
        </span>
      )}
    </>
  )
}

function Bubble({ children }: { children: ReactNode }) {
  return (
    <Tooltip
      offset={8}
      className="animate-grow leave z-50 max-w-72 rounded-6 bg-inverse px-3 py-2 text-14 font-medium text-on-inverse shadow-float"
    >
      {children}
    </Tooltip>
  )
}

import { lazy, Suspense, useEffect, useId, useState, type PointerEvent, type ReactElement } from 'react'

/** Nothing is explained in the first moment, so what draws the bubble can come after the page. */
const Bubble = lazy(async () => ({ default: (await import('./bubble.tsx')).Bubble }))

/** Something that happened to a control. */
type On = { currentTarget: Element }

/** What a control carries that can be explained. One that is off stays reachable, so that everybody can learn why. */
export interface Off {
  'aria-disabled'?: true
  'aria-describedby'?: string
  onPointerEnter?: (event: PointerEvent) => void
  onPointerLeave?: (event: On) => void
  onFocus?: (event: On) => void
  onBlur?: (event: On) => void
  onPointerDown?: (event: On) => void
  /** Call it when the control is pressed all the same: a thumb cannot hover. */
  showWhy: (event: On) => void
}

interface ExplainedProps {
  /** A sentence for a person: “Choose a size first”. Without it the control is on. */
  why?: string | undefined
  /** A short name to show on hover while the control is on, for controls that are only an icon. */
  hint?: string | undefined
  children: (off: Off) => ReactElement
}

/** A reason is wanted soon; a name only by whoever hesitates. */
const delayMs = { why: 100, hint: 600, away: 100 }

/** That the bubble beside a control shall come or go, and when. */
type Wish = { control: Element; isOpen: boolean; afterMs: number }

/**
 * Lets a control be off and say why: by a bubble on hover and focus, on a tap, and as its description for screen readers. The control
 * must be a button or link, keep its place in the tab order, and do nothing while `why` is set.
 */
export function Explained({ why, hint, children }: ExplainedProps) {
  const [wish, setWish] = useState<Wish | null>(null)
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const text = why ?? hint
  useEffect(() => {
    if (!wish) return undefined
    const timer = setTimeout(() => setOpen(wish.isOpen), wish.afterMs)
    return () => clearTimeout(timer)
  }, [wish])
  const isMute = text === undefined
  useEffect(() => {
    if (!isMute) return
    setWish(null)
    setOpen(false)
  }, [isMute])

  const show = ({ currentTarget: control }: On, afterMs = 0) => setWish({ control, isOpen: true, afterMs })
  const hide = ({ currentTarget: control }: On, afterMs = 0) => setWish((before) => before && { control, isOpen: false, afterMs })
  const carried: Omit<Off, 'showWhy'> = text === undefined ? {} : {
    onPointerEnter: (event) => {
      if (event.pointerType !== 'touch') show(event, delayMs[why ? 'why' : 'hint'])
    },
    onPointerLeave: (event) => hide(event, delayMs.away),
    onFocus: (event) => {
      if (event.currentTarget.matches(':focus-visible')) show(event)
    },
    onBlur: (event) => hide(event),
    onPointerDown: (event) => hide(event),
  }
  return (
    <>
      {children({ ...carried, ...(why && { 'aria-disabled': true, 'aria-describedby': id }), showWhy: (event) => why && show(event) })}
      {wish && text !== undefined && (
        <Suspense>
          <Bubble text={text} control={wish.control} isOpen={isOpen} onClose={() => hide({ currentTarget: wish.control })} />
        </Suspense>
      )}
      {why && (
        <span id={id} hidden>
          {why}
        </span>
      )}
    </>
  )
}

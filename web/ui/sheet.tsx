import { X } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Heading } from 'react-aria-components/Heading'
import { Sheet as AriaSheet, SheetBackdrop, SheetContent, SheetOverlay } from 'react-aria-components/Sheet'
import { barHeight } from './bar-height.ts'
import { classes } from './classes.ts'
import { useCloseOnBack } from './close-on-back.ts'
import { IconButton } from './icon-button.tsx'
import { useIsWide } from './media.ts'
import { stayWhereSeen, useUndisturbedEntrance } from './sheet-entrance.ts'

export interface SheetProps {
  isOpen: boolean
  onClose: () => void
  title: string
  /** Over the title, edge to edge: a picture. It scrolls away with the content. */
  picture?: ReactNode
  children: ReactNode
  /** Stays in sight under the content: the one next step. */
  footer?: ReactNode
  /** Where it opens with room beside it: at the `side` for work, in the `centre` for choosing, at the `start` for navigation. */
  place?: 'side' | 'centre' | 'start'
  /** While something must not be lost: only the buttons inside close it. */
  isHeld?: boolean
  /** False where the address says what is open, so that back already closes it. */
  closesOnBack?: boolean
}

const places = {
  phone: 'max-h-[calc(100dvh-2.5rem)] w-full max-w-2xl rounded-t-16',
  start: 'h-dvh w-[min(20rem,calc(100vw-3.5rem))] border-e',
  side: 'h-dvh w-[min(30rem,100vw)] border-s',
  centre: 'max-h-[min(48rem,calc(100dvh-4rem))] w-[min(34rem,calc(100vw-4rem))] rounded-16 border',
}

/** Messages appear above it: they may not lie over the one next step. */
const foot = barHeight('--sheet-foot')

/**
 * A sheet leaves by a smooth scroll, which a browser ends early when the address or the content changes meanwhile; React Aria would then
 * wait for ever for its own sign that the sheet is out of sight. After this long it gets that sign in any case.
 */
const leavingMsMax = 600

/** Comes over the page and goes by drag, Escape, a press beside it, the cross or back. On a phone it rises from the bottom. */
export function Sheet({
  isOpen,
  onClose,
  title,
  picture,
  children,
  footer,
  place = 'side',
  isHeld = false,
  closesOnBack = true,
}: SheetProps) {
  const isWide = useIsWide()
  const where = place === 'start' ? 'start' : isWide ? place : 'phone'
  useCloseOnBack(isOpen && closesOnBack, isHeld ? () => undefined : onClose)
  const overlay = useRef<HTMLDivElement>(null)
  const isOnItsWay = useUndisturbedEntrance(isOpen, overlay, isHeld ? () => undefined : onClose)
  useEffect(() => {
    if (isOpen) return undefined
    const timer = setTimeout(() => overlay.current?.dispatchEvent(new CustomEvent('react-aria-sheet-close')), leavingMsMax)
    return () => clearTimeout(timer)
  }, [isOpen])
  return (
    <SheetOverlay
      ref={overlay}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open && !isOnItsWay()) onClose()
      }}
      position={where === 'phone' ? 'bottom' : where === 'side' ? 'end' : where === 'start' ? 'start' : 'center'}
      preventDismissal={isHeld}
      className="z-30"
    >
      <SheetBackdrop swipeAnimation="appear" className="bg-veil" />
      <AriaSheet
        overscrollPadding
        className={classes('box-content flex border-line bg-raised text-text shadow-float outline-none', places[where])}
      >
        <SheetContent className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-[inherit] outline-none">
          {where === 'phone' && !isHeld && <span className="absolute inset-x-0 top-2 z-10 mx-auto h-1 w-9 rounded-chip bg-line-strong" aria-hidden="true" />}
          <div ref={stayWhereSeen} className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain">
            {picture}
            <div className={classes('flex items-start justify-between gap-3 px-4 md:px-6', picture ? 'pt-4 pb-1' : 'sticky top-0 z-1 bg-raised pt-5 pb-3')}>
              <Heading slot="title" className="min-w-0 pt-1.5 text-25">
                {title}
              </Heading>
              {!picture && !isHeld && <IconButton label="Close" icon={<X />} shape="round" onPress={onClose} />}
            </div>
            {picture !== undefined && !isHeld && (
              <span className="absolute end-3 top-3 z-10 rounded-chip bg-raised shadow-float">
                <IconButton label="Close" icon={<X />} shape="round" onPress={onClose} />
              </span>
            )}
            <div className="flex-1 px-4 pb-6 md:px-6">{children}</div>
          </div>
          {footer && <div ref={foot} className="pb-safe border-t border-line bg-raised px-4 pt-3 md:px-6"><div className="pb-3 md:pb-4">{footer}</div></div>}
        </SheetContent>
      </AriaSheet>
    </SheetOverlay>
  )
}

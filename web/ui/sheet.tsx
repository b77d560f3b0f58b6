import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { barHeight } from './bar-height.ts'
import { useBrokenOff } from './broken-off.ts'
import { classes } from './classes.ts'
import { useCloseOnBack } from './close-on-back.ts'
import { useDragAway } from './drag-away.ts'
import { IconButton } from './icon-button.tsx'
import { useIsWide } from './media.ts'

export interface SheetProps {
  isOpen: boolean
  onClose: () => void
  title: string
  /** Over the title, edge to edge: a picture. It scrolls away under the title and the cross. */
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

/** Which edge it comes from, and where it stays. The part of the screen that a keyboard leaves free is all the room there is. */
const places = {
  phone: { overlay: 'items-end justify-center', sheet: 'from-bottom max-h-[calc(100%-2.5rem)] w-full max-w-2xl rounded-t-16', leaves: 'down' },
  start: { overlay: 'justify-start', sheet: 'from-start h-full w-[min(20rem,calc(100vw-3.5rem))] border-e', leaves: 'start' },
  side: { overlay: 'justify-end', sheet: 'from-end h-full w-[min(30rem,100vw)] border-s', leaves: 'end' },
  centre: {
    overlay: 'items-center justify-center',
    sheet: 'from-bottom max-h-[min(48rem,calc(100%-4rem))] w-[min(34rem,calc(100vw-4rem))] rounded-16 border',
    leaves: 'down',
  },
} as const

/** Messages appear above it: they may not lie over the one next step. */
const foot = barHeight('--sheet-foot')

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
  const dragAway = useDragAway(places[where].leaves, isOpen && !isHeld ? onClose : undefined)
  const { overlay, isBrokenOff } = useBrokenOff(isOpen)
  if (isBrokenOff) return null
  return (
    <ModalOverlay
      ref={overlay}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={!isHeld}
      isKeyboardDismissDisabled={isHeld}
      className={classes('veil fixed inset-x-0 top-0 z-30 flex h-(--visual-viewport-height)', places[where].overlay)}
    >
      <Modal ref={dragAway} className={classes('relative flex border-line bg-raised text-text shadow-float outline-none', places[where].sheet)}>
        <Dialog className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-[inherit] outline-none">
          {where === 'phone' && !isHeld && <span className="absolute inset-x-0 top-2 z-10 mx-auto h-1 w-9 rounded-chip bg-line-strong" aria-hidden="true" />}
          <div className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain">
            {picture}
            <div className={classes('flex items-start justify-between gap-3 px-4 md:px-6', 'sticky top-0 z-1 bg-raised', picture ? 'min-h-17 pe-18 pt-4 pb-1 md:pe-18' : 'pt-5 pb-3')}>
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

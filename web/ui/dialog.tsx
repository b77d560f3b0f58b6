import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useBrokenOff } from './broken-off.ts'
import { useCloseOnBack } from './close-on-back.ts'

export interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  children?: ReactNode
  /** Buttons, the expected one last. */
  actions: ReactNode
  /** True when it interrupts: it is read out at once and a press beside it does not close it. */
  isAlert?: boolean
}

/** A short question in the middle of the screen, for what cannot be undone. What can be undone needs no question. */
export function Dialog({ isOpen, onClose, title, children, actions, isAlert = false }: DialogProps) {
  useCloseOnBack(isOpen, onClose)
  const { overlay, isBrokenOff } = useBrokenOff(isOpen)
  if (isBrokenOff) return null
  return (
    <ModalOverlay
      ref={overlay}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={!isAlert}
      className="fixed inset-0 z-40 flex animate-appear leave items-center justify-center bg-veil p-4"
    >
      <Modal className="w-full max-w-md animate-rise leave rounded-16 border border-line bg-raised text-text shadow-float">
        <AriaDialog role={isAlert ? 'alertdialog' : 'dialog'} className="flex max-h-[calc(100dvh-2rem)] flex-col gap-4 overflow-y-auto p-6 outline-none">
          <Heading slot="title" className="text-25">
            {title}
          </Heading>
          {children && <div className="text-16 text-muted">{children}</div>}
          <div className="mt-2 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

import { useId, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'

export interface EditSheetProps {
  title: string
  onClose: () => void
  saveLabel?: string
  isPending: boolean
  /** Why there is nothing to save. */
  whyNotSaved: string | undefined
  onSave: () => void
  /** What else can be done with the thing, beside saving. */
  otherActions?: ReactNode
  children: ReactNode
}

/** A sheet with one form. Saving stands in its footer, in sight however long the form is, and Enter in a field does the same. */
export function EditSheet({ title, onClose, saveLabel = 'Save', isPending, whyNotSaved, onSave, otherActions, children }: EditSheetProps) {
  const formId = useId()
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={title}
      closesOnBack={false}
      footer={
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" form={formId} variant="primary" isPending={isPending} whyDisabled={whyNotSaved}>{saveLabel}</Button>
          {otherActions}
        </div>
      }
    >
      <form
        id={formId}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending && !whyNotSaved) onSave()
        }}
      >
        {children}
      </form>
    </Sheet>
  )
}

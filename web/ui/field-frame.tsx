import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'

/** What every field says besides its value. */
export interface FieldWords {
  label: string
  /** One line of help, always visible. */
  hint?: ReactNode
  /** What is wrong and what to do. Shown instead of nothing: what was typed stays. */
  error?: string | undefined
  /** Says “optional” beside the label; everything else is taken to be needed. */
  isOptional?: boolean
  /** Keeps the label for screen readers only, where the place already says it. */
  isLabelHidden?: boolean
}

/** Label above, hint below, error below that. Goes inside a React Aria field, which ties them to the control. */
export function FieldFrame({
  label,
  hint,
  error,
  isOptional = false,
  isLabelHidden = false,
  whyDisabled,
  children,
}: FieldWords & { whyDisabled?: string | undefined; children: ReactNode }) {
  return (
    <>
      <span className={isLabelHidden ? 'sr-only' : 'flex items-baseline justify-between gap-3'}>
        <Label className="text-16 font-medium">{label}</Label>
        {isOptional && <span className="text-14 text-muted">optional</span>}
      </span>
      {children}
      {(whyDisabled ?? hint) !== undefined && (
        <Text slot="description" className="text-14 text-muted">
          {whyDisabled ?? hint}
        </Text>
      )}
      <ErrorLine error={error} />
    </>
  )
}

/** The error of the field it is in, with a sign beside the words. */
export function ErrorLine({ error }: { error?: string | undefined }) {
  return (
    <FieldError className="flex animate-appear items-start gap-1.5 text-14 font-medium text-danger">
      {({ validationErrors }) => (
        <>
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          <span>{error ?? validationErrors.join(' ')}</span>
        </>
      )}
    </FieldError>
  )
}

/** A field fills its place and keeps 6 px between its parts. */
export const fieldLook = 'flex min-w-0 flex-col gap-1.5'

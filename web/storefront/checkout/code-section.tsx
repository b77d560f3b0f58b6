import { TicketPercent, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface CodeSectionProps {
  /** The code that counts; empty for none. */
  code: string
  /** Why it does not count after all. */
  problem: string | undefined
  isChecking: boolean
  onChange: (code: string) => void
}

/** A discount code: folded away until somebody has one. */
export function CodeSection({ code, problem, isChecking, onChange }: CodeSectionProps) {
  const [isOpen, setOpen] = useState(code !== '' && problem !== undefined)
  const [text, setText] = useState(code)
  const isShown = isOpen || problem !== undefined
  if (code !== '' && problem === undefined && !isChecking) {
    return (
      <p className="flex items-center gap-2.5 rounded-10 bg-positive-soft py-1 ps-4 pe-1 text-16 font-medium text-positive">
        <TicketPercent className="size-5 shrink-0" aria-hidden="true" />
        <span className="min-w-0 flex-1 truncate">{code.toUpperCase()} is applied</span>
        <IconButton label={`Remove code ${code}`} icon={<X />} shape="round" onPress={() => { setText(''); setOpen(false); onChange('') }} />
      </p>
    )
  }
  if (!isShown && !isChecking) {
    return (
      <div className="-ms-4">
        <Button variant="quiet" icon={<TicketPercent className="size-5" aria-hidden="true" />} onPress={() => setOpen(true)}>
          Add a discount code
        </Button>
      </div>
    )
  }
  return (
    <form
      noValidate
      className="flex items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        onChange(text.trim())
      }}
    >
      <div className="min-w-0 flex-1">
        <TextField
          label="Discount code"
          isLabelHidden
          placeholder="Discount code"
          maxLength={40}
          spellCheck="false"
          autoComplete="off"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- whoever asked for the field goes on by typing into it
          autoFocus={isOpen && problem === undefined}
          value={text}
          onChange={(typed) => {
            setText(typed)
            // A code that was refused is history once somebody types another.
            if (problem !== undefined) onChange('')
          }}
          error={problem}
        />
      </div>
      <span className="pt-0.5">
        <Button type="submit" isPending={isChecking}>
          Apply
        </Button>
      </span>
    </form>
  )
}

import type { Ref } from 'react'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { classes } from './classes.ts'
import { controlLook } from './control-look.ts'
import { FieldFrame, fieldLook, type FieldWords } from './field-frame.tsx'

export interface CodeFieldProps extends FieldWords {
  value: string
  onChange: (code: string) => void
  /** Called once all digits are there, so that nobody has to reach for a button. */
  onComplete?: (code: string) => void
  digits?: number
  /** The page asks for nothing else, so the cursor is there at once. */
  takesFocus?: boolean
  ref?: Ref<HTMLInputElement>
}

/**
 * A code of digits that was sent or is shown by an app. One field, so that pasting, the keyboard's own suggestion of a code that just arrived,
 * and screen readers work as everywhere; letters and spaces that come along are left out.
 */
export function CodeField({ value, onChange, onComplete, digits = 6, takesFocus = false, ref, ...words }: CodeFieldProps) {
  function change(typed: string): void {
    const code = typed.normalize('NFKC').replaceAll(/\D/g, '').slice(0, digits)
    onChange(code)
    if (code.length === digits && code !== value) onComplete?.(code)
  }
  return (
    <AriaTextField
      value={value}
      onChange={change}
      autoComplete="one-time-code"
      inputMode="numeric"
      enterKeyHint="done"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page asks for nothing else
      autoFocus={takesFocus}
      {...(words.error ? { isInvalid: true } : {})}
      className={fieldLook}
    >
      <FieldFrame {...words}>
        <Group className="relative flex">
          <Input
            {...(ref ? { ref } : {})}
            placeholder={'·'.repeat(digits)}
            spellCheck={false}
            className={classes(controlLook, 'min-h-14 text-center font-display text-31 tracking-[0.35em] tabular ps-[0.35em] placeholder:text-muted')}
          />
        </Group>
      </FieldFrame>
    </AriaTextField>
  )
}

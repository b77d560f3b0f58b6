import { PasswordField } from '../ui/text-field.tsx'
import { passwordLacks } from './password-words.ts'

export interface NewPasswordFieldProps {
  label?: string
  value: string
  onChange: (password: string) => void
  /** What others know of the person: name, email address. */
  own: readonly (string | null)[]
  /** True once somebody tried to go on. */
  isComplaining: boolean
}

/** A password that is being chosen; says while it is typed what it still lacks. */
export function NewPasswordField({ label = 'Password', value, onChange, own, isComplaining }: NewPasswordFieldProps) {
  const lacks = passwordLacks(value, own)
  const hint = value === '' ? '8 characters or more. Three short words are easy to remember.' : lacks ?? 'Good.'
  return (
    <PasswordField
      label={label}
      autoComplete="new-password"
      value={value}
      onChange={onChange}
      hint={isComplaining && lacks ? undefined : <span aria-live="polite">{hint}</span>}
      error={isComplaining ? lacks : undefined}
    />
  )
}

import { TextField } from '../ui/text-field.tsx'

export interface EmailFieldProps {
  label?: string
  value: string
  onChange: (typed: string) => void
  error?: string | undefined
  /** `username` where it is that of the account, so that a keeper of passwords knows what goes together. */
  autoComplete?: 'username' | 'email'
}

/** An email address, for the right keyboard and without a spelling check. */
export function EmailField({ label = 'Email', autoComplete = 'username', ...rest }: EmailFieldProps) {
  return <TextField {...rest} label={label} type="email" autoComplete={autoComplete} inputMode="email" spellCheck="false" />
}

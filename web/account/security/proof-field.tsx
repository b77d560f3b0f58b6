import { PasswordField } from '../../ui/text-field.tsx'

/** What shows, beside being signed in, that it is really the person; nothing for who has no password, who must have signed in lately. */
export function ProofField({ hasPassword, value, onChange, error }: {
  hasPassword: boolean
  value: string
  onChange: (password: string) => void
  error?: string | undefined
}) {
  if (!hasPassword) return null
  return <PasswordField label="Your password" autoComplete="current-password" value={value} onChange={onChange} error={error} />
}

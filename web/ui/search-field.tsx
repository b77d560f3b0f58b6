import { Search, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import { classes } from './classes.ts'
import { controlLook } from './field-frame.tsx'

export interface SearchFieldProps {
  /** For screen readers; the placeholder says the same to the eye. */
  label: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
  onSubmit?: (value: string) => void
  autoFocus?: boolean
}

/** Narrows what is below it while one types; Escape or the cross empties it. */
export function SearchField({ label, placeholder = label, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} className="group relative flex min-w-0">
      <Label className="sr-only">{label}</Label>
      <Search className="pointer-events-none absolute start-3.5 top-1/2 size-5 -translate-y-1/2 text-muted" aria-hidden="true" />
      <Input
        placeholder={placeholder}
        enterKeyHint="search"
        className={classes(controlLook, 'min-h-12 rounded-chip ps-11 pe-12 [&::-webkit-search-cancel-button]:hidden')}
      />
      <AriaButton className="focus-ring absolute inset-y-0.5 end-0.5 flex w-11 cursor-pointer items-center justify-center rounded-chip text-muted group-data-empty:hidden data-hovered:text-text">
        <X className="size-5" aria-hidden="true" />
      </AriaButton>
    </AriaSearchField>
  )
}

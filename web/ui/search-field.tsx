import { Search, X } from 'lucide-react'
import { useId, useRef } from 'react'
import { classes } from './classes.ts'
import { controlLook } from './control-look.ts'
import { PlainButton } from './plain-button.tsx'

export interface SearchFieldProps {
  /** For screen readers; the placeholder says the same to the eye. */
  label: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
  onSubmit?: (value: string) => void
  autoFocus?: boolean
}

/**
 * Narrows what is below it while one types; Escape or the cross empties it. The browser's own field does that; React Aria's would bring the checking
 * of forms to pages that have none, and this stands on the first of them.
 */
export function SearchField({ label, placeholder = label, value, onChange, onSubmit, autoFocus }: SearchFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="relative flex min-w-0">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search className="pointer-events-none absolute start-3.5 top-1/2 size-5 -translate-y-1/2 text-muted" aria-hidden="true" />
      <input
        ref={input}
        id={id}
        type="search"
        enterKeyHint="search"
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSubmit?.(value)
          if (event.key !== 'Escape' || value === '') return
          // The first Escape empties it; the next one may close what it stands in.
          event.preventDefault()
          event.stopPropagation()
          onChange('')
        }}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- for screens that are opened to search
        autoFocus={autoFocus}
        className={classes(controlLook, 'min-h-12 rounded-chip ps-11', value === '' ? 'pe-4' : 'pe-12', '[&::-webkit-search-cancel-button]:hidden')}
      />
      {value !== '' && (
        <PlainButton
          aria-label="Clear search"
          tabIndex={-1}
          keepsFocus
          onPress={() => {
            onChange('')
            input.current?.focus()
          }}
          className="focus-ring absolute inset-y-0.5 end-0.5 flex w-11 cursor-pointer items-center justify-center rounded-chip text-muted hover:text-text"
        >
          <X className="size-5" aria-hidden="true" />
        </PlainButton>
      )}
    </div>
  )
}

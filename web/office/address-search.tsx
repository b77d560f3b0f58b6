import { useEffect, useRef, useState } from 'react'
import { SearchField } from '../ui/search-field.tsx'

/** Long enough that a word is asked for, not each of its letters. */
const restMs = 200

interface AddressSearchProps {
  label: string
  /** Shorter than the label, where that is too long for a narrow screen. */
  placeholder?: string
  /** What the address says when the page opens; afterwards what is typed leads. */
  initial: string | undefined
  /** Puts it into the address. */
  onSearch: (words: string | undefined) => void
}

/** A search whose words go into the address once the typing rests. */
export function AddressSearch({ label, placeholder = label, initial = '', onSearch }: AddressSearchProps) {
  const [typed, setTyped] = useState(initial)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(resting.current), [])
  return (
    <SearchField
      label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(words) => {
        setTyped(words)
        clearTimeout(resting.current)
        resting.current = setTimeout(() => onSearch(words.trim() === '' ? undefined : words.trim()), restMs)
      }}
    />
  )
}

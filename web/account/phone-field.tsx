import { useMemo } from 'react'
import { TextField } from '../ui/text-field.tsx'
import { countryName, guessCountry, readNumber } from './phone-number.ts'
import type { ReadNumber } from './phone-number.ts'

export interface PhoneFieldProps {
  value: string
  onChange: (typed: string) => void
  /** True once somebody tried to go on. */
  isComplaining: boolean
}

/** A phone number, written as people write theirs; says how it was understood. */
export function PhoneField({ value, onChange, isComplaining }: PhoneFieldProps) {
  const country = useCountry()
  const read = readNumber(value, country)
  const understood = read && (read.country ? `${read.shown}, ${countryName(read.country)}` : read.shown)
  return (
    <TextField
      label="Phone number"
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      value={value}
      onChange={onChange}
      hint={understood ?? (country ? `No country code? Then it counts as ${countryName(country)}.` : 'With its country, such as +1 212 555 0123.')}
      error={isComplaining && !read ? 'Type a phone number, with its country when it is from elsewhere.' : undefined}
    />
  )
}

/** What was typed, understood with the country of the device. */
export function useReadNumber(typed: string): ReadNumber | undefined {
  return readNumber(typed, useCountry())
}

function useCountry(): string | undefined {
  return useMemo(() => guessCountry(navigator.languages), [])
}

import { NumberField, type NumberFieldProps } from '../ui/number-field.tsx'
import { usePlace } from '../ui/place.tsx'

interface MoneyFieldProps extends Pick<NumberFieldProps, 'label' | 'hint' | 'error' | 'isOptional' | 'isLabelHidden' | 'whyDisabled' | 'isRequired'> {
  /** Whole minor units; null while nothing is typed. */
  value: number | null
  onChange: (minor: number | null) => void
  /** Below zero too, for price differences. */
  canBeNegative?: boolean
}

/** An amount, typed as the place writes it and kept in whole minor units. */
export function MoneyField({ value, onChange, canBeNegative = false, ...rest }: MoneyFieldProps) {
  const { currency, locale } = usePlace()
  const digits = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const unit = 10 ** digits
  return (
    <NumberField
      {...rest}
      {...(canBeNegative ? {} : { minValue: 0 })}
      formatOptions={{ style: 'currency', currency }}
      // Division by a power of ten and rounding back never loses a minor unit below 2^53.
      value={value === null ? NaN : value / unit}
      onChange={(major) => onChange(Number.isNaN(major) ? null : Math.round(major * unit))}
    />
  )
}

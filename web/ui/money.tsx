import { formatMoney } from './money-format.ts'
import { usePlace } from './place.tsx'

export interface MoneyProps {
  /** Whole minor units: cents, pence, yen. */
  minor: number | bigint
  /** Another currency than the place's. */
  currency?: string
  /** `always` shows a plus too, for price differences. */
  sign?: 'auto' | 'always'
  /** An amount that no longer holds, crossed out beside the one that does. */
  isFormer?: boolean
}

/** An amount as the place writes it, digits of one width. */
export function Money({ minor, currency, sign = 'auto', isFormer = false }: MoneyProps) {
  const place = usePlace()
  const text = formatMoney(minor, currency ?? place.currency, place.locale, sign)
  if (!isFormer) return <span className="whitespace-nowrap tabular">{text}</span>
  return (
    <s className="whitespace-nowrap text-muted tabular">
      <span className="sr-only">before: </span>
      {text}
    </s>
  )
}

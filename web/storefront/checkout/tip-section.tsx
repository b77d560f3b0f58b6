import { useState } from 'react'
import { SingleChipGroup } from '../../ui/chip-group.tsx'
import { Money } from '../../ui/money.tsx'
import { usePlace } from '../../ui/place.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Tip } from './draft.ts'
import { Section } from './section.tsx'
import { currencyDigits, readAmount, tipMinor, tipPercents } from './tips.ts'

export interface TipSectionProps {
  tip: Tip
  /** What the goods cost after the discount, minor units. */
  goodsMinor: number
  problem: string | undefined
  onChange: (tip: Tip) => void
}

/** Something for the crew: nothing is chosen for anybody. */
export function TipSection({ tip, goodsMinor, problem, onChange }: TipSectionProps) {
  const { currency } = usePlace()
  const digits = currencyDigits(currency)
  const [text, setText] = useState(() => (tip.kind === 'amount' && tip.minor > 0 ? (tip.minor / 10 ** digits).toFixed(digits) : ''))
  // A field that appears on a press takes the focus; one that was there when the page opened does not.
  const [hasAsked, setAsked] = useState(false)
  const chosen = tip.kind === 'percent' ? String(tip.percent) : tip.kind
  return (
    <Section title="Add a tip">
      <SingleChipGroup
        label="Tip"
        value={chosen}
        onChange={(id) => {
          setAsked(id === 'amount')
          if (id === 'amount') onChange({ kind: 'amount', minor: readAmount(text, digits) ?? 0 })
          else onChange(id === null || id === 'none' ? { kind: 'none' } : { kind: 'percent', percent: Number(id) })
        }}
        options={[
          { id: 'none', label: 'No tip' },
          ...tipPercents.map((percent) => ({
            id: String(percent), label: `${percent}%`, detail: <Money minor={tipMinor({ kind: 'percent', percent }, goodsMinor)} />,
          })),
          { id: 'amount', label: 'Other' },
        ]}
      />
      {tip.kind === 'amount' && (
        <div className="max-w-48">
          <TextField
            label="Tip"
            inputMode="decimal"
            // eslint-disable-next-line jsx-a11y/no-autofocus -- whoever chose “Other” goes on by typing how much
            autoFocus={hasAsked}
            placeholder={digits === 0 ? '200' : '3.00'}
            value={text}
            onChange={(typed) => {
              setText(typed)
              onChange({ kind: 'amount', minor: readAmount(typed, digits) ?? 0 })
            }}
            error={problem ?? (text !== '' && readAmount(text, digits) === null ? 'Type an amount, such as 3 or 3.50.' : undefined)}
          />
        </div>
      )}
    </Section>
  )
}

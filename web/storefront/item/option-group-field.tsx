import { CircleAlert } from 'lucide-react'
import type { Option, OptionGroup } from '../../api/shapes.ts'
import { CheckboxField, RadioGroupField } from '../../ui/choice-fields.tsx'
import { Money } from '../../ui/money.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { groupHint, shapeOf, whyNoMore, withOnly, withOption } from './choices.ts'
import type { Choices } from './choices.ts'

export interface OptionGroupFieldProps {
  group: OptionGroup
  choices: Choices
  onChange: (choices: Choices) => void
  /** What is missing, once somebody has tried to go on without it. */
  complaint?: string | undefined
}

/** One question about an item: one of several, any of them, or how many of each. */
export function OptionGroupField({ group, choices, onChange, complaint }: OptionGroupFieldProps) {
  const shape = shapeOf(group)
  return (
    <section data-group={group.id} className="flex scroll-my-4 flex-col gap-2.5">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="text-20">{group.name}</h3>
        <span className="shrink-0 text-14 text-muted">{groupHint(group)}</span>
      </div>
      {shape === 'radio' ? (
        <RadioGroupField
          label={group.name}
          isLabelHidden
          value={group.options.find((option) => choices.has(option.id))?.id ?? null}
          onChange={(id) => onChange(withOnly(group, choices, id))}
          options={group.options.map((option) => ({ id: option.id, label: option.name, trailing: <PriceDifference option={option} /> }))}
        />
      ) : (
        <ul aria-label={group.name} className="flex flex-col rounded-10 border border-line bg-raised">
          {group.options.map((option) => (
            <li key={option.id} className="border-line px-4 py-1.5 not-first:border-t">
              {shape === 'quantity' && option.quantityMax > 1 ? (
                <Counted group={group} option={option} choices={choices} onChange={onChange} />
              ) : (
                <CheckboxField
                  label={
                    <span className="flex flex-wrap gap-x-2">
                      {option.name} <PriceDifference option={option} />
                    </span>
                  }
                  isSelected={choices.has(option.id)}
                  whyDisabled={choices.has(option.id) ? undefined : whyNoMore(group, option, choices)}
                  onChange={(isSelected) => onChange(withOption(choices, option.id, isSelected ? 1 : 0))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {complaint && (
        <p role="alert" className="flex items-center gap-1.5 text-14 font-medium text-danger">
          <CircleAlert className="size-4 shrink-0" aria-hidden="true" />
          {complaint}
        </p>
      )}
    </section>
  )
}

function Counted({ group, option, choices, onChange }: Pick<OptionGroupFieldProps, 'group' | 'choices' | 'onChange'> & { option: Option }) {
  const count = choices.get(option.id) ?? 0
  const whyMax = whyNoMore(group, option, choices)
  return (
    <div className="flex min-h-11 items-center justify-between gap-3">
      <span className="flex min-w-0 flex-wrap gap-x-2 text-16">
        {option.name} <PriceDifference option={option} />
      </span>
      <Quantity
        label={option.name}
        value={count}
        min={0}
        max={whyMax === undefined ? option.quantityMax : count}
        whyMin="None yet"
        {...(whyMax ? { whyMax } : {})}
        onChange={(next) => onChange(withOption(choices, option.id, next))}
      />
    </div>
  )
}

function PriceDifference({ option }: { option: Option }) {
  if (option.priceMinor === 0) return null
  return (
    <span className="text-muted">
      <Money minor={option.priceMinor} sign="always" />
    </span>
  )
}

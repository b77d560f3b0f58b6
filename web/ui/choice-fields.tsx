import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField as AriaCheckboxField } from 'react-aria-components/Checkbox'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'
import { SwitchButton, SwitchField as AriaSwitchField } from 'react-aria-components/Switch'
import { Text } from 'react-aria-components/Text'
import { classes } from './classes.ts'
import { ErrorLine, FieldFrame, fieldLook, type FieldWords } from './field-frame.tsx'

interface Choice {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  name?: string
  whyDisabled?: string | undefined
}

const line = 'focus-ring flex min-h-11 cursor-pointer items-center gap-3 rounded-6 py-1 text-16 data-disabled:cursor-not-allowed data-disabled:text-muted'
const below = 'text-14 text-muted'

export interface CheckboxFieldProps extends Choice {
  isSelected?: boolean
  defaultSelected?: boolean
  isIndeterminate?: boolean
  isRequired?: boolean
  onChange?: (isSelected: boolean) => void
}

/** Yes or no, as part of a form that is sent later. */
export function CheckboxField({ label, hint, error, whyDisabled, ...rest }: CheckboxFieldProps) {
  return (
    <AriaCheckboxField {...rest} isDisabled={whyDisabled !== undefined} {...(error ? { isInvalid: true } : {})} className={fieldLook}>
      <CheckboxButton className={line}>
        {({ isSelected, isIndeterminate, isInvalid, isHovered }) => (
          <>
            <span
              className={classes(
                'flex size-6 shrink-0 items-center justify-center rounded-6 border-2 transition-colors',
                isSelected || isIndeterminate ? 'border-accent-mark bg-accent text-on-accent' : 'bg-raised text-transparent',
                !isSelected && !isIndeterminate && (isInvalid ? 'border-danger' : isHovered ? 'border-text' : 'border-line-strong'),
              )}
            >
              {isIndeterminate ? <Minus className="size-4" strokeWidth={3.5} /> : <Check className="size-4" strokeWidth={3.5} />}
            </span>
            <span className="min-w-0">{label}</span>
          </>
        )}
      </CheckboxButton>
      <span className="flex flex-col gap-1 ps-9 empty:hidden">
        <Below {...{ hint, error, whyDisabled }} />
      </span>
    </AriaCheckboxField>
  )
}

export interface SwitchFieldProps extends Choice {
  isSelected?: boolean
  defaultSelected?: boolean
  onChange?: (isSelected: boolean) => void
}

/** On or off, at once: what it says is true as soon as it moves. */
export function SwitchField({ label, hint, error, whyDisabled, ...rest }: SwitchFieldProps) {
  return (
    <AriaSwitchField {...rest} isDisabled={whyDisabled !== undefined} {...(error ? { isInvalid: true } : {})} className={fieldLook}>
      <SwitchButton className={classes(line, 'justify-between')}>
        {({ isSelected, isDisabled }) => (
          <>
            <span className="min-w-0 font-medium">{label}</span>
            <span
              className={classes(
                'flex h-7 w-12 shrink-0 items-center rounded-chip border-2 p-0.5 transition-colors',
                isSelected ? 'border-accent-mark bg-accent' : 'border-line-strong bg-sunken',
                isDisabled && 'opacity-60',
              )}
            >
              <span
                className={classes(
                  'size-5 rounded-chip transition-[margin,background-color]',
                  isSelected ? 'ms-5 bg-on-accent' : 'bg-line-strong',
                )}
              />
            </span>
          </>
        )}
      </SwitchButton>
      <span className="-mt-2 flex flex-col gap-1 empty:hidden">
        <Below {...{ hint, error, whyDisabled }} />
      </span>
    </AriaSwitchField>
  )
}

function Below({ hint, error, whyDisabled }: Pick<Choice, 'hint' | 'error' | 'whyDisabled'>) {
  return (
    <>
      {(whyDisabled ?? hint) !== undefined && (
        <Text slot="description" className={below}>
          {whyDisabled ?? hint}
        </Text>
      )}
      <ErrorLine error={error} />
    </>
  )
}

export interface RadioOption {
  id: string
  label: string
  detail?: ReactNode
  icon?: ReactNode
  /** At the far end: a price difference, a time. */
  trailing?: ReactNode
  whyDisabled?: string
}

export interface RadioGroupFieldProps extends FieldWords {
  options: RadioOption[]
  value: string | null
  onChange: (id: string) => void
  name?: string
  isRequired?: boolean
}

/** One of a few choices that need a word of explanation each. Short ones are better as chips. */
export function RadioGroupField({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  options,
  value,
  onChange,
  ...rest
}: RadioGroupFieldProps) {
  return (
    <RadioGroup {...rest} value={value} onChange={onChange} {...(error ? { isInvalid: true } : {})} className={fieldLook}>
      <FieldFrame {...{ label, hint, error, isOptional, isLabelHidden }}>
        <div className="flex flex-col overflow-hidden rounded-10 border border-line bg-raised">
          {options.map((option) => (
            <RadioLine key={option.id} option={option} />
          ))}
        </div>
      </FieldFrame>
    </RadioGroup>
  )
}

function RadioLine({ option }: { option: RadioOption }) {
  const detail = option.whyDisabled ?? option.detail
  return (
    <RadioField value={option.id} isDisabled={option.whyDisabled !== undefined} className="border-line not-first:border-t">
      <RadioButton
        className={classes(
          'focus-ring -outline-offset-3 flex min-h-14 cursor-pointer items-center gap-3 px-4 py-2.5 text-16 transition-colors',
          'data-hovered:bg-tint data-selected:bg-accent-soft data-disabled:cursor-not-allowed data-disabled:text-muted',
        )}
      >
        {({ isSelected, isDisabled }) => (
          <>
            <span
              className={classes(
                'size-6 shrink-0 rounded-chip bg-raised transition-[border-width]',
                isSelected ? 'border-8 border-accent-mark' : 'border-2',
                !isSelected && !isDisabled && 'border-line-strong',
                isDisabled && 'border-line bg-sunken',
              )}
            />
            {option.icon && <span className="shrink-0 [&_svg]:size-5">{option.icon}</span>}
            <span className="flex min-w-0 flex-1 flex-col">
              <span className={isSelected ? 'font-semibold' : 'font-medium'}>{option.label}</span>
              {detail && (
                <Text slot="description" className={below}>
                  {detail}
                </Text>
              )}
            </span>
            {option.trailing !== undefined && <span className="shrink-0 text-muted tabular">{option.trailing}</span>}
          </>
        )}
      </RadioButton>
    </RadioField>
  )
}

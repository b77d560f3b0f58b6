import { Minus, Plus } from 'lucide-react'
import { use, useEffect, useEffectEvent, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { NumberField as AriaNumberField, NumberFieldStateContext, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components/NumberField'
import { classes } from './classes.ts'
import { controlLook } from './control-look.ts'
import { FieldFrame, fieldLook, type FieldWords } from './field-frame.tsx'

export interface NumberFieldProps
  extends FieldWords,
    Pick<
      AriaNumberFieldProps,
      'value' | 'defaultValue' | 'onChange' | 'minValue' | 'maxValue' | 'step' | 'formatOptions' | 'name' | 'isRequired' | 'onBlur' | 'autoFocus'
    > {
  /** Minus and plus at the ends, for small numbers; leave out for amounts and codes. */
  hasSteps?: boolean
  whyDisabled?: string | undefined
}

const step =
  'focus-ring absolute inset-y-px flex w-11 cursor-pointer items-center justify-center rounded-10 text-text data-hovered:bg-tint data-disabled:cursor-default data-disabled:text-muted data-disabled:opacity-50'

/**
 * A number, written in the place's own way; minus, plus and arrow keys count. It tells of every letter that is typed, so that whoever waits
 * for it need not wait until the field is left.
 */
export function NumberField({ label, hint, error, isOptional, isLabelHidden, hasSteps = false, whyDisabled, value, onChange, onBlur, ...rest }: NumberFieldProps) {
  // React Aria writes a new value in its own way at once. While somebody types, it is shown the value from before, so that “5” does not
  // turn into “5.00” under their fingers.
  const [before, setBefore] = useState<number>()
  return (
    <AriaNumberField
      {...rest}
      {...(value === undefined ? {} : { value: before ?? value })}
      onChange={(next) => {
        setBefore(undefined)
        onChange?.(next)
      }}
      onBlur={(event) => {
        setBefore(undefined)
        onBlur?.(event)
      }}
      isDisabled={whyDisabled !== undefined}
      {...(error ? { isInvalid: true } : {})}
      className={fieldLook}
    >
      <FieldFrame {...{ label, hint, error, isOptional, isLabelHidden, whyDisabled }}>
        <Group className="relative flex">
          <TypedInput
            className={classes(controlLook, 'min-h-12 tabular', hasSteps && 'px-12 text-center')}
            isTyping={before !== undefined}
            onType={(typed) => {
              setBefore(before ?? value)
              onChange?.(typed)
            }}
          />
          {hasSteps && (
            <>
              <AriaButton slot="decrement" className={classes(step, 'start-px')}>
                <Minus className="size-5" aria-hidden="true" />
              </AriaButton>
              <AriaButton slot="increment" className={classes(step, 'end-px')}>
                <Plus className="size-5" aria-hidden="true" />
              </AriaButton>
            </>
          )}
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}

interface TypedInputProps {
  className: string
  /** Since a letter was typed, until the number is taken over. */
  isTyping: boolean
  /** What the text means so far, within the bounds; NaN while it is no number. */
  onType: (typed: number) => void
}

/** The box itself. A value that comes from outside, or is rounded to be shown, is nothing that somebody typed. */
function TypedInput({ className, isTyping, onType }: TypedInputProps) {
  const state = use(NumberFieldStateContext)
  const [typedText, setTypedText] = useState<string>()
  const { inputValue = '', numberValue = NaN, minValue = -Infinity, maxValue = Infinity } = state ?? {}
  const take = useEffectEvent((text: string) => {
    if (!isTyping && typedText !== text) return
    setTypedText(undefined)
    onType(text === '' ? NaN : Math.min(Math.max(numberValue, minValue), maxValue))
  })
  useEffect(() => take(inputValue), [inputValue])
  return <Input className={className} onInput={({ currentTarget }) => setTypedText(currentTarget.value)} />
}

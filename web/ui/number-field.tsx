import { Minus, Plus } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components/NumberField'
import { classes } from './classes.ts'
import { controlLook, FieldFrame, fieldLook, type FieldWords } from './field-frame.tsx'

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

/** A number, written in the place's own way; minus, plus and arrow keys count. */
export function NumberField({ label, hint, error, isOptional, isLabelHidden, hasSteps = false, whyDisabled, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} isDisabled={whyDisabled !== undefined} {...(error ? { isInvalid: true } : {})} className={fieldLook}>
      <FieldFrame {...{ label, hint, error, isOptional, isLabelHidden, whyDisabled }}>
        <Group className="relative flex">
          <Input className={classes(controlLook, 'min-h-12 tabular', hasSteps && 'px-12 text-center')} />
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

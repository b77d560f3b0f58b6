import { Eye, EyeOff } from 'lucide-react'
import { useState, type ReactNode, type Ref } from 'react'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField'
import { classes } from './classes.ts'
import { controlLook } from './control-look.ts'
import { FieldFrame, fieldLook, type FieldWords } from './field-frame.tsx'
import { IconButton } from './icon-button.tsx'

type Passed = Pick<
  AriaTextFieldProps,
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'onBlur'
  | 'name'
  | 'type'
  | 'inputMode'
  | 'autoComplete'
  | 'autoFocus'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'isRequired'
  | 'isReadOnly'
  | 'validate'
  | 'spellCheck'
  | 'enterKeyHint'
>

export interface TextFieldProps extends FieldWords, Passed {
  placeholder?: string
  /** A word or sign at the start (“+49”, a magnifier) or end (“min”). */
  start?: ReactNode
  end?: ReactNode
  whyDisabled?: string | undefined
  ref?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  placeholder,
  start,
  end,
  whyDisabled,
  ref,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} isDisabled={whyDisabled !== undefined} {...(error ? { isInvalid: true } : {})} className={fieldLook}>
      <FieldFrame {...{ label, hint, error, isOptional, isLabelHidden, whyDisabled }}>
        <Group className="group relative flex">
          {start !== undefined && <span className="pointer-events-none absolute inset-y-0 start-3.5 flex items-center text-muted [&_svg]:size-5">{start}</span>}
          <Input
            {...(ref ? { ref } : {})}
            {...(placeholder ? { placeholder } : {})}
            className={classes(controlLook, 'min-h-12', start !== undefined && 'ps-11', end !== undefined && 'pe-14')}
          />
          {end !== undefined && <span className="absolute inset-y-0 end-1 flex items-center pe-2.5 text-muted">{end}</span>}
        </Group>
      </FieldFrame>
    </AriaTextField>
  )
}

export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'start' | 'end' | 'inputMode'>

/** A secret that can be looked at while it is typed. `autoComplete` is `current-password` or `new-password`. */
export function PasswordField({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  placeholder,
  whyDisabled,
  ref,
  ...rest
}: PasswordFieldProps) {
  const [isShown, setShown] = useState(false)
  return (
    <AriaTextField
      {...rest}
      type={isShown ? 'text' : 'password'}
      spellCheck="false"
      isDisabled={whyDisabled !== undefined}
      {...(error ? { isInvalid: true } : {})}
      className={fieldLook}
    >
      <FieldFrame {...{ label, hint, error, isOptional, isLabelHidden, whyDisabled }}>
        <Group className="relative flex">
          <Input {...(ref ? { ref } : {})} {...(placeholder ? { placeholder } : {})} autoCapitalize="none" className={classes(controlLook, 'min-h-12 pe-13')} />
          <span className="absolute inset-y-0 end-0.5 flex items-center">
            <IconButton
              label={isShown ? 'Hide password' : 'Show password'}
              icon={isShown ? <EyeOff /> : <Eye />}
              keepsFocus
              onPress={() => setShown(!isShown)}
            />
          </span>
        </Group>
      </FieldFrame>
    </AriaTextField>
  )
}

export interface TextAreaFieldProps extends FieldWords, Omit<Passed, 'type' | 'pattern' | 'inputMode'> {
  placeholder?: string
  /** Rows shown when empty; it grows with what is typed. */
  rows?: number
  whyDisabled?: string | undefined
}

/** Several lines of text. With `maxLength` it counts down when the end comes near. */
export function TextAreaField({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  placeholder,
  rows = 3,
  whyDisabled,
  ...rest
}: TextAreaFieldProps) {
  const left = rest.maxLength === undefined || rest.value === undefined ? undefined : rest.maxLength - rest.value.length
  const countdown = left !== undefined && left <= 40 ? `${left} characters left` : undefined
  return (
    <AriaTextField {...rest} isDisabled={whyDisabled !== undefined} {...(error ? { isInvalid: true } : {})} className={fieldLook}>
      <FieldFrame {...{ label, error, isOptional, isLabelHidden, whyDisabled }} hint={countdown ?? hint}>
        <TextArea
          rows={rows}
          {...(placeholder ? { placeholder } : {})}
          className={classes(controlLook, 'block field-sizing-content max-h-80 min-h-[calc(1lh*var(--rows)+1.5rem)] resize-none')}
          style={{ '--rows': rows }}
        />
      </FieldFrame>
    </AriaTextField>
  )
}

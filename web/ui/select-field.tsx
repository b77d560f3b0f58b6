import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select, SelectValue } from 'react-aria-components/Select'
import { Text } from 'react-aria-components/Text'
import { classes } from './classes.ts'
import { controlLook } from './control-look.ts'
import { FieldFrame, fieldLook, type FieldWords } from './field-frame.tsx'
import { menuItemLook, popoverLook } from './popover-look.ts'

export interface SelectOption {
  id: string
  label: string
  detail?: string
  icon?: ReactNode
  whyDisabled?: string
}

export interface SelectFieldProps extends FieldWords {
  options: SelectOption[]
  value: string | null
  onChange: (id: string) => void
  placeholder?: string
  name?: string
  isRequired?: boolean
  whyDisabled?: string | undefined
}

/** One of a list that is too long to lay out. Up to five short choices are better as chips or a segmented control. */
export function SelectField({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  options,
  value,
  onChange,
  placeholder = 'Choose',
  whyDisabled,
  ...rest
}: SelectFieldProps) {
  return (
    <Select
      {...rest}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      placeholder={placeholder}
      isDisabled={whyDisabled !== undefined}
      disabledKeys={options.filter((option) => option.whyDisabled).map((option) => option.id)}
      {...(error ? { isInvalid: true } : {})}
      className={classes(fieldLook, 'group')}
    >
      <FieldFrame {...{ label, hint, error, isOptional, isLabelHidden, whyDisabled }}>
        <AriaButton
          className={classes(
            controlLook,
            'flex min-h-12 cursor-pointer items-center gap-2 text-start data-focus-visible:border-accent-text data-focus-visible:ring-2 group-data-invalid:border-danger',
          )}
        >
          <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-muted">
            {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
          </SelectValue>
          <ChevronDown className="size-5 shrink-0 text-muted" aria-hidden="true" />
        </AriaButton>
      </FieldFrame>
      <Popover className={classes(popoverLook, 'min-w-(--trigger-width)')}>
        <ListBox items={options} className="max-h-[inherit] overflow-auto p-1.5 outline-none">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={menuItemLook}>
              {({ isSelected }) => (
                <>
                  {option.icon}
                  <span className="flex min-w-0 flex-1 flex-col">
                    <Text slot="label">{option.label}</Text>
                    {(option.whyDisabled ?? option.detail) && (
                      <Text slot="description" className="text-14 text-muted">
                        {option.whyDisabled ?? option.detail}
                      </Text>
                    )}
                  </span>
                  {isSelected && <Check className="size-5 shrink-0 text-accent-text" aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

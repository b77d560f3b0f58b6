import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Explained } from './explained.tsx'
import { Toggle, ToggleGroup, type ToggleProps } from './toggle-group.tsx'

export interface ChipOption {
  id: string
  label: string
  icon?: ReactNode
  /** Beside the label, quieter: “+0.60”, a count. */
  detail?: ReactNode
  whyDisabled?: string | undefined
}

interface ChipGroupProps {
  /** Names the group for screen readers; a heading above may show the same words. */
  label: string
  options: ChipOption[]
  /** `scroll` keeps one line that can be pushed sideways, for filters above a list. */
  flow?: 'wrap' | 'scroll'
  size?: 'medium' | 'large'
}

export interface SingleChipGroupProps extends ChipGroupProps {
  value: string | null
  onChange: (id: string | null) => void
  /** Pressing the chosen chip again takes the choice back; otherwise one always stays chosen. */
  canBeEmpty?: boolean
}

/** One of a few short choices, all in sight. */
export function SingleChipGroup({ value, onChange, canBeEmpty = false, ...rest }: SingleChipGroupProps) {
  return (
    <Chips
      {...rest}
      mode="single"
      chosen={value === null ? [] : [value]}
      onPress={(id) => {
        if (id !== value) onChange(id)
        else if (canBeEmpty) onChange(null)
      }}
    />
  )
}

export interface MultipleChipGroupProps extends ChipGroupProps {
  values: string[]
  onChange: (ids: string[]) => void
}

/** Any of a few short choices: milk extras, diets, filters. */
export function MultipleChipGroup({ values, onChange, ...rest }: MultipleChipGroupProps) {
  return (
    <Chips
      {...rest}
      mode="multiple"
      chosen={values}
      onPress={(id) => onChange(values.includes(id) ? values.filter((one) => one !== id) : [...values, id])}
    />
  )
}

interface ChipsProps extends ChipGroupProps {
  mode: 'single' | 'multiple'
  chosen: readonly string[]
  onPress: (id: string) => void
}

function Chips({ label, options, flow = 'wrap', size = 'medium', mode, chosen, onPress }: ChipsProps) {
  return (
    <ToggleGroup
      label={label}
      ids={options.map(({ id }) => id)}
      chosen={chosen}
      mode={mode}
      className={classes('flex gap-2', flow === 'wrap' ? 'flex-wrap' : 'no-scrollbar -mx-4 snap-x scroll-px-4 overflow-x-auto px-4 py-1')}
    >
      {(toggle) => {
        const option = options.find(({ id }) => id === toggle.id)
        return option && <Chip key={toggle.id} option={option} toggle={toggle} size={size} isMultiple={mode === 'multiple'} onPress={onPress} />
      }}
    </ToggleGroup>
  )
}

interface ChipProps {
  option: ChipOption
  toggle: ToggleProps
  size: 'medium' | 'large'
  isMultiple: boolean
  onPress: (id: string) => void
}

function Chip({ option, toggle, size, isMultiple, onPress }: ChipProps) {
  return (
    <Explained why={option.whyDisabled}>
      {({ showWhy, ...off }) => (
        <Toggle
          {...off}
          {...toggle}
          // A chip that is off can still be reached to learn why. One that was chosen before it went off can be taken back.
          onPress={(event) => {
            showWhy(event)
            if (!option.whyDisabled || (isMultiple && toggle.isChosen)) onPress(option.id)
          }}
          className={classes(
            'focus-ring inline-flex shrink-0 snap-start items-center gap-2 rounded-chip border text-start text-16 transition-colors select-none [&_svg]:size-4.5 [&_svg]:shrink-0',
            size === 'large' ? 'min-h-13 px-5' : 'min-h-11 px-4',
            option.whyDisabled
              ? 'cursor-not-allowed border-transparent bg-sunken text-muted'
              : classes(
                  'cursor-pointer border-line-strong/60 bg-raised font-medium hover:border-text',
                  'data-selected:border-accent-text data-selected:bg-accent-soft data-selected:text-accent-text data-selected:inset-ring data-selected:inset-ring-accent-text',
                ),
          )}
        >
          {isMultiple && toggle.isChosen ? <Check aria-hidden="true" strokeWidth={2.75} /> : option.icon}
          <span className={classes('min-w-0', option.whyDisabled && 'line-through decoration-1')}>{option.label}</span>
          {option.detail !== undefined && <span className="text-14 font-normal opacity-90 tabular">{option.detail}</span>}
        </Toggle>
      )}
    </Explained>
  )
}

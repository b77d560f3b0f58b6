import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Key } from 'react-aria-components/ToggleButtonGroup'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { classes } from './classes.ts'
import { Explained } from './explained.tsx'

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
      selected={new Set(value === null ? [] : [value])}
      mustChoose={!canBeEmpty}
      onChange={(keys) => onChange(keys[0] ?? null)}
    />
  )
}

export interface MultipleChipGroupProps extends ChipGroupProps {
  values: string[]
  onChange: (ids: string[]) => void
}

/** Any of a few short choices: milk extras, diets, filters. */
export function MultipleChipGroup({ values, onChange, ...rest }: MultipleChipGroupProps) {
  return <Chips {...rest} mode="multiple" selected={new Set(values)} mustChoose={false} onChange={onChange} />
}

interface ChipsProps extends ChipGroupProps {
  mode: 'single' | 'multiple'
  selected: Set<Key>
  mustChoose: boolean
  onChange: (ids: string[]) => void
}

function Chips({ label, options, flow = 'wrap', size = 'medium', mode, selected, mustChoose, onChange }: ChipsProps) {
  const off = new Set<Key>(options.filter((option) => option.whyDisabled).map((option) => option.id))
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode={mode}
      disallowEmptySelection={mustChoose}
      selectedKeys={selected}
      onSelectionChange={(keys) => {
        // A chip that is off can still be reached to learn why; pressing it changes nothing.
        const chosen = [...keys]
        if (chosen.some((key) => off.has(key) && !selected.has(key))) return
        onChange(chosen.map(String))
      }}
      className={classes('flex gap-2', flow === 'wrap' ? 'flex-wrap' : 'no-scrollbar -mx-4 snap-x scroll-px-4 overflow-x-auto px-4 py-1')}
    >
      {options.map((option) => (
        <Chip key={option.id} option={option} size={size} isMultiple={mode === 'multiple'} />
      ))}
    </ToggleButtonGroup>
  )
}

function Chip({ option, size, isMultiple }: { option: ChipOption; size: 'medium' | 'large'; isMultiple: boolean }) {
  return (
    <Explained why={option.whyDisabled}>
      {({ showWhy, ...off }) => (
        <ToggleButton
          {...off}
          id={option.id}
          onPress={showWhy}
          className={classes(
            'focus-ring inline-flex shrink-0 snap-start items-center gap-2 rounded-chip border text-start text-16 transition-colors select-none [&_svg]:size-4.5 [&_svg]:shrink-0',
            size === 'large' ? 'min-h-13 px-5' : 'min-h-11 px-4',
            option.whyDisabled
              ? 'cursor-not-allowed border-dashed border-line-strong text-muted'
              : classes(
                  'cursor-pointer border-line-strong/60 bg-raised font-medium data-hovered:border-text',
                  'data-selected:border-accent-text data-selected:bg-accent-soft data-selected:text-accent-text data-selected:inset-ring data-selected:inset-ring-accent-text',
                ),
          )}
        >
          {({ isSelected }) => (
            <>
              {isMultiple && isSelected ? <Check aria-hidden="true" strokeWidth={2.75} /> : option.icon}
              <span className={classes('min-w-0', option.whyDisabled && 'line-through decoration-1')}>{option.label}</span>
              {option.detail !== undefined && <span className="text-14 font-normal opacity-90 tabular">{option.detail}</span>}
            </>
          )}
        </ToggleButton>
      )}
    </Explained>
  )
}

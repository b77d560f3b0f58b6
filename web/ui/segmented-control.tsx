import type { ReactNode } from 'react'
import { SelectionIndicator, ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { classes } from './classes.ts'
import { Explained } from './explained.tsx'

export interface Segment<Id extends string> {
  id: Id
  label: string
  icon?: ReactNode
  whyDisabled?: string | undefined
}

export interface SegmentedControlProps<Id extends string> {
  label: string
  segments: Segment<Id>[]
  value: Id
  onChange: (id: Id) => void
  /** Only icons are shown; the labels are still there to hear and to hover. */
  isIconOnly?: boolean
  isWide?: boolean
}

/** Two to four ways to see or do the same thing: pick-up or delivery, day or week. */
export function SegmentedControl<Id extends string>({
  label,
  segments,
  value,
  onChange,
  isIconOnly = false,
  isWide = false,
}: SegmentedControlProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const next = segments.find((segment) => keys.has(segment.id) && segment.id !== value)
        if (next && !next.whyDisabled) onChange(next.id)
      }}
      className={classes('inline-flex max-w-full rounded-10 border border-line bg-sunken p-0.75', isWide && 'w-full')}
    >
      {segments.map((segment) => (
        <Explained key={segment.id} why={segment.whyDisabled} hint={isIconOnly ? segment.label : undefined}>
          {({ showWhy, ...off }) => (
            <ToggleButton
              {...off}
              id={segment.id}
              onPress={showWhy}
              {...(isIconOnly ? { 'aria-label': segment.label } : {})}
              className={classes(
                'focus-ring relative flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-6 px-3.5 text-16 font-medium text-muted transition-colors select-none [&_svg]:size-5',
                isWide && 'flex-1',
                segment.whyDisabled ? 'cursor-not-allowed line-through decoration-1' : 'cursor-pointer data-hovered:text-text data-selected:text-text',
              )}
            >
              <SelectionIndicator className="absolute inset-0 rounded-6 border border-line bg-raised shadow-[0_1px_3px_oklch(0.2_0.03_70/0.12)] transition-[translate,width] duration-180" />
              <span className="relative flex min-w-0 items-center gap-2">
                {segment.icon}
                {!isIconOnly && segment.label}
              </span>
            </ToggleButton>
          )}
        </Explained>
      ))}
    </ToggleButtonGroup>
  )
}

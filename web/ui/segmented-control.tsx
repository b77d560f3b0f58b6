import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { Explained } from './explained.tsx'
import { Toggle, ToggleGroup } from './toggle-group.tsx'

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
    <ToggleGroup
      label={label}
      ids={segments.map(({ id }) => id)}
      chosen={[value]}
      mode="single"
      className={classes('relative inline-flex max-w-full rounded-10 border border-line bg-sunken p-0.75', isWide && 'w-full')}
    >
      {(toggle) => {
        const segment = segments.find(({ id }) => id === toggle.id)
        return segment && (
          <Explained key={segment.id} why={segment.whyDisabled} hint={isIconOnly ? segment.label : undefined}>
            {({ showWhy, ...off }) => (
              <Toggle
                {...off}
                {...toggle}
                onPress={(event) => {
                  showWhy(event)
                  if (!toggle.isChosen && !segment.whyDisabled) onChange(segment.id)
                }}
                {...(isIconOnly ? { 'aria-label': segment.label } : {})}
                className={classes(
                  'focus-ring relative flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-6 px-3.5 text-16 font-medium text-muted transition-colors select-none [&_svg]:size-5',
                  isWide && 'flex-1',
                  segment.whyDisabled ? 'cursor-not-allowed line-through decoration-1' : 'cursor-pointer hover:text-text data-selected:text-text',
                )}
              >
                {toggle.isChosen && <ChosenMark />}
                <span className="relative flex min-w-0 items-center gap-2">
                  {segment.icon}
                  {!isIconOnly && segment.label}
                </span>
              </Toggle>
            )}
          </Explained>
        )
      }}
    </ToggleGroup>
  )
}

const slideMs = 180

/** Lies behind the chosen segment, and slides there from the one before. */
function ChosenMark() {
  const mark = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const here = mark.current
    const row = here?.closest<HTMLElement>('[role=radiogroup]')
    if (!here || !row) return
    const left = here.getBoundingClientRect().left - row.getBoundingClientRect().left
    const width = here.offsetWidth
    const { markLeft, markWidth } = row.dataset
    Object.assign(row.dataset, { markLeft: left, markWidth: width })
    if (markLeft === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    here.animate([{ translate: `${Number(markLeft) - left}px`, width: `${markWidth}px` }, { translate: '0', width: `${width}px` }], { duration: slideMs, easing: 'ease-out' })
  }, [])
  return <span ref={mark} className="absolute inset-y-0 start-0 w-full rounded-6 border border-line bg-raised shadow-[0_1px_3px_oklch(0.2_0.03_70/0.12)]" />
}

import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { classes } from './classes.ts'
import { Text } from 'react-aria-components/Text'

export interface TimeSlot {
  id: string
  /** As the place writes it: “19:15”. */
  label: string
  /** A second line: “2 left”, “+€5”. */
  detail?: string
  /** “Taken”, “Too late to book”. */
  whyDisabled?: string
}

export interface TimeSlotSection {
  /** “Lunch”, “Evening”. */
  label: string
  slots: TimeSlot[]
}

export interface TimeSlotGridProps {
  /** “Times on Friday 24 October”. */
  label: string
  sections: TimeSlotSection[]
  value: string | null
  onChange: (id: string) => void
}

/**
 * Free and taken times, grouped as people speak of a day. Taken ones stay in place, so that the grid does not jump and the gap explains
 * itself.
 */
export function TimeSlotGrid({ label, sections, value, onChange }: TimeSlotGridProps) {
  return (
    <RadioGroup aria-label={label} value={value} onChange={onChange} className="flex flex-col gap-5">
      {sections.map((section) => (
        <div key={section.label} className="flex flex-col gap-2">
          <h3 className="text-16">{section.label}</h3>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2">
            {section.slots.map((slot) => (
              <SlotChip key={slot.id} slot={slot} />
            ))}
          </div>
        </div>
      ))}
    </RadioGroup>
  )
}

function SlotChip({ slot }: { slot: TimeSlot }) {
  const isOff = slot.whyDisabled !== undefined
  const below = slot.whyDisabled ?? slot.detail
  return (
    <Radio
      value={slot.id}
      isDisabled={isOff}
      className={classes(
        'focus-ring flex min-h-13 flex-col items-center justify-center rounded-10 border px-1 py-1 text-center transition-colors select-none',
        isOff
          ? 'cursor-not-allowed border-transparent bg-sunken text-muted'
          : classes(
              'cursor-pointer border-line-strong/60 bg-raised data-hovered:border-text',
              'data-selected:border-accent-mark data-selected:bg-accent data-selected:text-on-accent',
            ),
      )}
    >
      <span className={classes('text-16 font-semibold tabular', isOff && 'font-normal line-through decoration-1')}>{slot.label}</span>
      {below && (
        <Text slot="description" className="text-12">
          {below}
        </Text>
      )}
    </Radio>
  )
}

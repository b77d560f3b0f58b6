import { useState } from 'react'
import type { Place } from '../../api/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { SingleChipGroup } from '../../ui/chip-group.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { TimeSlotGrid } from '../../ui/time-slot-grid.tsx'
import { formatTime } from '../../ui/time-format.ts'
import { openingSlots, partOfDay } from '../places/opening-slots.ts'

export interface TimeSheetProps {
  isOpen: boolean
  onClose: () => void
  place: Place
  canBeNow: boolean
  /** ISO 8601; null: as soon as possible. */
  value: string | null
  onChange: (when: string | null) => void
}

/** A day, then a time within opening hours. */
export function TimeSheet({ isOpen, onClose, place, canBeNow, value, onChange }: TimeSheetProps) {
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title="When would you like it?"
      place="centre"
      footer={
        canBeNow ? (
          <Button isWide onPress={() => choose(null)}>
            As soon as possible
          </Button>
        ) : undefined
      }
    >
      <Times place={place} value={value} onChange={choose} />
    </Sheet>
  )

  function choose(when: string | null): void {
    onChange(when)
    onClose()
  }
}

function Times({ place, value, onChange }: Pick<TimeSheetProps, 'place' | 'value' | 'onChange'>) {
  const [days] = useState(() => openingSlots(place, Date.now()))
  const [chosenDay, setChosenDay] = useState(() => days.find(({ slots }) => value !== null && slots.includes(value))?.day ?? days[0]?.day ?? null)
  const day = days.find((each) => each.day === chosenDay)
  if (!day) return <EmptyState title="No times this week">There are no opening hours in the next seven days.</EmptyState>
  const parts = Map.groupBy(day.slots, (slot) => partOfDay(slot, place.timeZone))
  const chips = days.map(({ day: id, label }) => ({ id, label }))
  const slotOf = (id: string) => ({ id, label: formatTime(id, 'time', place.timeZone, place.locale) })
  return (
    <div className="flex flex-col gap-5">
      <SingleChipGroup label="Day" flow="scroll" value={chosenDay} onChange={setChosenDay} options={chips} />
      <TimeSlotGrid
        label={`Times, ${day.label}`}
        value={value}
        onChange={onChange}
        sections={[...parts].map(([label, slots]) => ({ label, slots: slots.map(slotOf) }))}
      />
    </div>
  )
}

import { Plus, Trash2 } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { MultipleChipGroup } from '../../ui/chip-group.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { usePlace } from '../../ui/place.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Daypart } from './item-draft.ts'

const partsMax = 20
const weekdays = [1, 2, 3, 4, 5, 6, 7]
/** A Monday, to ask the language for the names of days. */
const someMonday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

interface DaypartsFieldProps {
  value: Daypart[]
  onChange: (value: Daypart[]) => void
  whyDisabled: string | undefined
}

/** When something is served, by the clock of the shop; none means always. */
export function DaypartsField({ value, onChange, whyDisabled }: DaypartsFieldProps) {
  const { locale } = usePlace()
  const names = weekdays.map((day) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(someMonday + (day - 1) * dayMs))
  const change = (index: number, part: Partial<Daypart>) => onChange(value.map((one, at) => (at === index ? { ...one, ...part } : one)))
  const offProps = whyDisabled ? { whyDisabled } : {}
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-body text-16 font-medium tracking-normal">When it is served</h3>
      {value.length === 0 && <p className="text-16 text-muted">Always, while the shop is open.</p>}
      {value.map((part, index) => (
        <div key={index} className="flex flex-col gap-3 rounded-10 border border-line p-3">
          <MultipleChipGroup
            label="Days"
            values={part.weekdays.map(String)}
            options={weekdays.map((day) => ({ id: String(day), label: names[day - 1] ?? '', whyDisabled }))}
            onChange={(ids) => change(index, { weekdays: ids.map(Number).sort((a, b) => a - b) })}
          />
          <div className="grid grid-cols-2 items-end gap-3 min-[24rem]:grid-cols-[1fr_1fr_auto]">
            <TextField label="From" type="time" value={part.starts} onChange={(starts) => change(index, { starts })} {...offProps} />
            <TextField
              label="To"
              type="time"
              value={part.ends === '24:00' ? '00:00' : part.ends}
              onChange={(ends) => change(index, { ends })}
              {...offProps}
            />
            <IconButton
              label="Remove these hours"
              icon={<Trash2 />}
              whyDisabled={whyDisabled}
              onPress={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<Plus className="size-4" aria-hidden="true" />}
          whyDisabled={whyDisabled ?? (value.length >= partsMax ? `${partsMax} is the most` : undefined)}
          onPress={() => onChange([...value, { weekdays: [...weekdays], starts: '07:00', ends: '11:00' }])}
        >
          Only at certain hours
        </Button>
      </div>
    </div>
  )
}

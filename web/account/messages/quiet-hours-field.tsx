import { useState } from 'react'
import { SwitchField } from '../../ui/choice-fields.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { quietHoursProblem, startingQuietHours, thisZone, zoneOptions } from './quiet-hours.ts'
import type { QuietHours } from './shapes.ts'

export interface QuietHoursFieldProps {
  value: QuietHours | null
  onChange: (value: QuietHours | null) => void
}

/** When somebody wants to be left alone; what comes meanwhile waits until the end. */
export function QuietHoursField({ value, onChange }: QuietHoursFieldProps) {
  const here = thisZone()
  const change = (part: Partial<QuietHours>) => {
    if (!value) return
    const next = { ...value, ...part }
    if (quietHoursProblem(next) === undefined) onChange(next)
  }
  return (
    <section aria-labelledby="quiet-hours" className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 id="quiet-hours" className="text-20">
        Quiet hours
      </h2>
      <SwitchField
        label="Pause notifications"
        hint="Anything that comes in then waits until quiet hours are over."
        isSelected={value !== null}
        onChange={(isSelected) => onChange(isSelected ? startingQuietHours(here) : null)}
      />
      {value && (
        <div className="grid animate-rise gap-4 sm:grid-cols-[1fr_1fr_2fr]">
          <TimeField key={`from ${value.starts}`} label="From" time={value.starts} onChange={(starts) => change({ starts })} />
          <TimeField key={`until ${value.ends}`} label="Until" time={value.ends} onChange={(ends) => change({ ends })} />
          <SelectField
            label="On the clock of"
            options={zoneOptions(value.timeZone, here)}
            value={value.timeZone ?? 'place'}
            onChange={(id) => change({ timeZone: id === 'place' ? null : id })}
          />
        </div>
      )}
    </section>
  )
}

/** Kept when it is left, since a time that is half typed is one nobody means. */
function TimeField({ label, time, onChange }: { label: string; time: string; onChange: (time: string) => void }) {
  const [typed, setTyped] = useState(time)
  return <TextField label={label} type="time" value={typed} isRequired onChange={setTyped} onBlur={() => typed !== time && onChange(typed)} />
}

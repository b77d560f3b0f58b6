import { useState } from 'react'
import { DatePicker, DayCalendar } from '../ui/date-picker.tsx'
import { TimeSlotGrid } from '../ui/time-slot-grid.tsx'
import { Example } from './example.tsx'

export function Booking() {
  const [day, setDay] = useState<string | null>('2026-10-24')
  const [slot, setSlot] = useState<string | null>('19:15')
  const isClosed = (one: string) => new Date(one).getUTCDay() === 1
  return (
    <>
      <Example title="A day in a form">
        <div className="grid w-full gap-5 sm:grid-cols-2">
          <DatePicker label="Day" value={day} onChange={setDay} min="2026-10-20" max="2026-12-31" isUnavailable={isClosed} hint="Closed on Mondays." />
          <DatePicker label="Until" value={null} onChange={() => undefined} error="Choose a day after the first." />
          <DatePicker label="Since" value="2026-01-02" onChange={() => undefined} whyDisabled="Set when the shop was opened." />
        </div>
      </Example>
      <Example title="A month laid out" on="raised">
        <DayCalendar label="Day" value={day} onChange={setDay} min="2026-10-20" isUnavailable={isClosed} />
      </Example>
      <Example title="Free and taken times">
        <div className="w-full">
          <TimeSlotGrid
            label="Times on Saturday 24 October"
            value={slot}
            onChange={setSlot}
            sections={[
              { label: 'Lunch', slots: ['12:00', '12:15', '12:30', '12:45', '13:00'].map((label, index) => ({ id: label, label, ...(index === 1 ? { whyDisabled: 'Taken' } : {}) })) },
              {
                label: 'Evening',
                slots: ['18:30', '18:45', '19:00', '19:15', '19:30', '19:45', '20:00'].map((label, index) => ({
                  id: label,
                  label,
                  ...(index === 2 ? { whyDisabled: 'Just taken' } : index === 4 ? { detail: 'Last table' } : {}),
                })),
              },
            ]}
          />
        </div>
      </Example>
    </>
  )
}

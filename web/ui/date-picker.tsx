import { parseDate, type CalendarDate, type DateValue } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, CalendarHeading } from 'react-aria-components/Calendar'
import { DateInput, DatePicker as AriaDatePicker, DateSegment } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Group } from 'react-aria-components/Group'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import { controlLook } from './control-look.ts'
import { FieldFrame, fieldLook, type FieldWords } from './field-frame.tsx'
import { popoverLook } from './popover-look.ts'
import './work.css'

/** A day on the place's calendar: `2026-10-24`. It has no zone, so it can never slip by one. */
export type Day = string

interface Days {
  /** First and last day that may be chosen. */
  min?: Day
  max?: Day
  /** True for days in between that may not: closed, fully booked. */
  isUnavailable?: (day: Day) => boolean
}

const asDate = (day: Day | null | undefined): CalendarDate | null => (day ? parseDate(day) : null)

const calendarProps = ({ min, max, isUnavailable }: Days) => ({
  ...(min ? { minValue: parseDate(min) } : {}),
  ...(max ? { maxValue: parseDate(max) } : {}),
  ...(isUnavailable ? { isDateUnavailable: (date: DateValue) => isUnavailable(date.toString()) } : {}),
})

export interface DatePickerProps extends FieldWords, Days {
  value: Day | null
  onChange: (day: Day | null) => void
  isRequired?: boolean
  whyDisabled?: string | undefined
}

/** A day that is typed or picked, in a form. */
export function DatePicker({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  value,
  onChange,
  isRequired = false,
  whyDisabled,
  ...days
}: DatePickerProps) {
  return (
    <AriaDatePicker
      {...calendarProps(days)}
      value={asDate(value)}
      onChange={(date) => onChange(date?.toString() ?? null)}
      granularity="day"
      isRequired={isRequired}
      isDisabled={whyDisabled !== undefined}
      {...(error ? { isInvalid: true } : {})}
      className={fieldLook}
    >
      <FieldFrame {...{ label, hint, error, isOptional, isLabelHidden, whyDisabled }}>
        <Group className={classes(controlLook, 'flex min-h-12 items-center ps-2.5 pe-0.5 data-focus-within:border-accent-text data-focus-within:ring-2 data-focus-within:ring-accent-text')}>
          <DateInput className="flex flex-1 tabular">
            {(segment) => (
              <DateSegment segment={segment} className="rounded-6 px-0.5 outline-none data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-muted data-placeholder:data-focused:text-on-accent" />
            )}
          </DateInput>
          <AriaButton className="focus-ring -my-2.5 flex size-11 shrink-0 cursor-pointer items-center justify-center rounded-10 data-hovered:bg-tint">
            <CalendarDays className="size-5" aria-hidden="true" />
          </AriaButton>
        </Group>
      </FieldFrame>
      <Popover className={popoverLook}>
        <Dialog className="p-3 outline-none">
          <Month />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  )
}

export interface DayCalendarProps extends Days {
  label: string
  value: Day | null
  onChange: (day: Day) => void
}

/** A month laid out, for where the day is the question. */
export function DayCalendar({ label, value, onChange, ...days }: DayCalendarProps) {
  return (
    <Calendar
      aria-label={label}
      {...calendarProps(days)}
      value={asDate(value)}
      onChange={(date) => {
        if (date) onChange(date.toString())
      }}
    >
      <MonthParts />
    </Calendar>
  )
}

function Month() {
  return (
    <Calendar>
      <MonthParts />
    </Calendar>
  )
}

const turn =
  'focus-ring flex size-11 cursor-pointer items-center justify-center rounded-10 data-hovered:bg-tint data-disabled:cursor-default data-disabled:text-line-strong rtl:[&_svg]:-scale-x-100'

function MonthParts() {
  return (
    <>
      <header className="mb-1 flex items-center justify-between">
        <AriaButton slot="previous" className={turn}>
          <ChevronLeft className="size-5" aria-hidden="true" />
        </AriaButton>
        <CalendarHeading className="text-20" />
        <AriaButton slot="next" className={turn}>
          <ChevronRight className="size-5" aria-hidden="true" />
        </AriaButton>
      </header>
      <CalendarGrid weekdayStyle="short" className="border-spacing-0">
        <CalendarGridHeader>{(day) => <CalendarHeaderCell className="h-8 text-12 font-medium text-muted">{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className={classes(
                'focus-ring relative m-px flex size-11 cursor-pointer items-center justify-center rounded-10 text-16 tabular select-none',
                'data-hovered:bg-tint data-outside-month:invisible data-selected:bg-accent data-selected:font-semibold data-selected:text-on-accent',
                'data-disabled:cursor-not-allowed data-disabled:text-line-strong data-unavailable:cursor-not-allowed data-unavailable:text-muted data-unavailable:line-through',
                'data-today:after:absolute data-today:after:bottom-1.5 data-today:after:size-1 data-today:after:rounded-chip data-today:after:bg-current data-today:after:content-[""]',
              )}
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </>
  )
}

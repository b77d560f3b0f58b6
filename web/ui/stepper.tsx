import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface Step {
  id: string
  label: string
  state: 'done' | 'current' | 'next' | 'failed'
  /** “8:32”, “about 4 min”, what went wrong. */
  detail?: ReactNode
}

const said: Record<Step['state'], string> = { done: 'done', current: 'now', next: 'still to come', failed: 'failed' }

const marks: Record<Step['state'], string> = {
  done: 'border-positive-fill bg-positive-fill text-on-positive',
  current: 'border-accent-text bg-accent-soft',
  next: 'border-line-strong bg-raised',
  failed: 'border-danger-fill bg-danger-fill text-on-danger',
}

export interface StepperProps {
  /** “Order 42”. */
  label: string
  steps: Step[]
  /** `down` also with room, beside other things; otherwise it lies across as soon as there is any. */
  flow?: 'across' | 'down'
}

/** How far something is: downwards on a phone, across with room. */
export function Stepper({ label, steps, flow = 'across' }: StepperProps) {
  const isAcross = flow === 'across'
  return (
    <ol aria-label={label} className={classes('flex flex-col', isAcross && 'md:flex-row')}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className={classes('relative flex min-w-0 gap-3 pb-5 last:pb-0', isAcross && 'md:flex-1 md:flex-col md:gap-2 md:pe-3 md:pb-0')}
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={classes(
                'absolute start-3.75 top-8 bottom-0 w-0.5 transition-colors duration-200',
                isAcross && 'md:start-8 md:end-0 md:top-3.75 md:bottom-auto md:h-0.5 md:w-auto',
                step.state === 'done' ? 'bg-positive-fill' : 'bg-line',
              )}
            />
          )}
          <span className={classes('relative flex size-8 shrink-0 items-center justify-center rounded-chip border-2 transition-colors duration-200', marks[step.state])}>
            {step.state === 'done' && <Check className="size-4.5 animate-grow" strokeWidth={3} aria-hidden="true" />}
            {step.state === 'failed' && <X className="size-4.5" strokeWidth={3} aria-hidden="true" />}
            {step.state === 'current' && <span className="size-3 animate-[breathe_1600ms_ease-in-out_infinite] rounded-chip bg-accent-text" />}
          </span>
          <span className={classes('flex min-w-0 flex-col pt-1', isAcross && 'md:pt-0')}>
            <span className={classes('text-16', step.state === 'next' ? 'text-muted' : 'font-semibold', step.state === 'failed' && 'text-danger')}>
              {step.label}
              <span className="sr-only">, {said[step.state]}</span>
            </span>
            {step.detail !== undefined && <span className="text-14 text-muted">{step.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

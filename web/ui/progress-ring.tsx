import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import type { Tone } from './badge.tsx'
import { classes } from './classes.ts'

const strokes: Record<Tone, string> = {
  neutral: 'stroke-inverse',
  accent: 'stroke-accent-mark',
  positive: 'stroke-positive-fill',
  warning: 'stroke-warning-fill',
  danger: 'stroke-danger-fill',
  info: 'stroke-info-fill',
}

export interface ProgressRingProps {
  label: string
  value: number
  max: number
  /** For screen readers: “4 of 5 stamps”. */
  valueText?: string
  tone?: Tone
  /** In pixels. */
  size?: number
  /** In the middle: a number, a picture, a tick. */
  children?: ReactNode
}

/** How much of a whole is there; it fills as it grows. */
export function ProgressRing({ label, value, max, valueText, tone = 'accent', size = 96, children }: ProgressRingProps) {
  const width = Math.max(4, size / 12)
  const radius = (size - width) / 2
  const around = 2 * Math.PI * radius
  const part = max <= 0 ? 0 : Math.min(1, Math.max(0, value / max))
  return (
    <ProgressBar
      aria-label={label}
      value={Math.min(value, max)}
      maxValue={max}
      {...(valueText ? { valueLabel: valueText } : {})}
      className="relative inline-flex shrink-0 items-center justify-center"
      style={{ width: size, height: size }}
    >
      <svg width={size} height={size} className="absolute inset-0 -rotate-90" aria-hidden="true" fill="none" strokeWidth={width}>
        <circle cx={size / 2} cy={size / 2} r={radius} className="stroke-line" />
        <circle
          cx={size / 2}
          cy={size / 2}
          r={radius}
          strokeLinecap="round"
          strokeDasharray={around}
          strokeDashoffset={around * (1 - part)}
          className={classes('transition-[stroke-dashoffset] duration-200', strokes[tone], part === 0 && 'opacity-0')}
        />
      </svg>
      <span className="relative flex flex-col items-center">{children}</span>
    </ProgressBar>
  )
}

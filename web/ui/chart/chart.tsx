import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { classes } from '../classes.ts'
import { niceScale } from './nice-scale.ts'
import { useWidth } from './width.ts'

export interface ChartPoint {
  /** Under the axis: “Mon”, “14:00”. */
  label: string
  value: number
  /** The same a period ago, drawn behind. */
  before?: number
}

export interface ChartProps {
  /** What it shows, as a sentence would begin: “Orders per day”. */
  label: string
  kind: 'line' | 'bar'
  points: ChartPoint[]
  /** Writes a value for people: an amount, a count. */
  format: (value: number) => string
  /** Names the two series where there are two: “This week”, “Last week”. */
  names?: { value: string; before: string }
  /** In pixels. */
  height?: number
}

const gap = { top: 14, bottom: 26, end: 8 }

/**
 * A small chart of one series, or of one and what it was before. Arrow keys and a finger move along it; the values are also there as a
 * table for screen readers. Zero is always on the scale, so that no difference looks larger than it is.
 */
export function Chart({ label, kind, points, format, names, height = 220 }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [at, setAt] = useState<number>()
  const scale = niceScale(points.flatMap((point) => [point.value, point.before ?? 0]), height < 160 ? 2 : 4)
  const start = 12 + Math.max(...scale.ticks.map((tick) => format(tick).length)) * 7
  const [inner, tall] = [Math.max(0, width - start - gap.end), height - gap.top - gap.bottom]
  const slot = points.length === 0 ? 0 : inner / points.length
  const x = (index: number) => start + slot * (index + 0.5)
  const y = (value: number) => gap.top + tall * (1 - (value - scale.min) / (scale.max - scale.min))
  const shown = at === undefined ? undefined : points[at]
  const labelEvery = Math.max(1, Math.ceil((Math.max(...points.map((point) => point.label.length), 1) * 7.5 + 14) / Math.max(1, slot)))

  const move = (event: KeyboardEvent) => {
    const to = { ArrowRight: (at ?? -1) + 1, ArrowLeft: (at ?? points.length) - 1, Home: 0, End: points.length - 1 }[event.key]
    if (event.key === 'Escape') setAt(undefined)
    if (to === undefined) return
    event.preventDefault()
    setAt(Math.min(points.length - 1, Math.max(0, to)))
  }
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const inside = event.clientX - event.currentTarget.getBoundingClientRect().left - start
    setAt(Math.min(points.length - 1, Math.max(0, Math.floor(inside / slot))))
  }

  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <figcaption className="flex min-h-6 flex-wrap items-baseline justify-between gap-x-4 text-14">
        <span className="font-semibold">{label}</span>
        <Reading {...{ shown, format, names }} />
      </figcaption>
      <div
        ref={box}
        // Its values are walked through like a slider's, and read out one by one.
        role="slider"
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={(at ?? 0) + 1}
        aria-valuetext={shown ? `${shown.label}: ${format(shown.value)}` : 'Arrow keys read the values'}
        tabIndex={0}
        onKeyDown={move}
        onBlur={() => setAt(undefined)}
        // Time runs to the right on a chart, also where text runs to the left.
        dir="ltr"
        className="focus-ring touch-pan-y rounded-6"
        style={{ height }}
      >
        <svg width={width} height={height} aria-hidden="true" onPointerMove={point} onPointerDown={point} onPointerLeave={() => setAt(undefined)} className="block">
          {scale.ticks.map((tick) => (
            <g key={tick}>
              <line x1={start} x2={width - gap.end} y1={y(tick)} y2={y(tick)} className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'} />
              <text x={start - 8} y={y(tick) + 4} textAnchor="end" className="fill-muted text-12 tabular">
                {format(tick)}
              </text>
            </g>
          ))}
          {points.map((each, index) =>
            index % labelEvery === 0 ? (
              <text key={each.label} x={x(index)} y={height - 6} textAnchor="middle" className={classes('text-12', index === at ? 'fill-text font-semibold' : 'fill-muted')}>
                {each.label}
              </text>
            ) : null,
          )}
          {at !== undefined && kind === 'line' && <line x1={x(at)} x2={x(at)} y1={gap.top} y2={height - gap.bottom} className="stroke-line-strong" />}
          {kind === 'bar'
            ? points.map((each, index) => <Bars key={each.label} {...{ each, y, slot }} x={x(index)} isMarked={index === at} />)
            : <Lines {...{ points, x, y, at }} />}
        </svg>
      </div>
      {names && <Legend names={names} kind={kind} />}
      <table className="sr-only">
        <caption>{label}</caption>
        <tbody>
          {points.map((each) => (
            <tr key={each.label}>
              <th scope="row">{each.label}</th>
              <td>{format(each.value)}</td>
              {each.before !== undefined && <td>{format(each.before)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function Reading({ shown, format, names }: Pick<ChartProps, 'format' | 'names'> & { shown: ChartPoint | undefined }) {
  return (
    <span aria-hidden="true" className="tabular">
      {shown && (
        <>
          <span className="text-muted">{shown.label}</span> <strong>{format(shown.value)}</strong>
          {shown.before !== undefined && (
            <span className="text-muted">
              {' '}
              · {names?.before ?? 'before'} {format(shown.before)}
            </span>
          )}
        </>
      )}
    </span>
  )
}

interface BarsProps {
  each: ChartPoint
  x: number
  y: (value: number) => number
  slot: number
  isMarked: boolean
}

function Bars({ each, x, y, slot, isMarked }: BarsProps) {
  const wide = Math.min(36, Math.max(2, slot * 0.62))
  const bar = (value: number, width: number, from: number, look: string) => (
    <rect x={from} width={width} y={Math.min(y(value), y(0))} height={Math.abs(y(0) - y(value))} rx={Math.min(4, width / 3)} className={look} />
  )
  return (
    <g>
      {each.before !== undefined && bar(each.before, wide, x - wide / 2, 'fill-line')}
      {bar(each.value, each.before === undefined ? wide : wide * 0.62, x - (each.before === undefined ? wide : wide * 0.62) / 2, isMarked ? 'fill-text' : 'fill-accent-mark')}
    </g>
  )
}

interface LinesProps {
  points: ChartPoint[]
  x: (index: number) => number
  y: (value: number) => number
  at: number | undefined
}

function Lines({ points, x, y, at }: LinesProps) {
  const path = (values: (number | undefined)[]) =>
    values.map((value, index) => (value === undefined ? '' : `${index === 0 || values[index - 1] === undefined ? 'M' : 'L'}${x(index)} ${y(value)}`)).join('')
  const marked = at === undefined ? undefined : points[at]
  const line = path(points.map((point) => point.value))
  return (
    <g fill="none" strokeLinejoin="round" strokeLinecap="round">
      {points.length > 1 && <path d={`${line}L${x(points.length - 1)} ${y(0)}L${x(0)} ${y(0)}Z`} className="fill-accent-mark opacity-10" />}
      <path d={path(points.map((point) => point.before))} className="stroke-line-strong" strokeWidth="2" strokeDasharray="2 5" />
      <path d={line} className="stroke-accent-mark" strokeWidth="2.5" />
      {points.length === 1 && points[0] && <circle cx={x(0)} cy={y(points[0].value)} r="5" className="fill-accent-mark" />}
      {marked && at !== undefined && <circle cx={x(at)} cy={y(marked.value)} r="5" strokeWidth="2.5" className="fill-raised stroke-accent-mark" />}
    </g>
  )
}

function Legend({ names, kind }: { names: { value: string; before: string }; kind: 'line' | 'bar' }) {
  return (
    <div aria-hidden="true" className="flex flex-wrap gap-4 text-14 text-muted">
      <span className="flex items-center gap-2">
        <span className={kind === 'bar' ? 'size-3 rounded-[3px] bg-accent-mark' : 'h-0.75 w-5 rounded-chip bg-accent-mark'} />
        {names.value}
      </span>
      <span className="flex items-center gap-2">
        <span className={kind === 'bar' ? 'size-3 rounded-[3px] bg-line' : 'w-5 border-t-2 border-dotted border-line-strong'} />
        {names.before}
      </span>
    </div>
  )
}

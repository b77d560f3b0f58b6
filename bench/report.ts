import type { Ratio } from './statistics.ts'

/** One line of the report: what was measured, beside its yardstick and its aim where it has them. */
export type Finding = {
  /** Of the part that it belongs to. */
  part: string
  what: string
  /** The middle of the rounds. */
  value: number
  unit: 'orders/s' | 'reads/s' | 'trips/s' | 'ms' | 'MB'
  p50?: number
  p99?: number
  yardstick?: { what: string; value: number } & Ratio
  aim?: { least: number } | { most: number } | { leastRatio: number }
}

/** Whether a finding is as it should be; undefined when nothing was asked of it. */
export function isReached({ value, yardstick, aim }: Finding): boolean | undefined {
  if (!aim) return undefined
  if ('least' in aim) return value >= aim.least
  if ('most' in aim) return value <= aim.most
  return yardstick !== undefined && yardstick.ratio >= aim.leastRatio
}

/** The findings as a table for people. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    finding.what, `${short(finding.value)} ${finding.unit}`,
    finding.p50 === undefined ? '' : `${short(finding.p50)} / ${short(finding.p99 ?? Number.NaN)} ms`,
    finding.yardstick ? `${finding.yardstick.what} ${short(finding.yardstick.value)}` : '',
    finding.yardstick ? `${finding.yardstick.ratio.toFixed(2)} (${finding.yardstick.least.toFixed(2)}–${finding.yardstick.most.toFixed(2)})` : '',
    aimOf(finding),
  ])
  const head = ['', 'median', 'p50 / p99', 'yardstick', 'ratio (rounds)', 'aim']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => cells.map((cell, column) => column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)).join('  ').trimEnd()
  const lines = [line(head)]
  for (const [index, row] of rows.entries()) {
    if (findings[index]?.part !== findings[index - 1]?.part) lines.push('', `${findings[index]?.part}`)
    lines.push(line(row))
  }
  return lines.join('\n')
}

function aimOf(finding: Finding): string {
  const { aim } = finding
  if (!aim) return ''
  const words = 'least' in aim ? `≥ ${aim.least}` : 'most' in aim ? `≤ ${aim.most}` : `≥ ${aim.leastRatio.toFixed(2)} ×`
  return `${words} ${isReached(finding) ? '✓' : '✗'}`
}

function short(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2)
}

import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { answerWith, refuseBody, wordsOf } from './answers.ts'
import type { Answer } from './answers.ts'
import { fates } from './faults.ts'
import type { Fate } from './faults.ts'

/** How a simulator behaves; all of it can be changed while it runs. */
export interface Settings {
  /** The share of calls that fail, 0 to 1. */
  failureRate: number
  /** How long an answer takes on average; each takes between half and one and a half times as long. */
  delayMs: number
  /** How much longer a late answer takes: more than the time-out of whoever calls. */
  lateMs: number
  /** What the warehouse has none of; means nothing to the gateway. */
  outOfStockSkus: string[]
  /** What happens to the next calls, one after the other, before chance decides again. */
  next: Fate[]
}

/** The settings to start with: one call in five fails, at once or five seconds late. Throws a RangeError that names the wrong one. */
export function startingSettings({ failureRate = 0.2, delayMs = 0 }: Partial<Settings>): Settings {
  const settings = { failureRate, delayMs, lateMs: 5_000, outOfStockSkus: [], next: [] }
  if (!change.Check(settings)) throw new RangeError(`The simulator can't start: ${wordsOf(change.Errors(settings)[0])}`)
  return settings
}

/** Changes those settings that `input` names and leaves the others; input that is not right changes nothing. */
export function changeSettings(settings: Settings, input: unknown): Answer {
  if (!change.Check(input)) return refuseBody(change.Errors(input)[0])
  Object.assign(settings, input)
  return answerWith(settings)
}

/** An hour: longer is not a delay but a mistake, and timers end at 24 days. */
const delayMsMax = 3_600_000

const change = Compile(Type.Object({
  failureRate: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  delayMs: Type.Optional(Type.Number({ minimum: 0, maximum: delayMsMax })),
  lateMs: Type.Optional(Type.Number({ minimum: 0, maximum: delayMsMax })),
  outOfStockSkus: Type.Optional(Type.Array(Type.String())),
  next: Type.Optional(Type.Array(Type.Enum([...fates]))),
}, { additionalProperties: false }))

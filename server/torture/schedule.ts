import { mulberry32 } from '../simulators/index.ts'

/** What is done to Parlour and to what it stands on. */
export const faultKinds = [
  /** A process ends without a chance to tidy up, and another takes its place. */
  'kill',
  /** A process stands still for longer than a message stays invisible, and goes on as if nothing had been. */
  'freeze',
  /** All connections of a process to the database break. */
  'cut',
  /** Nothing that a process and the database tell each other arrives any more; in the end the connections break. */
  'swallow',
  'killDatabase',
  'freezeDatabase',
  /** Half of all calls to the payment gateway fail: refused, broken off, done and not answered, or answered too late. */
  'gatewayFails',
  'gatewayIsSlow',
  /** The gateway knows no key any more, as after a day: what is sent again is new to it. */
  'gatewayForgets',
  'warehouseFails',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** One fault: when it begins and how long it lasts, in milliseconds from the start, and which of the processes it hits. */
export type Fault = { atMs: number; forMs: number; kind: FaultKind; process: number }

type Length = { minMs: number; maxMs: number }

/** A process that stands still must do so for longer than the visibility timeout of the run, or nobody takes over. */
const lengths: Record<FaultKind, Length> = {
  kill: { minMs: 0, maxMs: 2_000 }, freeze: { minMs: 5_000, maxMs: 11_000 }, cut: { minMs: 0, maxMs: 0 }, swallow: { minMs: 2_000, maxMs: 8_000 },
  killDatabase: { minMs: 0, maxMs: 0 }, freezeDatabase: { minMs: 1_000, maxMs: 6_000 },
  gatewayFails: { minMs: 2_000, maxMs: 8_000 }, gatewayIsSlow: { minMs: 2_000, maxMs: 6_000 }, gatewayForgets: { minMs: 0, maxMs: 0 }, warehouseFails: { minMs: 2_000, maxMs: 8_000 },
}
/** The database is everybody's, so it is hit less often than the rest. */
const weights: Record<FaultKind, number> = { kill: 4, freeze: 4, cut: 3, swallow: 2, killDatabase: 1, freezeDatabase: 1, gatewayFails: 3, gatewayIsSlow: 2, gatewayForgets: 2, warehouseFails: 2 }
const gap: Length = { minMs: 400, maxMs: 3_000 }

/** All faults of a run. The same seed makes the same ones; several may go on at once. */
export function schedule({ seed, lengthMs, processes }: { seed: number; lengthMs: number; processes: number }): Fault[] {
  const random = mulberry32(seed)
  const within = ({ minMs, maxMs }: Length) => Math.round(minMs + random() * (maxMs - minMs))
  const bag = faultKinds.flatMap((kind) => Array.from({ length: weights[kind] }, () => kind))
  const faults: Fault[] = []
  for (let atMs = within(gap); atMs < lengthMs; atMs += within(gap)) {
    const kind = bag[Math.floor(random() * bag.length)] ?? 'kill'
    faults.push({ atMs, kind, forMs: within(lengths[kind]), process: Math.floor(random() * processes) })
  }
  return faults
}

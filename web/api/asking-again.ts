import { problemOf } from './problem.ts'

/** A wait that a person sits through without being told; a longer one they are told of, and ask again themselves. */
const quietSeconds = 5

/** Whether a question is asked again by itself: a refusal stays a refusal; only the network, a tired server and a short wait are asked again. */
export function isAskedAgain(times: number, error: unknown): boolean {
  const problem = problemOf(error)
  return times < 2 && problem.mayPass && (problem.waitSeconds ?? 0) <= quietSeconds
}

/** How many milliseconds later: as long as the server says, or else twice as long each time. */
export function askAgainAfterMs(times: number, error: unknown): number {
  const { waitSeconds } = problemOf(error)
  return waitSeconds === undefined ? Math.min(1000 * 2 ** times, 30_000) : waitSeconds * 1000
}

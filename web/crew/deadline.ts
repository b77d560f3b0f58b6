import { Problem } from '../api/problem.ts'

/** How long an answer may take. A person who has tapped waits no longer than this for a word. */
const answerMs = 8_000

/**
 * Asks, and waits no longer than that. By the timers of the page, which a story can set.
 * @throws Problem `unanswered`, and whatever the request throws
 */
export async function withinDeadline<Answer>(ask: (signal: AbortSignal) => Promise<Answer>, milliseconds = answerMs): Promise<Answer> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), milliseconds)
  try {
    return await ask(over.signal)
  } catch (error) {
    throw over.signal.aborted ? new Problem('unanswered', 0, 'No answer came in time. Check the connection and try again.') : error
  } finally {
    clearTimeout(timer)
  }
}

import type { Problem } from '../api/problem.ts'
import { waitingWords } from './waiting-words.ts'

/** What the accounts refuse, as a person would say it; what is missing here is said well by the server. */
const words: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'Wrong email or password. Check for typos, or reset your password.',
  INVALID_EMAIL: 'This is not an email address yet.',
  INVALID_PASSWORD: 'This is not the password. Look for a typing mistake.',
  OTP_EXPIRED: 'This code has expired. Send a new one.',
  SESSION_NOT_FRESH: 'For this you must have signed in within the last 15 minutes. Sign in again first.',
}

export function accountWords(problem: Problem): string {
  const { attemptsLeft, retryAfterSeconds } = problem.facts
  if (problem.code === 'TOO_MANY_ATTEMPTS') return 'Those were too many tries for one code. Have a new one sent.'
  if (problem.status === 429) {
    return typeof retryAfterSeconds === 'number'
      ? `Those were too many tries. Wait ${waitingWords(retryAfterSeconds)}, then try again.`
      : 'Those were too many tries. Wait a minute, then try again.'
  }
  const said = words[problem.code] ?? problem.message
  return typeof attemptsLeft === 'number' && attemptsLeft > 0 && problem.status < 429 ? `${said} ${triesWords(attemptsLeft)}` : said
}

function triesWords(left: number): string {
  return left === 1 ? 'One try is left.' : `${left} tries are left.`
}

/** The seconds after which a new code can be sent, as far as a refusal tells. */
export function resendSeconds({ facts }: Problem): number | undefined {
  const seconds = facts.resendAfterSeconds ?? facts.retryAfterSeconds
  return typeof seconds === 'number' ? seconds : undefined
}

/** Something before and after an @, with a dot: everything else is the server's to judge. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
}

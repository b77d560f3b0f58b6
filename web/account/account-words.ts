import type { Problem } from '../api/problem.ts'

/** What the accounts refuse, as a person would say it. */
const words: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'That e-mail address and password do not go together. Look for a typing mistake, or sign up.',
  INVALID_EMAIL: 'This is not an e-mail address yet.',
  USER_ALREADY_EXISTS: 'There is an account with this e-mail address already. Sign in instead.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'There is an account with this e-mail address already. Sign in instead.',
  PASSWORD_TOO_SHORT: 'A password has 8 characters or more.',
  PASSWORD_TOO_LONG: 'A password has 128 characters at most.',
}

export function accountWords(problem: Problem): string {
  if (problem.status === 429) return 'That were too many tries. Wait a minute, then try again.'
  return words[problem.code] ?? problem.message
}

/** Something before and after an @, with a dot: everything else is the server's to judge. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
}

import { expect, test } from 'vitest'
import { Problem } from '../api/problem.ts'
import { accountWords, resendSeconds } from './account-words.ts'
import { passwordLacks } from './password-words.ts'
import { waitingWords } from './waiting-words.ts'

test.each([
  [new Problem('INVALID_OTP', 400, 'That is not the code that was sent.', { attemptsLeft: 3 }), 'That is not the code that was sent. 3 tries are left.'],
  [new Problem('INVALID_OTP', 400, 'That is not the code that was sent.', { attemptsLeft: 1 }), 'That is not the code that was sent. One try is left.'],
  [new Problem('TOO_MANY_ATTEMPTS', 429, '', { attemptsLeft: 0, retryAfterSeconds: 40 }), 'Those were too many tries for one code. Have a new one sent.'],
  [new Problem('ACCOUNT_TEMPORARILY_LOCKED', 429, '', { retryAfterSeconds: 840 }), 'Those were too many tries. Wait 14 minutes, then try again.'],
  [new Problem('tooManyRequests', 429, ''), 'Those were too many tries. Wait a minute, then try again.'],
  [new Problem('PASSWORD_TOO_COMMON', 400, 'Everybody tries this first.'), 'Everybody tries this first.'],
])('a refusal is said in words', (problem, words) => {
  expect(accountWords(problem)).toBe(words)
})

test('a refusal tells when a new code can be sent', () => {
  expect(resendSeconds(new Problem('INVALID_OTP', 400, '', { resendAfterSeconds: 12 }))).toBe(12)
  expect(resendSeconds(new Problem('TOO_MANY_CODES', 429, '', { retryAfterSeconds: 30 }))).toBe(30)
  expect(resendSeconds(new Problem('unreachable', 0, ''))).toBeUndefined()
})

test.each([[0, 'a second'], [59.2, '60 seconds'], [60, 'a minute'], [61, '2 minutes'], [3600, '60 minutes'], [6000, '2 hours']])('%d seconds are %s', (seconds, words) => {
  expect(waitingWords(seconds)).toBe(words)
})

test.each([
  ['', 'Use at least 8 more characters.'], ['1234567', 'Add one more character.'],
  ['gracehopper', 'That is little more than your name or address. Add something only you know.'],
  ['Password', 'This password is too common. Try three short words instead.'],
  ['abababab', 'This password is too common. Try three short words instead.'],
  ['three small words', undefined],
])('%j lacks: %s', (password, words) => {
  expect(passwordLacks(password, ['Grace Hopper', 'grace@navy.example', null])).toBe(words)
})

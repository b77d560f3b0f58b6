/**
 * For tests that are not about passwords: a hash takes 2 ms instead of 150, and all else is as it is. That the usual cost is what OWASP asks for is shown in
 * `identity/passwords/passwords.test.ts`.
 */
export const quickPasswords = { N: 2 ** 10, r: 8, p: 1 }

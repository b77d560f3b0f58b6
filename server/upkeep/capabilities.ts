import { can as common, granting, management } from '../platform/authorisation/index.ts'

export const capabilities = granting({
  'failures.read': { roles: management, means: 'See what went wrong and was set aside.' },
  'failures.redrive': { roles: management, means: 'Try again what was set aside.' },
  'books.read': { roles: management, means: 'See whether stock and money add up.' },
})

export const can = { ...common, ...capabilities }

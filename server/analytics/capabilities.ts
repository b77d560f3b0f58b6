import { can as common, granting, management } from '../platform/authorisation/index.ts'

export const capabilities = granting({
  'analytics.read': { roles: management, means: 'See what the location sells: revenue, busy hours, top items.' },
})

export const can = { ...common, ...capabilities }

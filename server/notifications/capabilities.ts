import { can as common, granting, management } from '../platform/authorisation/index.ts'

export const capabilities = granting({
  'messages.read': { roles: management, means: 'See what guests and crew were sent, and in which words.' },
  'messages.write': { roles: management, means: 'Word what guests and crew are told, where they run all locations of the business.' },
  'messages.readAll': { roles: ['admin'], means: 'See what was sent about accounts.' },
})

export const can = { ...common, ...capabilities }

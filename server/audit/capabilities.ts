import { can as common, granting, management, ownership } from '../platform/authorisation/index.ts'

export const capabilities = granting({
  'audit.read': { roles: management, means: 'See who did what at the location, and from where.' },
  'audit.readAll': { roles: ownership, means: 'See who did what in the whole business.' },
  'audit.readPlatform': { roles: ['admin'], means: 'See who did what for the whole platform.' },
})

export const can = { ...common, ...capabilities }

import { can as common, granting, management } from '../platform/authorisation/index.ts'

export const capabilities = granting({
  'guests.erase': { roles: management, means: 'Forget a guest who asks for it: name and contact in their orders.' },
})

export const can = { ...common, ...capabilities }

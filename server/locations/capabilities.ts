import { can as common, everyone, granting, management, ownership } from '../platform/authorisation/index.ts'

export const capabilities = granting({
  'places.read': { roles: everyone, means: 'See the places: where they are, when they are open, what they offer.' },
  'places.edit': { roles: management, means: 'Stop and take orders.' },
  'places.secure': { roles: ownership, means: 'Require two-factor sign-in of those who run a place.' },
  'office.open': { roles: management, means: 'Open the office of the location.' },
})

export const can = { ...common, ...capabilities }

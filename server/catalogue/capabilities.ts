import { can as common, crew, everyone, granting, management } from '../platform/authorisation/index.ts'

export const capabilities = granting({
  'menu.read': { roles: everyone, means: 'See the menu.' },
  'menu.readAll': { roles: crew, means: 'See what stands behind the menu: unlisted items, option groups, tax classes.' },
  'menu.edit': { roles: management, means: 'Change the menu: items, prices, categories, option groups, what is sold out.' },
})

export const can = { ...common, ...capabilities }

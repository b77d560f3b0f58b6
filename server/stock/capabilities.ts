import { can as common, crew, granting, management } from '../platform/authorisation/index.ts'

export const capabilities = granting({
  'stock.read': { roles: crew, means: 'See what is in stock, and what moved.' },
  'stock.change': { roles: management, means: 'Count stock and book what came or went.' },
})

export const can = { ...common, ...capabilities }

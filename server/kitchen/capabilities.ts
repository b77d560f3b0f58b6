import { can as common, crew, granting } from '../platform/authorisation/index.ts'

export const capabilities = granting({
  'board.read': { roles: crew, means: 'See the board and its figures.' },
})

export const can = { ...common, ...capabilities }

export { decide, roles, rolesTowards } from './roles.ts'
export type { Caller, Membership, Role, Subject } from './roles.ts'

import type { Capability } from './capabilities.ts'
import type { Role } from './roles.ts'

/** What the OpenAPI file says about who may call an operation: its capability, and the roles that have it. */
export function permissionOf({ name, roles }: Capability): { 'x-capability': string; 'x-callers': readonly Role[] } {
  return { 'x-capability': name, 'x-callers': roles }
}

import { capabilities, rolesWith } from './capabilities.ts'
import type { Capability } from './capabilities.ts'
import type { Role } from './roles.ts'

/**
 * What the OpenAPI file says about who may call an operation: its capability, and the roles that have it.
 * @throws when an operation comes without a capability of the table: the program then doesn't start
 */
export function permissionOf(capability: Capability, operation: string): { 'x-capability': Capability; 'x-callers': readonly Role[] } {
  if (!Object.hasOwn(capabilities, capability)) {
    throw new Error(`${operation} names no capability that there is: \`may\` takes one of server/platform/authorisation/capabilities.ts.`)
  }
  return { 'x-capability': capability, 'x-callers': rolesWith(capability) }
}

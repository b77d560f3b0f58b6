import type { Capability, Role } from '../../platform/authorisation/index.ts'

/** How a caller shows who they are; see `securitySchemes`. Each entry is one way, and an empty one means: not at all. */
type Security = Record<string, string[]>[]

const signedIn: Security = [{ bearer: [] }, { cookie: [] }]

/** Which credentials an operation takes. `anonymous`: it looks at none. */
export function securityOf(roles: readonly Role[], anonymous: boolean): Security {
  if (anonymous) return []
  if (roles.includes('everyone')) return [{}, ...signedIn]
  return roles.includes('holder') ? [{ trackingLink: [] }, ...signedIn] : signedIn
}

/** Who may call an operation, in a sentence for readers. */
export function whoMayCall({ roles, means }: Capability, anonymous: boolean): string {
  if (anonymous) return `Anyone may call it; credentials are not looked at. *${means}*`
  if (roles.includes('everyone')) return `Anyone may call it, with or without an account. *${means}*`
  return `Who may call it: ${listed(roles.map((role) => inWords(role, roles)))}. *${means}*`
}

function inWords(role: Role, among: readonly Role[]): string {
  const words: Record<Role, string> = {
    everyone: 'anyone',
    holder: 'whoever has the tracking link',
    // Where there is also a link or a courier, the thing belongs to somebody.
    customer: among.includes('holder') ? 'the guest it belongs to' : 'anyone who is signed in',
    courier: 'its courier',
    staff: 'staff', manager: 'managers', owner: 'owners', admin: 'administrators of the platform',
  }
  return words[role]
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

import type { Role } from './roles.ts'

export const everyone = ['everyone'] as const
export const signedIn = ['customer'] as const
export const crew = ['staff', 'manager', 'owner', 'admin'] as const
export const management = ['manager', 'owner', 'admin'] as const
export const ownership = ['owner', 'admin'] as const

type Granted = {
  /** What a caller must be towards the thing; one of these is enough. */
  roles: readonly Role[]
  /** What somebody who has it can do, in a sentence. */
  means: string
}

/** Something that can be done in Parlour, and as whom. An operation names the one it needs; nothing that isn't granted is allowed. */
export type Capability = Granted & { name: string }

export type Capabilities = Readonly<Record<string, Capability>>

/** Makes the table of what can be done in a module. The API decides by it, the screens show and hide by it, and `docs/roles.md` is written from it. */
export function granting<const Table extends Record<string, Granted>>(table: Table): { readonly [Name in keyof Table]: Capability } {
  // Safe: the same keys.
  return Object.fromEntries(Object.entries(table).map(([name, granted]) => [name, { name, ...granted }])) as unknown as { [Name in keyof Table]: Capability }
}

/** What every module may ask for. The rest stands in the `capabilities.ts` of each. */
export const can = granting({
  'parlour.read': { roles: everyone, means: 'See whether Parlour works, and what its demo offers.' },
  'account.enter': { roles: everyone, means: 'Create an account, sign in and out, and confirm an email address or a phone number.' },
  'account.keep': { roles: signedIn, means: 'See and change their own account: name, password, devices, what is kept about them.' },
})

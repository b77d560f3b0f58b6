import { capabilities } from '../server/modules.ts'
import type { Role } from '../server/platform/authorisation/index.ts'

const table = Object.values(capabilities)

/** Who can do what, for the screens, which may not import the server: a button that is off says why from the same table. */
export async function generateCapabilities(): Promise<string> {
  const lines = table.map(({ name, roles }) => `  '${name}': [${roles.map((role) => `'${role}'`).join(', ')}],`)
  return [
    '/** Generated from the capabilities of all modules by `npm run generate`. */',
    'export const capabilities = {',
    ...lines,
    '} as const',
    '',
    '/** What somebody can do, as operations of the API name it. */',
    'export type Capability = keyof typeof capabilities',
    '',
  ].join('\n')
}

const columns = ['everyone', 'holder', 'customer', 'courier', 'staff', 'manager', 'owner', 'admin'] as const satisfies readonly Role[]
/** Makes forgetting a role a mistake of types. */
const words: Record<Role, string> = {
  everyone: 'Everyone', holder: 'Link', customer: 'Person', courier: 'Courier', staff: 'Staff', manager: 'Manager', owner: 'Owner', admin: 'Admin',
}

const opening = `# Who may do what

Somebody has a role *towards a thing*: staff of one location are customers at another. The roles, weakest first:

* **Everyone**: no account is needed.
* **Link**: has the tracking link of the order.
* **Person**: is signed in; towards a private thing, such as an order, it is theirs.
* **Courier**, **staff** (with a job title: barista, cook, waiter, stylist …), **manager**: of the location. A courier has a part only in the
  deliveries that are theirs.
* **Owner**: of the business, at all its locations.
* **Admin**: of the platform.

A role that is suspended counts for nothing, and neither does that of a manager or owner at a location that requires two-factor sign-in of
them, until they have set it up. Whatever is not in this table is allowed to nobody. A private thing of somebody else does not exist: 404.

The API decides by this table, the screens show and hide by it, and a test calls every operation as everybody there is. Written by
\`npm run generate\` from the \`capabilities.ts\` of each module.
`

/** The page that says who may do what: capability by role. */
export async function generateRolesPage(): Promise<string> {
  const rows = table.map(({ name, roles, means }) => {
    // Whoever may do it without an account may do it with one.
    const has = (role: Role) => roles.includes('everyone') || roles.includes(role)
    return `| \`${name}\` | ${means} | ${columns.map((role) => has(role) ? '✓' : '').join(' | ')} |`
  })
  return [
    opening,
    `| Capability | Who has it can | ${columns.map((role) => words[role]).join(' | ')} |`,
    `| --- | --- |${columns.map(() => ' :-: |').join('')}`,
    ...rows,
    '',
  ].join('\n')
}

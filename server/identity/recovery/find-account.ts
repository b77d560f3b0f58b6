import { Type } from 'typebox'
import type { Static } from 'typebox'
import { masked } from '../../notifications/index.ts'
import type { Db } from '../../platform/database/index.ts'
import { phoneCharactersMax, readPhoneNumber } from '../../platform/phone-number.ts'
import { emailCharactersMax, readEmail } from '../people/email-address.ts'
import { readMe } from '../people/me.ts'
import type { Sessions } from '../sessions/sessions.ts'

const nullableText = Type.Union([Type.String(), Type.Null()])
const instant = Type.String({ format: 'date-time' })

/** What it takes to help somebody who cannot sign in, and to be sure that it is them; nothing else. */
export const FoundAccount = Type.Object({
  personId: Type.String({ format: 'uuid' }),
  name: Type.String(),
  email: { ...nullableText, description: 'Whole when it was asked for by it; otherwise enough of it to recognise one’s own' },
  phoneNumber: { ...nullableText, description: 'The same' },
  isAdmin: Type.Boolean(),
  roles: Type.Array(Type.Object({ role: Type.String(), business: Type.String(), location: nullableText, suspended: Type.Boolean() })),
  hasPassword: Type.Boolean(),
  twoFactorSince: Type.Union([instant, Type.Null()], { description: 'Null: signing in takes one proof' }),
  recoveryCodesLeft: Type.Integer(),
  devices: Type.Integer({ description: 'On how many they are signed in' }),
  since: instant,
}, { title: 'FoundAccount' })
export type FoundAccount = Static<typeof FoundAccount>

/** By what an account is looked up: all of its email address, or of its number. */
export type Contact = { email: string } | { phoneNumber: string }

export const contactCharactersMax = Math.max(emailCharactersMax, phoneCharactersMax)

/** What somebody typed, as the one or the other; undefined when it is neither. A number needs its country. */
export function readContact(typed: string): Contact | undefined {
  if (typed.includes('@')) {
    const email = readEmail(typed)
    return email === undefined ? undefined : { email }
  }
  const phoneNumber = readPhoneNumber(typed)
  return phoneNumber === undefined ? undefined : { phoneNumber }
}

type World = { db: Db; sessions: Sessions }

/** The account that has exactly this address or number; undefined when nobody has it. */
export async function findAccount({ db, sessions }: World, contact: Contact): Promise<FoundAccount | undefined> {
  const found = await db.selectFrom('person').select(['id', 'createdAt'])
    .where((where) => 'email' in contact ? where('email', '=', contact.email) : where('phoneNumber', '=', contact.phoneNumber))
    .executeTakeFirst()
  if (!found) return undefined
  const { id, createdAt } = found
  const [{ name, email, phoneNumber, isAdmin, hasPassword, twoFactorEnabled, memberships }, app, devices] = await Promise.all([
    readMe(db, id),
    db.selectFrom('twoFactor').select('confirmedAt').where('personId', '=', id)
      .select(({ selectFrom, fn }) => selectFrom('recoveryCode').whereRef('recoveryCode.personId', '=', 'twoFactor.personId')
        .where('usedAt', 'is', null).select(fn.countAll<string>().as('left')).as('codesLeft'))
      .executeTakeFirst(),
    sessions.list(id, db),
  ])
  return {
    personId: id, name, isAdmin, hasPassword,
    email: 'email' in contact ? email : email && masked(email),
    phoneNumber: 'phoneNumber' in contact ? phoneNumber : phoneNumber && masked(phoneNumber),
    roles: memberships.map(({ role, business, location, suspended }) => ({ role, business: business.name, location: location?.name ?? null, suspended })),
    twoFactorSince: twoFactorEnabled ? (app?.confirmedAt ?? createdAt).toISOString() : null,
    recoveryCodesLeft: twoFactorEnabled ? Number(app?.codesLeft ?? 0) : 0,
    devices: devices.length,
    since: createdAt.toISOString(),
  }
}

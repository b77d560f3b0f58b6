import type { Db } from '../../platform/database/index.ts'

/** A person as the addresses of the accounts show them, in better-auth's words. */
export type AccountPerson = {
  id: string
  name: string
  email: string | null
  emailVerified: boolean
  image: string | null
  phoneNumber: string | null
  twoFactorEnabled: boolean
  createdAt: Date
  updatedAt: Date
}

/** By id, by address or by number; to be narrowed down with `where`. */
export function peopleOf(db: Db) {
  return db.selectFrom('person').select([
    'person.id', 'person.name', 'person.email', 'person.emailVerified', 'person.image', 'person.phoneNumber', 'person.twoFactorEnabled',
    'person.createdAt', 'person.updatedAt',
  ])
}

/** @throws Error when nobody has this id: it was read from our own tables a moment ago */
export function readPerson(db: Db, personId: string): Promise<AccountPerson> {
  return peopleOf(db).where('person.id', '=', personId).executeTakeFirstOrThrow()
}

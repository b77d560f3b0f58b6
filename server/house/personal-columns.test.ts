import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFaults, readRegister } from '../privacy/index.ts'
import { testDatabase, type TestDatabase } from '../testing/database.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

const howTo = `
Every column that may be about a person says so in its comment, as one line of it (other lines are free). From these lines are made the
export, the erasure, the retention and docs/privacy.md. In your migration, for each column listed above:

  comment on column message.address is
    'personal: where the message went | of: person_id | kept: 90 days after created_at | erase: delete';
  comment on column message.person_id is
    'personal: whom it was for | of: person_id | kept: 90 days after created_at | erase: delete | export: row';
  comment on column message.template is 'not personal: which of our own texts';

  of:      person_id                                the column of this table that holds the person's id
           order_id -> order                        whoever the row of that table is about (found by its id)
           contact_email = person.email             whoever has verified this address (or = person.phone)
           scope begins with person                 the text begins with the person's id
           about mentions person                    the person's id or one of their rows' ids is among these (uuid[]); in a short text, a contact too
           person_id else contact_email = person.email   a contact counts only where no account is named
  kept:    with the account | with the books | 24 months after placed_at | 24 months after order_id -> order.placed_at | until expires_at
  erase:   delete (the whole row) | clear | replace by Erased {id} | pseudonym (an id that stays) | keep because the law wants it
           (with delete or keep, the row goes when its time is up; with clear, the column is emptied)
  export:  row (the whole row is the person's to see; put it on the column that says whose the row is) | no (secrets, internals);
           without it, this column alone.

A table in which nothing is about anybody says it once: comment on table … with a line 'not personal: why'; a column that leads to a
person still needs its own. The whole form is explained in server/privacy/mark.ts.`

test('every column that may be about a person says in its comment what for, whose, how long, and what erasure does', async () => {
  const faults = findFaults(await readRegister(db.database.kysely))
  expect(faults, `${faults.join('\n')}\n${howTo}`).toEqual([])
})

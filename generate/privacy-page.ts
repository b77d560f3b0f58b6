import { connect } from '../server/platform/database/connect.ts'
import { describeRegister, readRegister } from '../server/privacy/index.ts'

const opening = `# Privacy

What Parlour keeps about people, what for, how long, and what happens when somebody asks to be forgotten. The tables below are written
by \`npm run generate\` from the comments of the columns in the database, which also make the export, the erasure and the clean-up; what
is said here is what the program does. Why it is done this way: [013](decisions/013-privacy-by-the-schema.md).

## Who answers for it

The business that runs a shop decides why its guests' data are kept: it is the controller of its orders, its members and its messages.
Whoever runs the installation of Parlour keeps the data for it and does as it says: the processor. For the accounts, which people
take with them from shop to shop, whoever runs the installation is the controller. Payment providers, mail and text message services that
a business switches on are processors of their own; what they keep is in their hands. A courier who taps “Open in maps” gives the guest's
address to their own maps app; on a computer it goes to openstreetmap.org. The people and orders of the demo are made up.

## What a person can do

* **See it all.** Me → Your data → Download my data (\`GET /api/me/export\`): everything below that is theirs, as one JSON file.
  Passwords and other secrets are left out, and so is what is about other people.
* **Be forgotten.** Me → Your data → Delete my account (\`DELETE /api/me\`, with the password; without one, having signed in within 15
  minutes): in one transaction, everything below goes as its row says, all sessions and open screens end, and messages that wait are not
  sent. The account itself stays as an id without a name, so that the books and the figures of a shop stay right. It is refused while an
  order is under way, and to the last owner of a business.
* **As a guest without an account:** ask the business. A manager enters the email address or the phone number (office → Settings, or
  \`POST /api/locations/{location}/guest-erasure\`), and the business's orders with it lose name, contact, address and notes.

The web client keeps a random secret of the device in the browser, so that guests behind one address are told apart. It is sent along; the server
keeps a keyed hash of it for 24 hours beside idempotency keys, and in memory or the cache while it counts requests.

**On the device.** A browser keeps a member's cart, details and orders under their id, and forgets them as soon as they sign out, somebody else signs in, or
their session ends; all its tabs do so at once. Without a network it shows the list of places and the menus that were opened, and nothing of a person; where
somebody is, is never kept.

Nothing of this is in events or queues: they carry numbers, states and ids only. The log has no personal data in it. Backups are the affair of
whoever makes them: after restoring an old one, erasures that came later have to be done again.

## How long

What has an end is deleted or emptied by itself: what is kept for hours within the hour, everything else in the night after. “With the account”
means until the person deletes it; “with the books”, as long as the business keeps its accounts, and without a name once the person is gone.

## The register

`

/** The register of processing, from the comments of the database itself. */
export async function generatePrivacyPage(databaseUrl: string): Promise<string> {
  const database = connect(databaseUrl, { applicationName: 'parlour generate', max: 1 })
  try {
    return `${opening}${describeRegister(await readRegister(database.kysely))}\n`
  } finally {
    await database.close()
  }
}

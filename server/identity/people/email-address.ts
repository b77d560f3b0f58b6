/** The longest email address there can be (RFC 5321, section 4.5.3.1.3, less the angle brackets). */
export const emailCharactersMax = 254

/** Before the @ what mailboxes are called (RFC 5322, atoms), and none of the signs that mean something else in the header of a mail. */
const address = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/

/** An email address as we keep it, in lower case; undefined when it is none. Whether anybody reads it is another matter. */
export function readEmail(given: string): string | undefined {
  const email = given.trim().toLowerCase()
  return email.length <= emailCharactersMax && address.test(email) ? email : undefined
}

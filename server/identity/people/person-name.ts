/** Characters of a name, as a reader counts them: code points. The same limit stands in the table `person`. */
export const personNameMax = 120

// Control characters and line breaks: nobody's name has them, and PostgreSQL takes no NUL.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u

/** A person's name as we keep it, in whatever script it is written; undefined when it is empty, too long or not text. */
export function readPersonName(given: string): string | undefined {
  const name = given.normalize('NFC').trim()
  if (name === '' || [...name].length > personNameMax || unprintable.test(name)) return undefined
  return name
}

/**
 * Parlour cannot start, for a reason that the person at the terminal can do something about. The message is a sentence or two
 * for that person; it is printed without a stack, and the program ends with exit code 1.
 */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

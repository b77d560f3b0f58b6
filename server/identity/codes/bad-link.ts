import { refuseAccount } from '../account-route.ts'

/** What is said of a link that is not good, whatever the reason. */
export function badLink() {
  return refuseAccount(400, 'INVALID_TOKEN', 'This link is good no more: it was used already, or is too old. Ask for a new one.')
}

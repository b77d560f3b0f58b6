import { refuseAccount } from '../auth-api/own-route.ts'

/** What is said of a link that is not good, whatever the reason. */
export function badLink() {
  return refuseAccount(400, 'INVALID_TOKEN', 'This link has expired or was used already. Ask for a new one.')
}

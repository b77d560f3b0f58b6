import { useState } from 'react'

/** Lives as long as the page: nothing of it is kept on the device. */
let typed = ''

/** The address that is being typed, the same on the pages about signing in: who forgot the password has typed it once already. */
export function useTypedEmail(): [email: string, setEmail: (email: string) => void] {
  const [email, setEmail] = useState(typed)
  return [email, (next) => {
    typed = next
    setEmail(next)
  }]
}

/** Once somebody is signed in, the next one on this device starts anew. */
export function forgetTypedEmail(): void {
  typed = ''
}

import type { QueryClient } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { onSignedOut } from '../api/signed-out.ts'
import { personHere } from '../ground/device/person-here.ts'
import { sessionQuery } from '../ground/session.ts'

/**
 * Whoever is here on this device is who this tab shows, also when another tab has signed them in or out. And a request that the server refuses for want
 * of a session makes it ask who is here: the session may have ended elsewhere. Once, when the page opens.
 */
export function followPerson(queryClient: QueryClient): void {
  let shown = personHere.get()?.id
  personHere.subscribe(() => {
    const person = personHere.get()
    if (person?.id === shown) return queryClient.setQueryData(sessionQuery.queryKey, person)
    shown = person?.id
    forgetAnswers(queryClient)
    return undefined
  })
  // What was left behind for somebody else is no hurry.
  setTimeout(() => void import('../ground/device/change-owner.ts').then(({ forgetOthers }) => forgetOthers(), () => undefined), 1_000)
  const lookAgain = () => {
    if (personHere.get() !== null) void queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined)
  }
  // Streams are refused for it as well; and once the cookie is gone, requests are refused for want of any session.
  onSignedOut(lookAgain)
  api.use({
    onResponse({ response, schemaPath }) {
      if (response.status === 401 && !schemaPath.startsWith('/api/auth/')) lookAgain()
    },
  })
}

/** Whatever was fetched for whoever was here before is forgotten, and fetched anew where it is shown. */
function forgetAnswers(queryClient: QueryClient): void {
  // An answer that is on its way is about the one before.
  void queryClient.cancelQueries({ queryKey: sessionQuery.queryKey })
  queryClient.setQueryData(sessionQuery.queryKey, personHere.get())
  const isTheirs = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'session' && !isPublic(queryKey)
  queryClient.removeQueries({ type: 'inactive', predicate: isTheirs })
  void queryClient.resetQueries({ predicate: isTheirs })
  void import('./forget-person.ts').then(({ forgetPerson }) => forgetPerson()).catch(() => undefined)
}

/** What everybody gets the same answer to. */
function isPublic([method, path]: readonly unknown[]): boolean {
  return method === 'get' && typeof path === 'string' && /^\/api\/(?:locations(?:\/\{location\}(?:\/menu)?)?|demo-accounts)$/.test(path)
}

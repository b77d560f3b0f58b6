import { queryOptions, useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Session } from '../api/shapes.ts'
import { forgetMemberCarts, keepWaitingAsGuest } from '../storefront/cart/cart-storage.ts'
import { asRecord, asText } from '../storefront/device/readers.ts'
import { stored } from '../storefront/device/stored.ts'

/** As much of a person as the screens show. */
export type Person = Pick<Session['user'], 'id' | 'name' | 'email'>

/** Who was signed in here last, so that the page knows at once, and also without a network. The server is asked all the same. */
const lastPerson = stored('parlour-person', (raw): Person | null => {
  const { id, name, email } = asRecord(raw)
  return typeof id === 'string' ? { id, name: asText(name), email: asText(email) } : null
})

/** Who is signed in; null for a guest. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Person | null> => {
    const answer = await api.GET('/api/auth/get-session', { signal }).catch((error: unknown) => {
      // Nobody can be asked: one goes on as whoever one was.
      if (problemOf(error).mayPass && !signal.aborted) return 'unknown' as const
      throw error
    })
    if (answer === 'unknown') return lastPerson.get()
    const person = answer.data ? personOf(answer.data.user) : null
    if (person?.id !== lastPerson.get()?.id) {
      if (person === null) keepWaitingAsGuest()
      forgetMemberCarts()
    }
    lastPerson.set(person)
    return person
  },
  initialData: () => lastPerson.get() ?? undefined,
  initialDataUpdatedAt: 0,
  staleTime: 60_000,
})

function personOf({ id, name, email }: Person): Person {
  return { id, name, email }
}

/** `person` is undefined until it is known, and null for a guest. */
export function useSession(): { person: Person | null | undefined } {
  return { person: useQuery(sessionQuery).data }
}

/** @throws Problem with better-auth's code, such as INVALID_EMAIL_OR_PASSWORD */
export async function signIn(queryClient: QueryClient, body: { email: string; password: string }): Promise<void> {
  const { user } = await answerOf(api.POST('/api/auth/sign-in/email', { body }))
  beSomebody(queryClient, user)
}

/** @throws Problem with better-auth's code, such as USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL */
export async function signUp(queryClient: QueryClient, body: { name: string; email: string; password: string }): Promise<void> {
  const { user } = await answerOf(api.POST('/api/auth/sign-up/email', { body }))
  beSomebody(queryClient, user)
}

/**
 * Ends the session, then goes elsewhere, and only then is nobody: a page for members would otherwise ask to sign in again.
 * @throws Problem when the server could not be reached: then the session goes on
 */
export async function signOut(queryClient: QueryClient, goElsewhere: () => Promise<void>): Promise<void> {
  await api.POST('/api/auth/sign-out')
  await goElsewhere()
  beSomebody(queryClient, null)
}

/** Whatever was fetched for whoever it was before is forgotten, and fetched anew where it is shown. */
function beSomebody(queryClient: QueryClient, person: Person | null): void {
  forgetMemberCarts()
  lastPerson.set(person && personOf(person))
  queryClient.setQueryData(sessionQuery.queryKey, person && personOf(person))
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && !isPublic(queryKey) })
}

/** What everybody gets the same answer to. */
function isPublic([method, path]: readonly unknown[]): boolean {
  return method === 'get' && typeof path === 'string' && /^\/api\/(?:locations(?:\/\{location\}(?:\/menu)?)?|demo-accounts)$/.test(path)
}

import { queryOptions, useQuery } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../api/client.ts'
import type { Session } from '../api/shapes.ts'

/** Who is signed in; null for a guest. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session['user'] | null> => {
    const { data } = await api.GET('/api/auth/get-session', { signal })
    return data?.user ?? null
  },
  staleTime: 60_000,
})

/** `person` is undefined until it is known, and null for a guest. */
export function useSession(): { person: Session['user'] | null | undefined } {
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

/** @throws Problem when the server could not be reached: then the session goes on */
export async function signOut(queryClient: QueryClient): Promise<void> {
  await api.POST('/api/auth/sign-out')
  beSomebody(queryClient, null)
}

/** Whatever was fetched for whoever it was before is forgotten, and fetched anew where it is shown. */
function beSomebody(queryClient: QueryClient, person: Session['user'] | null): void {
  queryClient.setQueryData(sessionQuery.queryKey, person)
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && !isPublic(queryKey) })
}

/** What everybody gets the same answer to. */
function isPublic([method, path]: readonly unknown[]): boolean {
  return method === 'get' && typeof path === 'string' && /^\/api\/(?:locations(?:\/\{location\}(?:\/menu)?)?|demo-accounts)$/.test(path)
}

import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { asPerson, personHere } from './device/person-here.ts'
import type { Person } from './device/person-here.ts'

export type { Person }

/** What happens when the session is found to be somebody else's, or over. */
export type SessionChanges = { changePerson(next: Person): void; loseSession(): void }

let importChanges: () => Promise<SessionChanges> = () => Promise.reject(new Error('Nobody said what a change of session does.'))

/** Says what a change of session does. It is fetched when there is one, which is seldom. */
export function whenSessionChanges(fetched: () => Promise<SessionChanges>): void {
  importChanges = fetched
}

/** Who is signed in; null for a guest. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Person | null> => {
    const before = personHere.get()?.id
    const answer = await api.GET('/api/auth/get-session', { signal }).catch((error: unknown) => {
      // Nobody can be asked, so one goes on as whoever one was.
      if (problemOf(error).mayPass && !signal.aborted) return 'unknown' as const
      throw error
    })
    if (answer === 'unknown') return personHere.get()
    const person = answer.data ? asPerson(answer.data.user) : null
    if (person?.id === before) {
      // They may have another name by now.
      if (JSON.stringify(person) !== JSON.stringify(personHere.get())) personHere.set(person)
      return person
    }
    const { changePerson, loseSession } = await importChanges()
    signal.throwIfAborted()
    personHere.refresh()
    // Somebody signed in or out in another tab while we asked: the answer may be older than that.
    if (personHere.get()?.id !== before) return personHere.get()
    if (person) changePerson(person)
    else loseSession()
    return person
  },
  initialData: () => personHere.get() ?? undefined,
  initialDataUpdatedAt: 0,
  staleTime: 60_000,
})

/** `person` is undefined until it is known, and null for a guest. */
export function useSession(): { person: Person | null | undefined } {
  return { person: useQuery(sessionQuery).data }
}

import type { Ground } from '../ground.ts'

/** PostgreSQL channel on which the database says whose rights have changed: a person's id, or nothing when it may be anybody. */
const rightsChannel = 'parlour_rights'
/** A word that was lost, a session that ended elsewhere and a token that expired are noticed after this long. */
const lookAnywayMilliseconds = 5_000

/** Somebody who may do something for as long as it goes on. */
type Ongoing = {
  personId: string
  /** Asks again, from the beginning. */
  stillMay: () => Promise<boolean>
  end: () => void
}

export type RightsWatch = {
  /** Asks again whenever the person's rights may have changed, and ends what goes on when they may no more, or when nobody can say. Gives what stops the watching. */
  watch(ongoing: Ongoing): () => void
}

/** Watches over what goes on after permission was given, such as streams: whoever is suspended, dismissed or signed out loses it at once. */
export function createRightsWatch({ listening, log }: Pick<Ground, 'listening' | 'log'>): RightsWatch {
  const byPerson = new Map<string, Set<() => void>>()

  listening.on(rightsChannel, (personId) => {
    const concerned = personId === '' ? [...byPerson.values()].flatMap((looks) => [...looks]) : [...byPerson.get(personId) ?? []]
    for (const look of concerned) look()
  })

  return {
    watch({ personId, stillMay, end }) {
      const theirs = byPerson.get(personId) ?? new Set()
      const look = () => void check()
      byPerson.set(personId, theirs.add(look))
      const timer = setInterval(look, lookAnywayMilliseconds)
      timer.unref()

      async function check(): Promise<void> {
        try {
          if (await stillMay()) return
        } catch (error) {
          log.warn({ err: error }, 'Whether somebody may still follow a stream could not be checked, so it was ended.')
        }
        end()
      }

      return () => {
        clearInterval(timer)
        theirs.delete(look)
        if (theirs.size === 0 && byPerson.get(personId) === theirs) byPerson.delete(personId)
      }
    },
  }
}

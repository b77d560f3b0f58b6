import type { Acts, Changes, Thing, Things } from '../platform/act.ts'

/** How everything that is done is told: the acts and things of all modules. */
export type Trail = { acts: Acts; things: Things }

type Told = { action: string; outcome: string; kind: string; label: string | null; changes: Changes }

/** The entry as a sentence without its subject, the person: `moved order 12 to ready`, `tried to move order 12, and was refused`. */
export function sentenceOf({ acts, things }: Trail, { action, outcome, kind, label, changes }: Told): string {
  const thing = thingWords(things[kind], label)
  const known = acts[action]
  if (outcome === 'refused') {
    if (known?.kind === 'account') return `failed to ${known.wish(thing)}`
    return `tried to ${known ? known.wish(thing) : spaced(action)}, and was refused`
  }
  return known ? known.did(thing, changes) : `did “${spaced(action)}”${label === null ? '' : ` on ${thing}`}`
}

function thingWords({ nameless, called = (name) => name }: Thing = { nameless: 'something' }, label: string | null): string {
  return label === null ? nameless : called(label)
}

/** `suspendMember` as words. */
function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** What became different. A side is missing where it was not known, or where nothing was. */
export type Changes = Record<string, { from?: Fact | undefined; to?: Fact | undefined }>
export type Fact = string | number | boolean | null

/** How an act is told in the audit trail. `thing` is what people call its subject: `order 12`, `Latte`, the name of a person. */
export type Act = {
  /** What it is done to; one of the things that a module brings along. `account` is the person who acted, `person` one to whom something was done. */
  kind: string
  /** After the name of who did it: `moved order 12 to ready`. */
  did(thing: string, changes: Changes): string
  /** After `tried to`, when it was refused: `move order 12`. */
  wish(thing: string): string
  /** Fields of the request that are kept as what became of it. Never a secret, never what says something of a person. */
  keeps?: readonly string[]
  /** Kept also of somebody who does not work there (yet). */
  byAnybody?: true
}

/** Acts by the name of their operation. */
export type Acts = Readonly<Record<string, Act>>

/** A kind of thing that acts are about. */
export type Thing = {
  /** What it is called when nobody knows its name: `an order`. */
  nameless: string
  /** What it is called by its name; the name itself, unless told. */
  called?(name: string): string
  /** Finds its name where the act did not keep it. SQL, a query for one text, over `entry.business_id` and `entry.subject_id` */
  nameOf?: string
}

export type Things = Readonly<Record<string, Thing>>

export function act(kind: string, did: Act['did'], wish: Act['wish'], keeps: readonly string[] = []): Act {
  return { kind, did, wish, keeps }
}

/** What a field became, where that is known. */
export function became(changes: Changes, field: string): Fact | undefined {
  return changes[field]?.to ?? undefined
}

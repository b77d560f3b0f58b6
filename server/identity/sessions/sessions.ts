import type { Db } from '../../platform/database/index.ts'

/** A session that has not ended. Its token is the proof; whoever may only know of it gets its id. */
export type LiveSession = {
  id: string
  token: string
  personId: string
  createdAt: Date
  updatedAt: Date
  expiresAt: Date
  lastUsedAt: Date
  ipAddress: string | null
  userAgent: string | null
}

/** By what a session is looked for. */
export type SessionKey = { by: 'id' | 'token'; value: string }

/**
 * The sessions there are: in PostgreSQL, or in the cache that all processes share. Ended is ended at once, everywhere, since
 * every request looks.
 */
export type Sessions = {
  /**
   * The ones of a person that go on, the last used first. Whoever asks in a transaction gives it: with a connection of its own for the question, all
   * of them could be taken by transactions that wait for another.
   */
  list(personId: string, transaction?: Db): Promise<LiveSession[]>
  /** Ends one of a person's sessions. @returns false when they have none with this id */
  end(personId: string, id: string): Promise<boolean>
  /** Ends all of a person's sessions, or all but one. @returns how many */
  endAll(personId: string, exceptId?: string): Promise<number>
  /** Moves the end of a session. @returns false when it has ended, or somebody else moved it already */
  renew(session: Pick<LiveSession, 'id' | 'token'>, until: Date): Promise<boolean>
  /** Writes down that it was used now. */
  noteUse(session: Pick<LiveSession, 'id' | 'token'>): Promise<void>
  /** Of sessions in the cache: finds one. In PostgreSQL that happens in the one statement that also finds the person. */
  find?(key: SessionKey): Promise<LiveSession | undefined>
}

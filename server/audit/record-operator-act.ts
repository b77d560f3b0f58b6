import type { Db } from '../platform/database/index.ts'
import { newId } from '../platform/ids.ts'
import type { Changes } from '../platform/act.ts'
import { noBusiness, writeEntries } from './write-entries.ts'

type OperatorAct = { action: string; personId: string; changes: Changes; now: Date }

/** Writes down, in its transaction, what the operator did to somebody at the machine itself: nobody is signed in there, and no network lies between. */
export async function recordOperatorAct(db: Db, { action, personId, changes, now }: OperatorAct): Promise<void> {
  await writeEntries(db, [{
    businessId: noBusiness, locationId: null, at: now, actorId: null, actorRole: 'operator', action, outcome: 'done',
    subjectKind: 'person', subjectId: personId, subjectLabel: null, changes,
  }], { ip: null, headers: {}, id: newId() })
}

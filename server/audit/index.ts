import type { LocationNeeds } from '../locations/index.ts'
import type { Operation } from '../platform/http/operation.ts'
import { listAuditEntries } from './list-entries.ts'
import { listPlatformEntries } from './list-platform-entries.ts'

export { acts } from './acts.ts'
export { recordAccountAct } from './record-account-act.ts'
export { recordAct, recordRefusal } from './record-act.ts'
export { recordOperatorAct } from './record-operator-act.ts'

export const operations: readonly Operation<LocationNeeds>[] = [listAuditEntries, listPlatformEntries]

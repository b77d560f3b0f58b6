export { recordAccountAct } from './record-account-act.ts'
export { createAuditTrail } from './record-act.ts'
export { recordOperatorAct } from './record-operator-act.ts'
export type { Trail } from './sentence.ts'

export { acts } from './acts.ts'
export { recordAccountAct } from './record-account-act.ts'
export { recordAct, recordRefusal } from './record-act.ts'
export { recordOperatorAct } from './record-operator-act.ts'


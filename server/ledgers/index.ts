export { cashReference, declinePayments, losePayments, openPayment, openPayments, paymentOf, paymentsTold, tellPayment } from './payment-ledger.ts'
export { dropShelves, fewLeft, moveStock, openShelf, stockMoves } from './stock-ledger.ts'
export { refundKey, stepKey, stepKeyOf } from './step-keys.ts'
export type { StepName } from './step-keys.ts'

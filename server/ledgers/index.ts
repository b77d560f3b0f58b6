export { cashReference, declinePayments, losePayments, openPayment, openPayments, paymentsTold, tellPayment } from './payment-ledger.ts'
export { dropShelves, fewLeft, moveStock, openShelf, stockMoves } from './stock-ledger.ts'

export { refuseVoided } from './gateway.ts'
export type { Authorisation, PaymentGateway } from './gateway.ts'
export { openSimulatedGateway } from './simulated-gateway.ts'
export { openStripeGateway } from './stripe-gateway.ts'

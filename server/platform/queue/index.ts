export type { Consumer, ConsumeOptions, Message, MessageResult, QueueDeclaration, Transport } from './transport.ts'
export { postgresTransport } from './postgres-transport.ts'

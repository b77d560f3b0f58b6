export { openTransport } from './open-transport.ts'
export type { Consumer, Message, MessageResult, QueueDeclaration, Transport } from './transport.ts'

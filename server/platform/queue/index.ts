export { openTransport } from './open-transport.ts'
export type { Consumer, ConsumeOptions, Message, MessageResult, QueueDeclaration, Transport } from './transport.ts'

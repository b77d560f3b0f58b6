import type { Ground } from '../ground.ts'
import { openPostgresTransport } from './postgres-transport.ts'
import type { QueueDeclaration, Transport } from './transport.ts'

/** Opens the transport that the settings name, with these queues. The AWS SDK is loaded only by those who use it. */
export async function openTransport(
  context: Pick<Ground, 'config' | 'database' | 'listening' | 'log'>, queues: readonly QueueDeclaration[],
): Promise<Transport> {
  if (context.config.transport === 'postgres') return openPostgresTransport(context, queues)
  const { openAwsTransport } = await import('./aws-transport.ts')
  return openAwsTransport(context, queues)
}

import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { createContext } from '../context.ts'
import { startSending } from '../notifications/index.ts'
import { startCleanUp } from '../upkeep/index.ts'
import { startPipeline, startRenewingPromises } from '../orders/index.ts'
import type { Closing } from './closing.ts'

/**
 * Starts the work of this process's role: answering requests, moving orders on, or both.
 * @param screens the folder of the built web app, where it is not the usual one
 */
export async function serve(config: Config, closing: Closing, screens?: string): Promise<void> {
  const context = await createContext(config)
  closing.add('The connections', () => context.stop())
  if (config.role !== 'api') {
    const pipeline = await startPipeline(context)
    closing.add('The order pipeline', () => pipeline.stop())
    const promises = startRenewingPromises(context)
    closing.add('The renewing of promises', () => promises.stop())
    const sending = await startSending(context)
    closing.add('The sending of notices', () => sending.stop())
    const cleanUp = startCleanUp(context)
    closing.add('The clean-up', () => cleanUp.stop())
  }
  if (config.role !== 'worker') {
    const app = await createApp(context, undefined, screens)
    closing.add('The server', () => app.close())
    await app.listen({ host: config.host, port: config.port })
  }
}

import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { createContext } from '../open-context.ts'
import { modules } from '../modules.ts'
import { startRelay } from '../platform/relay.ts'
import type { Closing } from './closing.ts'

/**
 * Starts the work of this process's role: answering requests, moving orders on, or both.
 * @param screens the folder of the built web app, where it is not the usual one
 */
export async function serve(config: Config, closing: Closing, screens?: string): Promise<void> {
  const context = await createContext(config)
  closing.add('The connections', () => context.stop())
  if (config.role !== 'api') {
    const relay = startRelay(context)
    closing.add('The relay of events', () => relay.stop())
    for (const { name, start } of modules.flatMap((module) => module.jobs ?? [])) {
      const job = await start(context)
      closing.add(name, () => job.stop())
    }
  }
  if (config.role !== 'worker') {
    const app = await createApp(context, undefined, screens)
    closing.add('The server', () => app.close())
    await app.listen({ host: config.host, port: config.port })
  }
}

import { openWorkshop } from './jobs.ts'
import type { Workshop } from './jobs.ts'
import type { LoadJobs } from '../load/main.ts'
import { createChildren } from './children.ts'
import type { Children } from './children.ts'
import { startParlour, startSimulators } from './programs.ts'
import type { Parlour, ParlourWish, Simulators } from './programs.ts'
import { startScratchServer } from './scratch-server.ts'
import type { ScratchServer } from './scratch-server.ts'

/** What every part of the bench plays on: PostgreSQL, simulators and load generator, each a process of its own. */
export type Stage = {
  children: Children
  server: ScratchServer
  simulators: Simulators
  load: Workshop<LoadJobs>
  parlour(wish: Pick<ParlourWish, 'role' | 'databaseUrl' | 'settings' | 'nodeOptions'>): Promise<Parlour>
  close(): Promise<void>
}

export async function openStage(children = createChildren()): Promise<Stage> {
  const server = await startScratchServer()
  async function close(): Promise<void> {
    await children.stopAll()
    await server.stop()
  }
  try {
    const simulators = await startSimulators(children, server.folder)
    const load = openWorkshop<LoadJobs>(children, 'load generator', 'load/main.ts')
    return {
      children, server, simulators, load, close,
      parlour: (wish) => startParlour(children, { ...wish, folder: server.folder, simulators }),
    }
  } catch (error) {
    await close()
    throw error
  }
}

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { TestPipeline } from './pipeline.ts'

const program = new URL('faltering-worker.ts', import.meta.url).pathname

export type FalteringWorker = {
  /** Freezes it in the middle of its step, as if it were paused from outside. */
  freeze(): void
  /** A frozen one goes on in the middle of its step, and ends when all that it has begun is done. */
  wake(): Promise<unknown>
  /** Gives it no chance to tidy up. Ends also one that is frozen. */
  kill(): Promise<unknown>
}

/** Starts a worker of its own process, and waits until it stands at a point such as `before gateway.authorise` or `after steps.confirm`. */
export async function startFalteringWorker({ config }: Pick<TestPipeline, 'config'>, at: string): Promise<FalteringWorker> {
  const worker = spawn(process.execPath, [program, '--config', JSON.stringify(config), '--at', at], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(worker, 'exit')
  await isReached(worker, at)
  return {
    freeze() {
      worker.kill('SIGSTOP')
      // It is frozen by now, so it reads this when it is woken.
      worker.stdin.write('.')
    },
    wake() {
      worker.kill('SIGCONT')
      worker.kill('SIGTERM')
      return ended
    },
    kill() {
      worker.kill('SIGKILL')
      return ended
    },
  }
}

async function isReached(worker: ChildProcess, at: string): Promise<void> {
  let said = ''
  // The pipe stays open: a worker that can't say more breaks.
  for await (const chunk of worker.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(chunk)
    if (said.includes(`reached ${at}`)) return
  }
  throw new Error(`The worker ended before it reached ${at}.`)
}

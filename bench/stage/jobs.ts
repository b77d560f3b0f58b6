import { root } from './children.ts'
import type { Child, Children } from './children.ts'

/** What a process of the bench can be asked to do, by name. Questions and answers are plain values, since they go through JSON. */
export type Jobs = Record<string, (question: never) => Promise<unknown>>

type Asked = { id: number; job: string; question: unknown }
type Answered = { id: number; answer?: unknown; error?: string }

/** In the process that works: does the jobs it is asked for, until whoever asks goes away; then calls `tidy` and ends. */
export function doJobs(jobs: Jobs, tidy: () => Promise<void> = async () => undefined): void {
  process.on('message', ({ id, job, question }: Asked) => {
    const doing = jobs[job]
    if (!doing) throw new Error(`Nobody here knows how to ${job}.`)
    // The question was typed by `ask` where it was sent.
    doing(question as never).then(
      (answer) => tell({ id, answer }),
      (error: unknown) => tell({ id, error: error instanceof Error ? error.stack ?? error.message : String(error) }),
    )
  })
  process.once('disconnect', () => { void tidy().finally(() => process.exit()) })
}

function tell(answered: Answered): void {
  process.send?.(answered)
}

export type Workshop<Has extends Jobs> = {
  child: Child
  ask<Name extends keyof Has & string>(job: Name, question: Parameters<Has[Name]>[0]): Promise<Awaited<ReturnType<Has[Name]>>>
}

/** In the process that asks: starts `script` (a file of `bench/`), which calls `doJobs`. */
export function openWorkshop<Has extends Jobs>(children: Children, name: string, script: string): Workshop<Has> {
  const child = children.start(name, [`${root}/bench/${script}`])
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  let last = 0
  child.process.on('message', ({ id, answer, error }: Answered) => {
    const asker = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asker?.resolve(answer as never) // what the job of that name gave
    else asker?.reject(new Error(`${name}: ${error}`))
  })
  child.process.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended while it was asked.`))
  })
  return {
    child,
    ask: (job, question) => new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      child.process.send({ id: last, job, question } satisfies Asked)
    }),
  }
}

import { asRecord } from '../ground/device/readers.ts'

/** The first script of this page, which tells its build. Undefined while the screens are being worked on, where there are no builds. */
export function buildHere(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src^="/assets/"]')
  return script?.getAttribute('src') ?? undefined
}

/** The build that the server has now; undefined when it can't be asked. */
export async function buildThere(): Promise<string | undefined> {
  try {
    const answer = await fetch('/build.json', { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
    const { entry } = asRecord(answer.ok ? await answer.json() : null)
    return typeof entry === 'string' ? entry : undefined
  } catch {
    return undefined
  }
}

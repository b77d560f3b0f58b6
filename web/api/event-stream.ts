import { readProblem } from './problem.ts'
import { fetchHere } from './signed-out.ts'

/** One server-sent event. */
export type SentEvent = { id: string | null; name: string; data: string }

type Reading = {
  signal: AbortSignal
  onEvent: (event: SentEvent) => void
  /** Called for everything that comes, also for the server's heartbeat, which `EventSource` keeps to itself. */
  onHeard: () => void
}

/**
 * Reads server-sent events until the server ends them (then it resolves) or the network or `signal` does (then it throws). Does not open
 * again by itself.
 * @throws Problem when the stream is refused
 */
export async function readEventStream(url: string, { signal, onEvent, onHeard }: Reading): Promise<void> {
  const response = await fetchHere(new Request(url, { signal, headers: { accept: 'text/event-stream' }, cache: 'no-store' }))
  if (!response.ok) throw await readProblem(response)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = eventReader(onEvent)
  while (reader) {
    const { done, value } = await reader.read()
    if (done) return
    onHeard()
    read(value)
  }
}

/** Takes the text of a stream piece by piece, cut anywhere, and gives each event once it is whole. Comments are no events. */
export function eventReader(onEvent: (event: SentEvent) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    const blocks = (rest + text).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event: SentEvent = { id: null, name: 'message', data: '' }
      const data: string[] = []
      for (const line of block.split(/\r?\n/)) {
        const [, field, value = ''] = /^([^:]+):? ?(.*)$/.exec(line) ?? []
        if (field === 'id') event.id = value
        else if (field === 'event') event.name = value
        else if (field === 'data') data.push(value)
      }
      if (data.length > 0) onEvent({ ...event, data: data.join('\n') })
    }
  }
}

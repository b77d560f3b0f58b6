/** One server-sent event as it came over the wire. */
export type SentEvent = { id?: string; name: string; data: Record<string, unknown> }

export type Screen = {
  status: number
  /** The next event of that name, skipping others; fails after half a minute. */
  next(name: string): Promise<SentEvent>
  /** All that came so far, in order. */
  received: SentEvent[]
  /** Comes true when the stream is over, whoever ended it. */
  ended: Promise<void>
  close(): void
}

const patienceMilliseconds = 30_000

/** A screen that follows an event stream over a real connection. */
export async function openScreen(url: string, headers: Record<string, string> = {}): Promise<Screen> {
  const leave = new AbortController()
  const answer = await fetch(url, { headers, signal: leave.signal })
  const received: SentEvent[] = []
  let read = 0
  let heard = () => {}
  const ended = listen()

  async function listen(): Promise<void> {
    let text = ''
    try {
      for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const blocks = (text + chunk).split('\n\n')
        text = blocks.pop() ?? ''
        received.push(...blocks.flatMap(eventOf))
        heard()
      }
    } catch {
      // The story closed the screen, or the server ended.
    }
  }

  async function next(name: string): Promise<SentEvent> {
    const deadline = Date.now() + patienceMilliseconds
    for (;;) {
      const at = received.findIndex((event, index) => index >= read && event.name === name)
      const event = received[at]
      if (event) {
        read = at + 1
        return event
      }
      if (Date.now() > deadline) throw new Error(`No ${name} came within half a minute, only ${JSON.stringify(received.slice(read))}.`)
      await new Promise<void>((resolve) => {
        heard = resolve
        setTimeout(resolve, patienceMilliseconds)
      })
    }
  }

  return { status: answer.status, received, next, ended, close: () => leave.abort() }
}

/** Comments and the retry line are no events. */
function eventOf(block: string): SentEvent[] {
  const field = (name: string) => block.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
  const [id, name, data] = [field('id'), field('event'), field('data')]
  if (name === undefined || data === undefined) return []
  return [{ ...(id !== undefined && { id }), name, data: JSON.parse(data) }]
}

import { connect } from 'node:net'
import type { Socket } from 'node:net'

/** A card that arrived: of which order, in which state, and when (performance.now). */
export type CardSeen = { id: string; status: string; at: number }

/** One board that is being watched: an open event stream, whose cards are noted as they arrive. */
export type Screen = { close(): void }

/** Opens the stream of a board as a browser does. Resolves when the server has sent the first bytes of it. */
export function openScreen(port: number, path: string, token: string, seen: (card: CardSeen) => void): Promise<Screen> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.setNoDelay(true)
    socket.once('error', reject)
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\naccept: text/event-stream\r\nauthorization: Bearer ${token}\r\n\r\n`)
    readCards(socket, seen, (status) => {
      if (status === 200) resolve({ close: () => socket.destroy() })
      else reject(new Error(`The board's stream answers ${status}.`))
    })
  })
}

/** Cards are found in the stream as it comes: the sizes of its chunks stand between the lines and are never part of one. */
function readCards(socket: Socket, seen: (card: CardSeen) => void, begun: (status: number) => void): void {
  let text = ''
  let status = 0
  socket.on('data', (chunk: Buffer) => {
    const at = performance.now()
    text += chunk.toString()
    if (status === 0 && text.includes('\r\n\r\n')) begun(status = Number(text.slice(9, 12)))
    const lines = text.split('\n')
    text = lines.pop() ?? ''
    for (const [index, line] of lines.entries()) {
      if (!line.startsWith('data: ') || !lines[index - 1]?.startsWith('event: card')) continue
      const { id, status: state } = JSON.parse(line.slice('data: '.length)) as { id: string; status: string } // a card, as the board's contract says
      seen({ id, status: state, at })
    }
  })
}

import { connect } from 'node:net'
import type { Socket } from 'node:net'

/** An answer as far as a load generator looks at it. */
export type Heard = { status: number; bytes: number; body: string }

const endOfHead = Buffer.from('\r\n\r\n')
/** So much of a body is kept, to say what went wrong or which order was placed; the rest of a long one is only counted. */
const keptBytesMax = 4000

/**
 * One keep-alive connection with one request under way at a time, as a browser or a proxy keeps it. Speaks just the HTTP that
 * our servers answer with: a head, and a body of a length that the head tells.
 */
export class Connection {
  readonly #socket: Socket
  #heard: ((answer: Heard) => void) | undefined
  #failed: ((error: Error) => void) | undefined
  #head = ''
  #status = 0
  #bytesMissing = 0
  #bytes = 0
  #body = ''

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => this.#take(chunk))
    socket.on('close', () => this.#failed?.(new Error('The server closed the connection.')))
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port })
      socket.on('error', reject)
      socket.once('connect', () => resolve(new Connection(socket)))
    })
  }

  /** Sends the text of a whole request. `heard` is called without a promise between, which would be half the work. */
  send(request: string, heard: (answer: Heard) => void, failed: (error: Error) => void): void {
    this.#heard = heard
    this.#failed = failed
    this.#socket.write(request, 'latin1')
  }

  close(): void {
    this.#failed = undefined
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    if (this.#bytesMissing > 0) return this.#takeBody(chunk)
    const end = this.#head === '' ? chunk.indexOf(endOfHead) : -1
    if (end < 0) return this.#takeSplitHead(chunk)
    this.#readHead(chunk.toString('latin1', 0, end))
    this.#takeBody(chunk.subarray(end + endOfHead.length))
  }

  /** A head that arrived in pieces: rare, so it may cost more. */
  #takeSplitHead(chunk: Buffer): void {
    const whole = Buffer.concat([Buffer.from(this.#head, 'latin1'), chunk])
    this.#head = ''
    if (whole.indexOf(endOfHead) < 0) this.#head = whole.toString('latin1')
    else this.#take(whole)
  }

  #readHead(head: string): void {
    this.#status = Number(head.slice(9, 12))
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)
    if (!length && this.#status !== 304 && this.#status !== 204) throw new Error(`An answer without a length:\n${head}`)
    this.#bytesMissing = Number(length?.[1] ?? 0)
    if (this.#status === 304) this.#bytesMissing = 0
    this.#bytes = head.length + endOfHead.length + this.#bytesMissing
    this.#body = ''
  }

  #takeBody(chunk: Buffer): void {
    this.#bytesMissing -= chunk.length
    if (this.#status !== 200 && this.#body.length < keptBytesMax) this.#body += chunk.toString('latin1')
    if (this.#bytesMissing < 0) throw new Error('The server sent more than it had announced.')
    if (this.#bytesMissing > 0) return
    const heard = this.#heard
    this.#heard = this.#failed = undefined
    heard?.({ status: this.#status, bytes: this.#bytes, body: this.#body })
  }
}

import type { Client } from 'pg'

type Stream = { destroy(error?: Error): void; setTimeout(milliseconds: number, callback: () => void): void }

/**
 * Ends a connection whose other side no longer answers: `end` would wait for its goodbye. Whoever waits for an answer on it gets an error,
 * and its pool makes another.
 */
export function breakOff(client: Client): void {
  streamOf(client).destroy(new Error('The database stopped answering.'))
}

/** Calls back whenever a connection has neither sent nor received anything for so long. */
export function onSilence(client: Client, milliseconds: number, callback: () => void): void {
  streamOf(client).setTimeout(milliseconds, callback)
}

function streamOf(client: Client): Stream {
  // Safe: the driver has it, and its types leave it out.
  return (client as unknown as { connection: { stream: Stream } }).connection.stream
}

import type { Client } from 'pg'

/**
 * Ends a connection whose other side no longer answers: `end` would wait for its goodbye. Whoever waits for an answer on it gets an error,
 * and its pool makes another.
 */
export function breakOff(client: Client): void {
  // Safe: the driver has it, and its types leave it out.
  const { connection } = client as unknown as { connection: { stream: { destroy(error?: Error): void } } }
  connection.stream.destroy(new Error('The database stopped answering.'))
}

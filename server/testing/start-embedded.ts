/** A parent to kill: starts the embedded PostgreSQL in the folder given, prints one line of JSON, and stops it on SIGTERM. */
import { startEmbeddedPostgres } from '../platform/database/embedded.ts'

const [directory = ''] = process.argv.slice(2)
const said: string[] = []
try {
  const server = await startEmbeddedPostgres({ directory, log: (line) => said.push(line) })
  const stayAlive = setInterval(() => {}, 60_000)
  process.once('SIGTERM', async () => {
    clearInterval(stayAlive)
    await server.stop()
  })
  process.stdout.write(`${JSON.stringify({ url: server.url, adopted: server.adopted, said })}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })}\n`)
  process.exitCode = 1
}

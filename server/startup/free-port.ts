import { createServer } from 'node:net'
import { CannotStart } from '../platform/cannot-start.ts'

/** An earlier Parlour that is just closing gives its port free within this time. */
const patienceMs = 2_000

/** Makes sure that we can answer there, before anything else is started; gives the port, which for 0 is any free one. */
export async function findPort(host: string, port: number): Promise<number> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const found = await tryPort(host, port)
    if (typeof found === 'number') return found
    if (found.code !== 'EADDRINUSE' || Date.now() > deadline) throw explain(found, host, port)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function tryPort(host: string, port: number): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen({ host, port, exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}

/** Why nothing can be answered there, in a sentence with what to do. */
function explain(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  const another = `PORT=${port > 64_000 ? port - 1 : port + 1} npm start`
  switch (error.code) {
    case 'EADDRINUSE': return new CannotStart(`Port ${port} is taken by another program. Stop that one, or choose another port: ${another}`)
    case 'EACCES': return new CannotStart(`Port ${port} is kept for the system's administrator. Choose one above 1023: PORT=3000 npm start`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN': return new CannotStart(`HOST is ${host}, which is no address of this machine. Leave it out, or set HOST=0.0.0.0 to let other machines in.`)
    default: return error
  }
}

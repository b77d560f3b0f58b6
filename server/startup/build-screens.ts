import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { CannotStart } from '../platform/cannot-start.ts'

const root = join(import.meta.dirname, '../..')
const web = join(root, 'web')
/** Beside the built files, so that it goes with them. */
const stampFile = join(web, 'dist/.built-from')

/** Builds the web app when its sources or the locked dependencies changed since it was built. `signal` ends a build under way. */
export async function buildScreens(log: (line: string) => void, signal: AbortSignal): Promise<void> {
  const wanted = await hashOfSources()
  if (await readFile(stampFile, 'utf8').catch(() => undefined) === wanted) return
  log('Building the screens (only when they changed)')
  const { code, output } = await runVite(signal)
  signal.throwIfAborted()
  if (code !== 0) throw new CannotStart(`${reasonsOf(output)}\n\nThe screens could not be built; the reason is above.`)
  await writeFile(stampFile, wanted)
}

/** What Vite says without the places in its own code where it said so. */
function reasonsOf(output: string): string {
  return output.split('\n').filter((line) => !/^\s+at /.test(line)).slice(0, 40).join('\n').trim()
}

async function hashOfSources(): Promise<string> {
  const files = await readdir(web, { recursive: true, withFileTypes: true })
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => relative(root, join(file.parentPath, file.name)).replaceAll(sep, '/'))
    .filter((path) => !/^web\/(?:dist|node_modules)\/|\.test\.tsx?$/.test(path))
  const hash = createHash('sha256')
  for (const path of ['package-lock.json', ...paths.toSorted()]) {
    hash.update(path).update('\0').update(await readFile(join(root, path))).update('\0')
  }
  return hash.digest('hex')
}

function runVite(signal: AbortSignal): Promise<{ code: number | null; output: string }> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: web, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes))
  signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output: Buffer.concat(said).toString('utf8') })))
}

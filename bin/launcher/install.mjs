import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npmCommand } from './platform.mjs'
import { node24, root } from './program.mjs'

const modules = join(root, 'node_modules')
const stamp = join(modules, '.parlour-lock')

/**
 * Installs exactly what package-lock.json says, when it is not there yet or the lock has changed since. Throws an Error whose message
 * is for the person at the terminal.
 */
export async function installDependencies() {
  const lock = await readFile(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
  const found = await readFile(stamp, 'utf8').catch(() => undefined)
  if (found !== wanted && !(await isInstalled(lock))) await runNpm()
  // npm may have been told to run no install scripts; this one puts the pinned Node in its place.
  if (!existsSync(node24)) await installNode()
  // Installed by somebody else, for us to read only: then we look more closely the next time, too.
  if (found !== wanted) await writeFile(stamp, wanted).catch(() => {})
}

/** Has somebody run `npm ci` by hand? npm keeps a list of what it installed. */
async function isInstalled(lock) {
  const list = await readFile(join(modules, '.package-lock.json'), 'utf8').catch(() => undefined)
  if (!list) return false
  const there = JSON.parse(list).packages
  return Object.entries(JSON.parse(lock).packages).every(([path, { version, optional, link, peer, devOptional }]) =>
    !path.startsWith('node_modules/') || optional || peer || devOptional || link || there[path]?.version === version)
}

async function runNpm() {
  const { command, before, shell } = npmCommand({ platform: process.platform, execPath: process.execPath, npmScript: process.env.npm_execpath })
  const { code, output } = await runQuietly('Installing the dependencies (only when they change)', command, [
    ...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error',
  ], { cwd: root, shell })
  if (code === 0) return
  throw new Error(`${reasonsOf(output)}\n\nThe dependencies could not be installed; npm's reason is above. Mend it and try again.`)
}

async function installNode() {
  const { code, output } = await runQuietly('Installing the Node that Parlour runs on', process.execPath, ['installArchSpecificPackage'], { cwd: join(modules, 'node') })
  if (code === 0 && existsSync(node24)) return
  throw new Error(`${reasonsOf(output)}\n\nThe Node that Parlour runs on could not be installed for ${process.platform}-${process.arch}. Run npm ci and look at what it says.`)
}

/** Runs a program, shows one line that counts the seconds, and keeps what it says to itself. */
async function runQuietly(title, command, args, options) {
  const begin = Date.now()
  const seconds = () => Math.round((Date.now() - begin) / 1000)
  process.stderr.write(`${title} …`)
  const clock = process.stderr.isTTY ? setInterval(() => process.stderr.write(`\r${title} … ${seconds()} s`), 1000) : undefined
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  child.stdout.on('data', (bytes) => said.push(bytes))
  child.stderr.on('data', (bytes) => said.push(bytes))
  const code = await new Promise((resolve) => {
    child.once('error', (error) => { said.push(Buffer.from(error.message)); resolve(1) })
    child.once('close', (exitCode) => resolve(exitCode ?? 1))
  })
  clearInterval(clock)
  process.stderr.write(`${process.stderr.isTTY ? `\r${title} …` : ''} ${code === 0 ? 'done' : 'failed'} after ${seconds()} s\n`)
  return { code, output: Buffer.concat(said).toString('utf8') }
}

/** What a person needs of npm's output: the reasons, which come first, without warnings and the manual page that follows. */
function reasonsOf(output) {
  const lines = output.trim().split('\n').filter((line) => !/^npm (warn|notice)/i.test(line))
  const manual = lines.findIndex((line) => line.startsWith('npm error Clean install a project'))
  return lines.slice(0, manual > 0 ? manual : undefined).slice(0, 20).join('\n')
}

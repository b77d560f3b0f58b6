import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasLost, nodeFile, stopChildren } from './platform.mjs'

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The Node that everything but this launcher runs on, whatever the machine has. */
export const node24 = join(root, 'node_modules/node', nodeFile(process.platform))

/** The script of a program that a package brings. */
export function program(name, packageName = name) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[name])
}

/** Node keeps what it has compiled there, and starts the program in half the time. */
const compiled = join(root, 'node_modules/.cache/parlour')

const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }

/** How often we look whether npm still lives. */
const lookMs = 200

/**
 * Runs one or more scripts on Node 24 until they end; when one ends, the others are stopped. Gives the exit code of the first to end (128 and
 * the signal's number when a signal ended it). Every signal that reaches us is passed on, in the manner of the platform.
 */
export async function runProgram(lines, environment = {}, platform = process.platform) {
  // The channel (ipc) carries nothing. It closes when this process is killed, and so tells the program to stop in order.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled, ...environment }
  const children = lines.map((args) => spawn(node24, args, { cwd: root, stdio, env }))
  const stop = (signal) => stopChildren(children, signal, platform)

  for (const signal of Object.keys(signals)) process.on(signal, stop)
  const watch = watchNpm(() => stop('SIGTERM'))
  const ends = children.map((child) => new Promise((resolve) => {
    child.once('error', (error) => { console.error(`${node24} cannot be run: ${error.message}`); resolve(1) })
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signals[signal] ?? 9)))
  }))
  const first = await Promise.race(ends)
  stop('SIGTERM')
  await Promise.all(ends)
  clearInterval(watch)
  for (const signal of Object.keys(signals)) process.off(signal, stop)
  return first
}

/** A kill -9 of npm reaches nobody below it; we look whether it is still there. */
function watchNpm(whenGone) {
  const npm = process.ppid
  if (!process.env.npm_lifecycle_event) return undefined
  const timer = setInterval(() => {
    if (!hasLost(npm)) return
    clearInterval(timer)
    whenGone()
  }, lookMs)
  return timer
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { root } from '../../generate/generators.ts'

const launcher = join(root, 'bin/launcher/program.mjs')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlour-test-launcher-'))
  // A program that tells of each signal, and ends by itself when its launcher is gone.
  await writeFile(join(folder, 'program.mjs'), `
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => console.log(signal))
    process.on('SIGTERM', () => setTimeout(() => process.exit(7), 50))
    process.on('disconnect', () => { console.log('alone'); process.exit(0) })
    console.log('ready', process.pid, process.version)
    setInterval(() => {}, 1000)`)
  await writeFile(join(folder, 'launcher.mjs'), `
    import { runProgram } from ${JSON.stringify(launcher)}
    process.exitCode = await runProgram([[${JSON.stringify(join(folder, 'program.mjs'))}]], {}, process.argv[2] ?? process.platform)`)
})
afterAll(() => rm(folder, { recursive: true }))

async function launch(command: string, args: string[], environment: Record<string, string> = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env['PATH'], ...environment } })
  let said = ''
  child.stdout.on('data', (bytes) => { said += bytes })
  const ended = once(child, 'exit')
  await says('ready')
  return { child, ended, says, said: () => said }

  async function says(words: string) {
    await vi.waitFor(() => expect(said).toContain(words), { timeout: 20_000, interval: 10 })
  }
}

test('signals reach the program once each, and its exit code comes back', async () => {
  const { child, ended, says, said } = await launch(process.execPath, [join(folder, 'launcher.mjs')])
  child.kill('SIGINT')
  await says('SIGINT')
  child.kill('SIGHUP')
  await says('SIGHUP')
  child.kill('SIGTERM')
  expect(await ended).toEqual([7, null])
  expect(said().match(/SIG\w+/g)).toEqual(['SIGINT', 'SIGHUP', 'SIGTERM'])
})

test('a kill -9 of the launcher ends the program', async () => {
  const { child, says } = await launch(process.execPath, [join(folder, 'launcher.mjs')])
  child.kill('SIGKILL')
  await says('alone')
})

test('a kill -9 of npm above the launcher ends the program', async () => {
  // A shell stands in for npm: it starts the launcher and waits.
  const line = '"$0" "$1" & echo launcher $!; wait'
  const { child, says } = await launch('sh', ['-c', line, process.execPath, join(folder, 'launcher.mjs')], { npm_lifecycle_event: 'start' })
  child.kill('SIGKILL')
  await says('SIGTERM')
})

test('it runs on the pinned Node', async () => {
  const { child, ended, said } = await launch(process.execPath, [join(folder, 'launcher.mjs')])
  expect(said()).toContain(' v24.')
  child.kill('SIGTERM')
  await ended
})

test('as on Windows, where a signal would kill it: the program is told over its channel and ends in order', async () => {
  const { child, ended, says, said } = await launch(process.execPath, [join(folder, 'launcher.mjs'), 'win32'])
  child.kill('SIGINT')
  await says('alone')
  expect(await ended).toEqual([0, null])
  expect(said()).not.toContain('SIG')
})

/** Written in JavaScript for any Node, so its types are told here. */
type Platform = {
  nodeFile(platform: string): string
  npmCommand(facts: { platform: string; execPath: string; npmScript?: string | undefined }): { command: string; before: string[]; shell: boolean }
  hasLost(parent: number, now?: number): boolean
}
const { nodeFile, npmCommand, hasLost } = await import(join(root, 'bin/launcher/platform.mjs')) as Platform

test('npm is the one that started us, never another package manager; else the one on the path, by the shell where it is a script', () => {
  const execPath = '/node'
  expect(npmCommand({ platform: 'win32', execPath, npmScript: 'C:\\nodejs\\node_modules\\npm\\bin\\npm-cli.js' }))
    .toEqual({ command: '/node', before: ['C:\\nodejs\\node_modules\\npm\\bin\\npm-cli.js'], shell: false })
  expect(npmCommand({ platform: 'darwin', execPath, npmScript: '/opt/homebrew/lib/node_modules/npm/bin/npm-cli.js' }).before).toHaveLength(1)
  expect(npmCommand({ platform: 'linux', execPath, npmScript: '/usr/lib/yarn/bin/yarn.js' })).toEqual({ command: 'npm', before: [], shell: false })
  expect(npmCommand({ platform: 'win32', execPath })).toEqual({ command: 'npm', before: [], shell: true })
})

test('the pinned Node is where its package puts it on each system', () => {
  expect([nodeFile('linux'), nodeFile('darwin'), nodeFile('win32')]).toEqual(['bin/node', 'bin/node', 'bin/node.exe'])
})

test('a parent is lost when another one takes its place, or when nobody has its number any more', async () => {
  expect(hasLost(process.pid, process.pid)).toBe(false)
  expect(hasLost(process.pid, 1)).toBe(true)
  const gone = spawn(process.execPath, ['--eval', ''])
  await once(gone, 'exit')
  expect(hasLost(gone.pid ?? 0, gone.pid ?? 0)).toBe(true)
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { root } from '../../db/generate/generators.ts'

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
    process.exitCode = await runProgram([[${JSON.stringify(join(folder, 'program.mjs'))}]])`)
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

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { node24, program, root, runProgram } from './program.mjs'

/** What is checked without running the program. Each counts as one test in the closing line. */
const checks = [
  ['types of the server', () => [program('tsc', 'typescript-native'), '-p', '.']],
  ['types of the screens', () => [program('tsc', 'typescript-native'), '-p', 'web']],
  ['types of the browser tests', () => [program('tsc', 'typescript-native'), '-p', 'e2e']],
  ['lint', () => [program('oxlint'), '--deny-warnings']],
  ['borders between modules', () => [program('depcruise', 'dependency-cruiser'), '--config', '.dependency-cruiser.cjs', ...folders()]],
  ['nothing unused', () => [program('knip'), '--no-progress']],
]

function folders() {
  return ['server', 'db', 'demo', 'generate', 'web', 'bench', 'e2e', 'infra'].filter((folder) => existsSync(join(root, folder)))
}

/** Types, lint and the rules of the house: what to run before every commit. Gives the exit code. */
export async function runChecks() {
  return report(await runStatic(), await runVitest(['--project', 'server', 'server/house']))
}

/** Everything, or the test files named. Gives the exit code. */
export async function runTests(args = []) {
  return report(args.length > 0 ? [] : await runStatic(), await runVitest(args))
}

/** All at the same time: each keeps one core busy, and they wait for the disk at different moments. */
async function runStatic() {
  return Promise.all(checks.map(async ([title, line]) => {
    const begin = Date.now()
    const { code, output } = await capture(line())
    const seconds = ((Date.now() - begin) / 1000).toFixed(1)
    console.log(`${code === 0 ? '✓' : '✗'} ${title} (${seconds} s)${code === 0 ? '' : `\n${output.trimEnd()}\n`}`)
    return { title, good: code === 0 }
  }))
}

function capture(args) {
  const child = spawn(node24, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  child.stdout.on('data', (bytes) => said.push(bytes))
  child.stderr.on('data', (bytes) => said.push(bytes))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output: Buffer.concat(said).toString('utf8') })))
}

/** Runs vitest in the open; a reporter of our own counts. */
async function runVitest(args) {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-count-'))
  const file = join(folder, 'count.json')
  const line = [program('vitest'), 'run', '--reporter=default', `--reporter=${join(root, 'bin/launcher/count-reporter.mjs')}`, ...args]
  try {
    const code = await runProgram([line], { TEST_COUNT_FILE: file })
    const { passed, failures, slowest } = JSON.parse(await readFile(file, 'utf8').catch(() => '{"passed":0,"failures":[],"slowest":[]}'))
    // Whatever else makes vitest fail (a set-up, a signal) must not look like success.
    if (slowest.length > 0) console.log(`The slowest files:\n${slowest.map(({ file: name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`).join('\n')}`)
    return { passed, failures: code !== 0 && failures.length === 0 ? [`vitest ended with ${code}`] : failures }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What failed is said again at the end: the lines before are thousands. */
function report(checked, tests) {
  const broken = checked.filter(({ good }) => !good).map(({ title }) => title)
  const failures = [...broken, ...tests.failures]
  if (failures.length > 0) console.log(`\n${failures.map((failure) => `✗ ${failure}`).join('\n')}`)
  console.log(`\n${checked.length - broken.length + tests.passed} passed, ${failures.length} failed`)
  return failures.length === 0 ? 0 : 1
}

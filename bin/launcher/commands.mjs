import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { runChecks, runTests } from './checks.mjs'
import { installDependencies } from './install.mjs'
import { program, root, runProgram } from './program.mjs'

const commands = {
  start: { means: 'open Parlour', run: () => runProgram([['server/main.ts']]) },
  dev: {
    means: 'open Parlour for working on it: everything starts anew when a file changes',
    run: () => runProgram([['--watch', '--watch-preserve-output', 'server/main.ts', '--screens-apart'], [program('vite'), 'web', '--clearScreen', 'false']]),
  },
  test: { means: 'check and test everything', run: runTests },
  check: { means: 'only types, lint and the rules of the house', run: runChecks },
  generate: { means: 'write the generated files anew', run: () => runProgram([['generate/main.ts']]) },
  fuzz: { means: 'send whatever there is to every address (--seconds 60, --seed 7, --operation moveOrder)', run: (args) => runProgram([['server/fuzz/main.ts', ...args]]) },
  torture: { means: 'kill, freeze and cut off several processes under load, then look whether anything is lost or doubled (--minutes 10, --seed 7)', run: (args) => runProgram([['server/torture/main.ts', ...args]]) },
  bench: { means: 'measure', run: (args) => runProgram([['bench/main.ts', ...args]]) },
  recover: {
    means: 'let somebody in again who lost their second step (--email ada@example.org, or --phone +12125550123; --yes)',
    run: (args) => runProgram([['server/startup/recover.ts', ...args]]),
  },
  'demo-fill': { means: 'write a believable history (--orders 100000)', run: (args) => runProgram([['demo/fill.ts', ...args]]) },
}

/** Runs one command and ends the process with its exit code. */
export async function run(name, args) {
  const command = commands[name]
  if (!command) {
    const list = Object.entries(commands).map(([word, { means }]) => `  ${word.padEnd(10)} ${means}`).join('\n')
    console.error(`${name ? `There is no command "${name}".\n` : ''}node bin/parlour.mjs <command>\n\n${list}`)
    process.exit(1)
  }
  await access(join(root, 'package-lock.json')).catch(() => refuse(`There is no package-lock.json in ${root}: this is not a whole copy of Parlour.`))
  await installDependencies().catch((error) => refuse(error.message))
  process.exitCode = await command.run(args)
}

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}

import { readConfig } from './config.ts'
import { CannotStart } from './platform/cannot-start.ts'
import { describeError } from './platform/describe-error.ts'
import { createClosing } from './startup/closing.ts'
import { openParlour, type Opened } from './startup/open-parlour.ts'
import { settleNextTick } from './startup/settle-next-tick.ts'
import { onStopRequest } from './startup/stop-request.ts'

/** What a shell expects from a program that was ended by Ctrl-C. */
const exitCodeOfForce = 130

// Node would print such an error with all that is on it, and those of PostgreSQL hold whole rows.
process.on('uncaughtException', (error) => {
  console.error(describeError(error))
  process.exit(1)
})

settleNextTick()

const closing = createClosing()
const stopping = new AbortController()
const screensApart = process.argv.includes('--screens-apart')
const opening = open()
onStopRequest(
  () => {
    console.log('\n  Closing …')
    stopping.abort()
  },
  () => process.exit(exitCodeOfForce),
)

try {
  greet(await opening)
  await new Promise<void>((resolve) => {
    if (stopping.signal.aborted) resolve()
    stopping.signal.addEventListener('abort', () => resolve(), { once: true })
  })
} catch (error) {
  if (!stopping.signal.aborted) {
    process.exitCode = 1
    // Of what a person can mend they need the sentence; of a bug we need its place.
    console.error(error instanceof CannotStart ? `\n${error.message}` : describeError(error))
  }
}
for (const problem of await closing.closeAll()) {
  process.exitCode = 1
  console.error(problem)
}
// Nothing keeps us now; should a forgotten timer do so, it must not keep the terminal.
process.exit()

async function open(): Promise<Opened> {
  return openParlour(readConfig(), { closing, signal: stopping.signal, screensApart, log: (line) => console.log(`  ${line}`) })
}

function greet({ publicUrl, demoAccounts, isOpenToOthers }: Opened) {
  const seconds = process.uptime().toFixed(1)
  console.log(publicUrl === undefined ? `\n  Parlour is at work (after ${seconds} s)` : `\n  Parlour is open: ${publicUrl} (after ${seconds} s)`)
  if (screensApart) console.log('  The screens are at the address that Vite shows.')
  if (publicUrl !== undefined && demoAccounts.length > 0) {
    console.log(`\n  Demo accounts, password ${demoAccounts[0]?.password}:`)
    for (const { role, email } of demoAccounts) console.log(`    ${role.padEnd(9)} ${email}`)
    if (isOpenToOthers) console.log('\n  Everybody who reaches this address can sign in with them. Before guests come, start it with PARLOUR_DEMO=false.')
  }
  console.log('\n  Ctrl-C closes it.')
}

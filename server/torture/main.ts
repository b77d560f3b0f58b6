import { parseArgs } from 'node:util'
import { torture } from './torture.ts'

/**
 * `npm run torture [-- --minutes 10] [--seed 7]`: several processes of Parlour under load, killed, frozen and cut off together with what they stand on. A
 * seed repeats the faults and what each of the people wishes for. Ends with exit code 1 when something that was acknowledged is not so.
 */
const minutesDefault = 1
const wrongShown = 50

const { values: wish } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
const minutes = numberOf('minutes', wish.minutes) ?? minutesDefault
const seed = numberOf('seed', wish.seed) ?? Math.floor(Math.random() * 2 ** 31)

console.log(`Torture for ${minutes} minutes with seed ${seed}`)
const { wrong, told, faults, words } = await torture({ seed, seconds: minutes * 60, say: (said) => console.log(`  ${said}`) })
const answers = [...told.statuses].toSorted(([one], [other]) => one - other).map(([status, count]) => `${status === 0 ? 'none' : status}: ${count}`).join(', ')
for (const each of wrong.slice(0, wrongShown)) console.log(`✗ ${each}`)
if (wrong.length > wrongShown) console.log(`✗ and ${wrong.length - wrongShown} more`)
if (wrong.length > 0 && words !== '') console.log(`\nThe last that the processes said:\n${words}`)
console.log(`${wrong.length === 0 ? '✓' : '✗'} ${told.orders.size} orders, ${told.refunds.length} refunds and ${faults} faults with seed ${seed}; answers ${answers}; ${wrong.length} wrong`)
process.exit(wrong.length === 0 ? 0 : 1)

function numberOf(name: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const number = Number(given)
  if (Number.isFinite(number) && number > 0) return number
  console.error(`--${name} takes a number above zero, and "${given}" is none.`)
  return process.exit(1)
}

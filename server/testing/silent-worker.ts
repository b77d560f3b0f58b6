/** A process to kill: takes a message from the first of the queues given, says so, and is never heard of again. */
import { pino } from 'pino'
import { connect } from '../platform/database/index.ts'
import { openListening } from '../platform/listening.ts'
import { openTransport } from '../platform/queue/index.ts'

const [given = ''] = process.argv.slice(2)
const { config, queues } = JSON.parse(given)
const log = pino({ level: 'silent' })
const database = connect(config.databaseUrl, { applicationName: 'silent worker', max: 2 })
const listening = await openListening(config.databaseUrl, log)
const transport = await openTransport({ config, database, listening, log }, queues)
await transport.consume(queues[0].name, { batchSize: 1, concurrency: 1 }, () => {
  process.stdout.write('received\n')
  return new Promise(() => {})
})

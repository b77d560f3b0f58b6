import { pino } from 'pino'
import type { Logger } from 'pino'

/** What must never stand in a log, wherever it turns up: secrets, and what tells who somebody is. */
const secretPaths = [
  'req.headers.authorization', 'req.headers.cookie', 'headers.authorization', 'headers.cookie', '*.password', '*.token', '*.email', '*.phone',
]

export function createLog(level: string): Logger {
  return pino({ level, redact: { paths: secretPaths, censor: '…' } })
}

import { pino } from 'pino'
import type { DestinationStream, Logger } from 'pino'
import { describeError } from './describe-error.ts'

const secretNames = ['password', 'token', 'email', 'phone', 'phoneNumber', 'customerName', 'address', 'note', 'cookie', 'authorization']

/** What must never stand in a log, wherever it turns up: secrets, and what tells who somebody is. */
const secretPaths = [...secretNames, ...secretNames.map((name) => `*.${name}`), 'req.headers', '*.name']

/**
 * Opens the log. What is written of errors is chosen (`describeError`), what is known to be somebody's is blanked, and as the last resort
 * so is whatever looks like an address, a number or a token, since other systems repeat them in their answers.
 * @param destination standard output, unless told
 */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino({
    level,
    redact: { paths: secretPaths, censor: '…' },
    serializers: { err: describeError },
    hooks: { streamWrite: blankPersons },
  }, destination ?? pino.destination())
}

/**
 * Passwords in the addresses of servers; email addresses; phone numbers as they are written for abroad; signed tokens, and those of
 * sessions. Lengths are bounded, so that a long line costs no more than its length. None begins within an escape of JSON.
 */
const personal = [
  /(?<=:\/\/)[^\s"\\@/]{1,200}(?=@)/, /(?<!\\)[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/, /\+\d[\d ()-]{6,18}\d/,
  /(?<!\\)\beyJ[\w-]{5,2000}\.[\w-]{5,2000}\.[\w-]{5,200}/, /(?<!\\)\b[A-Za-z0-9]{32}\b/,
]
const anyPersonal = new RegExp(personal.map(({ source }) => source).join('|'), 'g')

function blankPersons(line: string): string {
  return line.replaceAll(anyPersonal, '…')
}

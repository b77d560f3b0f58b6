import { readFile } from 'node:fs/promises'
import { CannotStart } from '../../cannot-start.ts'

/** PostgreSQL's words for it, which come with and without the system's. */
const diskFull = /No space left on device|Disk quota exceeded|Check free disk space/

/**
 * Turns a failure of the file system, or PostgreSQL's disk_full (53100), into a sentence; everything else is passed on as it is. ENOENT is
 * what a system says where it makes no folders (/proc).
 */
export function explainFileError(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return new CannotStart(diskIsFull(path))
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT') return new CannotStart(notWritable(path))
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new CannotStart(`${path} is not a folder. Move that file away, or set PARLOUR_DATA_DIR to another folder.`)
  }
  return error
}

/** Turns what PostgreSQL wrote before it gave up into a sentence. */
export function explainOutput(output: string, path: string, logFile?: string): CannotStart {
  if (diskFull.test(output)) return new CannotStart(diskIsFull(path))
  if (/Read-only file system|Permission denied/.test(output)) return new CannotStart(notWritable(path))
  const fatal = output.split('\n').findLast((line) => /FATAL|PANIC|error:/.test(line))
  const reason = fatal?.replace(/^.*?(FATAL|PANIC|error):\s*/, '') ?? (output.trim().split('\n').at(-1) || 'it gave no reason')
  return new CannotStart(`PostgreSQL did not start: ${reason}.${logFile ? ` Its messages are in ${logFile}.` : ''}`)
}

/** The last part of a log, from a byte offset on. Empty when there is none. */
export async function readFrom(file: string, offset: number): Promise<string> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0))
  return bytes.subarray(offset).toString('utf8')
}

function diskIsFull(path: string) {
  return `The disk that holds ${path} is full. Free some space (about 200 MB to begin with), or set PARLOUR_DATA_DIR to a folder on another disk.`
}

function notWritable(path: string) {
  return `${path} cannot be written by ${whoami()}. Change its owner or rights, or set PARLOUR_DATA_DIR to a folder of yours.`
}

function whoami() {
  return process.getuid ? `the user running this (uid ${process.getuid()})` : 'the user running this'
}

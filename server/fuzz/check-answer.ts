import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { refusals } from '../modules.ts'
import type { FuzzedOperation, Schema } from './contract.ts'
import type { Answered } from './send.ts'

/** Long for any of our answers also where many tests run at once, and short enough that something which grows with its input is found. */
const millisecondsMax = 20_000

const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: true })
addFormats.default(ajv)
const compiled = new WeakMap<Schema, ReturnType<typeof ajv.compile>>()

/**
 * The request did not get as far as an operation: it came too slowly, in an encoding that nobody reads here, to a name that isn't ours, or
 * its headers are too long.
 */
const beforehand: ReadonlySet<number> = new Set([408, 415, 421, 431])

/** What is wrong with an answer, whatever was asked; undefined when nothing is. */
export function faultOf(operation: FuzzedOperation, { status, headers, body, milliseconds }: Answered): string | undefined {
  if (status >= 500) return `it failed with ${status}: ${body}`
  if (milliseconds > millisecondsMax) return `it took ${Math.round(milliseconds)} ms`
  if (status >= 400 && !operation.refusals.has(status) && !beforehand.has(status)) return `${status} is not among its refusals: ${body.slice(0, 200)}`
  if (status >= 400) return operation.isAccountRoute ? faultOfAccountProblem(status, headers, body) : faultOfProblem(status, headers, body)
  if (operation.isStream) return status === 200 ? undefined : `a stream answered ${status}`
  if (status === 304) return body === '' ? undefined : '304 comes with a body'
  if (!(String(status) in operation.answers)) return `${status} is not among its answers`
  return faultOfBody(operation.answers[String(status)], body)
}

const isProblem = (headers: Answered['headers']) => String(headers['content-type']).startsWith('application/problem+json')

function faultOfProblem(status: number, headers: Answered['headers'], body: string): string | undefined {
  if (!isProblem(headers)) return `${status} is no problem+json but ${String(headers['content-type'])}: ${body.slice(0, 200)}`
  const problem = parsed(body) as { code?: string; status?: number; detail?: string; title?: string; type?: string } | undefined
  const known = problem?.code === undefined ? undefined : refusals[problem.code]
  if (!known) return `its code is none of ours: ${body.slice(0, 200)}`
  if (known.status !== status || problem?.status !== status) return `${problem?.code} goes with ${known.status}, not ${status}`
  if (!problem.detail || !problem.title || !problem.type?.startsWith('/problems/')) return `it says too little: ${body.slice(0, 200)}`
  return undefined
}

/** A problem like any other, whose code may be one of better-auth, with the `message` that its client library shows. */
function faultOfAccountProblem(status: number, headers: Answered['headers'], body: string): string | undefined {
  if (!isProblem(headers)) return `${status} is no problem+json but ${String(headers['content-type'])}: ${body.slice(0, 200)}`
  const problem = parsed(body) as { code?: string; status?: number; detail?: string; title?: string; type?: string; message?: string } | undefined
  if (!problem?.message || !problem.detail || !problem.title || !/^\/problems\/[a-z]\w+$/.test(problem.type ?? '')) return `it says too little: ${body.slice(0, 200)}`
  if (problem.status !== status) return `it says ${problem.status} and is ${status}`
  return /^[A-Z][A-Z0-9_]+$/.test(problem.code ?? '') ? undefined : faultOfProblem(status, headers, body)
}

function faultOfBody(schema: Schema | undefined, body: string): string | undefined {
  if (!schema || schema.type === 'null') return body === '' || body === 'null' ? undefined : `it should say nothing and says ${body.slice(0, 200)}`
  let validate = compiled.get(schema)
  if (!validate) compiled.set(schema, validate = ajv.compile(schema))
  const value = parsed(body)
  if (value === undefined) return `it is no JSON: ${body.slice(0, 200)}`
  return validate(value) ? undefined : `it is not as the contract says: ${ajv.errorsText(validate.errors)}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

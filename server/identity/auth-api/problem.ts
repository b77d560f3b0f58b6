import type { InputError } from '../../platform/refusal.ts'

type Said = { [fact: string]: unknown }

/** Where our refusals have a name of their own for what better-auth says. */
const ourNames: Readonly<Record<string, string>> = {
  UNAUTHORIZED: 'notSignedIn', VALIDATION_ERROR: 'invalidInput', INVALID_PASSWORD: 'wrongProof', SESSION_NOT_FRESH: 'signInAgain',
}

/**
 * A refusal of an address under `/api/auth` as a problem document (RFC 9457) that better-auth's client library understands as well: it looks
 * at `code` and `message`, which stay as they were. `type` has our name for it. A problem of ours gets the `message`.
 */
export function accountProblem(status: number, said: Said): Said {
  const code = typeof said['code'] === 'string' ? said['code'] : 'REFUSED'
  const sentence = [said['detail'], said['message']].find((words) => typeof words === 'string' && words !== '') ?? 'This request was refused.'
  const errors = code === 'VALIDATION_ERROR' ? inputErrors(String(said['message'])) : []
  return {
    type: `/problems/${ourNames[code] ?? camelCased(code)}`, title: sentence, code, detail: sentence, message: sentence,
    ...errors.length > 0 ? { errors } : {}, ...said, status,
  }
}

function camelCased(code: string): string {
  return /^[A-Z0-9_]+$/.test(code) ? code.toLowerCase().replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) : code
}

/** better-auth tells what is wrong with the input in one line: `[body.email] must be string; [body.name] …`. */
function inputErrors(message: string): InputError[] {
  return message.split('; ').flatMap((part) => {
    const found = /^\[(body|query)((?:\.[\w-]+)*)\] (.+)$/.exec(part)
    if (!found) return []
    const [, where, path = '', detail = ''] = found
    const pointer = `${where === 'query' ? '/query' : ''}${path.replaceAll('.', '/')}`
    return [{ pointer: pointer === '' ? '/' : pointer, detail }]
  })
}

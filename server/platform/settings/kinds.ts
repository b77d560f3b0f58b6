import { isIP } from 'node:net'

/** One kind of value: how its text is read (`undefined`: it is wrong), and what would be right, in words. */
export type Kind<Value> = { read(text: string): Value | undefined; expects: string }

export function wholeNumber(min: number, max: number): Kind<number> {
  const read = (given: string) => /^\d+$/.test(given) && Number(given) >= min && Number(given) <= max ? Number(given) : undefined
  return { read, expects: `a whole number from ${min} to ${max}` }
}

export function fraction(): Kind<number> {
  return { read: (given) => /^(0|1|0?\.\d+|1\.0+|0\.0+)$/.test(given) ? Number(given) : undefined, expects: 'a number from 0 to 1' }
}

export function oneOf<const Choice extends string>(...choices: Choice[]): Kind<Choice> {
  return { read: (given) => choices.find((choice) => choice === given), expects: `one of ${choices.join(', ')}` }
}

export function flag(): Kind<boolean> {
  return { read: (given) => given === 'true' ? true : given === 'false' ? false : undefined, expects: 'true or false' }
}

export function text(charactersMin = 1): Kind<string> {
  return { read: (given) => given.length >= charactersMin ? given : undefined, expects: charactersMin > 1 ? `at least ${charactersMin} characters long` : 'a text' }
}

/** Not the publishable key (pk_), which sits beside it on Stripe's page and may take no money. */
export function stripeKey(): Kind<string> {
  return { read: (given) => /^[sr]k_\w+$/.test(given) ? given : undefined, expects: 'a key that begins with sk_ or rk_' }
}

export function matching(pattern: RegExp, expects: string): Kind<string> {
  return { read: (given) => pattern.test(given) ? given : undefined, expects }
}

/** An address, or a name and an address in angle brackets. Nothing that could begin another header. */
export function mailbox(): Kind<string> {
  return matching(/^(?:[^<>"\r\n@,;]+ <[^\s<>@,;"]+@[^\s<>@,;"]+>|[^\s<>@,;"]+@[^\s<>@,;"]+)$/, 'an address, or a name and an address in angle brackets')
}

export function word(charactersMax: number): Kind<string> {
  const read = (given: string) => /^[\w-]+$/.test(given) && given.length <= charactersMax ? given : undefined
  return { read, expects: `at most ${charactersMax} letters, digits, _ and -` }
}

export function url(...protocols: string[]): Kind<string> {
  const read = (given: string) => protocols.includes(URL.parse(given)?.protocol ?? '') ? given.replace(/\/+$/, '') : undefined
  return { read, expects: `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}` }
}

/** As Fastify takes them: addresses, networks, or the names of some. */
export function proxies(): Kind<string> {
  const names = ['loopback', 'linklocal', 'uniquelocal']
  const isNetwork = (text: string) => {
    const [address = '', bits, ...more] = text.split('/')
    const family = isIP(address)
    return family !== 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
  }
  const read = (given: string) => given === 'none' || given.split(',').every((one) => names.includes(one.trim()) || isNetwork(one.trim())) ? given : undefined
  return { read, expects: 'addresses or networks such as 10.0.0.0/8, loopback, or none' }
}

export type Encoding = 'br' | 'gzip' | 'identity'

/** Browsers send a handful of different headers, so the decision is remembered; strangers can't make the memory grow. */
const decided = new Map<string, Encoding>()
const decidedMax = 200

/** The smallest encoding that an Accept-Encoding header takes; one with `q=0` is refused by it. No header: as it is. */
export function bestEncoding(header: string | string[] | undefined): Encoding {
  if (typeof header !== 'string') return 'identity'
  const known = decided.get(header)
  if (known) return known
  const encoding = decide(header)
  if (decided.size < decidedMax) decided.set(header, encoding)
  return encoding
}

function decide(header: string): Encoding {
  const weights = new Map(header.toLowerCase().split(',').map((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return [name, weight === undefined ? 1 : Number(weight.slice(2))]
  }))
  const taken = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  if (taken('br')) return 'br'
  return taken('gzip') ? 'gzip' : 'identity'
}

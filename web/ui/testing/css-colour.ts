/**
 * Reads the colours of `tokens.css` as a browser would, as far as that file goes: `oklch()`, colours derived with `oklch(from …)`,
 * `light-dark()` and `var()`. It exists so that contrast is proven by a test, for every brand colour a business may bring.
 */
export type Theme = 'light' | 'dark'

/** OKLCH: lightness 0–1, chroma 0–0.4, hue in degrees. */
export interface Colour {
  l: number
  c: number
  h: number
}

/** Custom properties by name, without the leading dashes, as written in the file. */
export type Tokens = Map<string, string>

/** Every custom property of the rules whose selector list contains `selector`. Later ones win, as in CSS. */
export function readTokens(css: string, selector: string): Tokens {
  const tokens: Tokens = new Map()
  for (const [, selectors, body] of css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors!.split(',').some((one) => one.trim() === selector)) continue
    for (const [, name, value] of body!.matchAll(/--([\w-]+):\s*([^;]+);/g)) tokens.set(name!, value!.trim())
  }
  return tokens
}

/** The colour that a token has in a theme. Throws for a token that is not there or a form this reader does not know. */
export function colourOf(tokens: Tokens, name: string, theme: Theme): Colour {
  const value = tokens.get(name)
  if (value === undefined) throw new Error(`tokens.css has no --${name}`)
  return parse(value, tokens, theme)
}

function parse(value: string, tokens: Tokens, theme: Theme): Colour {
  const text = value.trim()
  const variable = /^var\(--([\w-]+)\)$/.exec(text)
  if (variable) return colourOf(tokens, variable[1]!, theme)
  if (text.startsWith('light-dark(')) {
    const [light, dark] = splitAtCommas(text.slice('light-dark('.length, -1))
    return parse((theme === 'light' ? light : dark)!, tokens, theme)
  }
  const derived = /^oklch\(from (var\(--[\w-]+\)) ([^]+)\)$/.exec(text)
  if (derived) {
    const from = parse(derived[1]!, tokens, theme)
    const [l, c, h] = splitAtSpaces(derived[2]!)
    return { l: clamp01(evaluate(l!, from, tokens)), c: Math.max(0, evaluate(c!, from, tokens)), h: evaluate(h!, from, tokens) }
  }
  const plain = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text)
  if (plain) return { l: Number(plain[1]), c: Number(plain[2]), h: Number(plain[3]) }
  throw new Error(`css-colour cannot read «${text}»`)
}

/** CSS arithmetic over l, c and h is JavaScript arithmetic once `calc` is a plain bracket and the functions have names. */
function evaluate(expression: string, { l, c, h }: Colour, tokens: Tokens): number {
  const clamp = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high))
  const script = expression.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => `(${tokens.get(name)})`).replaceAll('calc(', '(')
  // The expressions come from our own stylesheet, never from outside.
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
  const result: unknown = new Function('l', 'c', 'h', 'min', 'max', 'clamp', `return ${script}`)(l, c, h, Math.min, Math.max, clamp)
  if (typeof result !== 'number') throw new Error(`«${expression}» is not a number`)
  return result
}

function splitAtCommas(text: string): string[] {
  return splitOutsideBrackets(text, ',')
}

function splitAtSpaces(text: string): string[] {
  return splitOutsideBrackets(text, ' ')
}

function splitOutsideBrackets(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const character of text.trim()) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (character === separator && depth === 0) {
      parts.push(part)
      part = ''
    } else part += character
  }
  return [...parts, part].map((one) => one.trim()).filter(Boolean)
}

/** WCAG 2.2 contrast ratio, 1–21, of two colours after they are clipped to sRGB as screens do. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = toLinearRgb(colour).map(clamp01)
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** Björn Ottosson's OKLab matrices, https://bottosson.github.io/posts/oklab/. */
function toLinearRgb({ l, c, h }: Colour): number[] {
  const radians = (h * Math.PI) / 180
  const [a, b] = [c * Math.cos(radians), c * Math.sin(radians)]
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

/** An sRGB colour (0–255 each) as OKLCH. */
export function fromRgb(red: number, green: number, blue: number): Colour {
  const [r, g, b] = [red, green, blue].map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  const long = Math.cbrt(0.4122214708 * r! + 0.5363325363 * g! + 0.0514459929 * b!)
  const medium = Math.cbrt(0.2119034982 * r! + 0.6806995451 * g! + 0.1073969566 * b!)
  const short = Math.cbrt(0.0883024619 * r! + 0.2817188376 * g! + 0.6299787005 * b!)
  const lightness = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short
  const greenRed = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short
  const blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short
  return { l: lightness, c: Math.hypot(greenRed, blueYellow), h: ((Math.atan2(blueYellow, greenRed) * 180) / Math.PI + 360) % 360 }
}

function clamp01(value: number): number {
  return Math.max(0, Math.min(1, value))
}

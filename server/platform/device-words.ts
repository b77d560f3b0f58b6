const browsers: readonly [sign: RegExp, name: string][] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
]

const systems: readonly [sign: RegExp, name: string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

/** Longer ones say nothing more about the device. */
const charactersRead = 500

/**
 * What a person recognises in a User-Agent: `Chrome on Android`. Null when it names nothing that we know, so that nothing a stranger wrote
 * there is ever shown.
 */
export function deviceWords(userAgent: string | undefined): string | null {
  if (userAgent === undefined) return null
  const read = userAgent.slice(0, charactersRead)
  const browser = browsers.find(([sign]) => sign.test(read))?.[1]
  const system = systems.find(([sign]) => sign.test(read))?.[1]
  if (browser && system) return `${browser} on ${system}`
  return browser ?? system ?? null
}

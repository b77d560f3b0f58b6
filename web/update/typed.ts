import { asList, asRecord, asText } from '../ground/device/readers.ts'
import { typedFields } from './in-use.ts'

type Typed = { label: string; value: string }

const key = 'parlour-typed'
/** As long as a page may take to show its fields again. */
const waitMs = 15_000

const labelOf = (field: Element & { labels?: NodeListOf<HTMLLabelElement> | null; name?: string }) => (
  field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? field.name ?? '')

/** What is typed on the page, but for passwords and codes. */
export function takeTyped(): Typed[] {
  return typedFields()
    .filter((field) => field.type !== 'password' && field.autocomplete !== 'one-time-code')
    .map((field) => ({ label: labelOf(field), value: field.value }))
}

/** Keeps it for the moment until the page is loaded again, in this tab. */
export function keepTyped(typed: readonly Typed[]): void {
  if (typed.length === 0) return
  try {
    sessionStorage.setItem(key, JSON.stringify({ path: location.pathname, until: Date.now() + waitMs, typed }))
  } catch {
    // Storage is forbidden, and a page that could not be shown has nowhere else to put it.
  }
}

/** Puts back what was typed before the page was loaded again, into fields of the same name as soon as they are there. */
export function restoreTyped(): void {
  const waiting = readKept()
  if (waiting.length === 0) return
  const put = () => {
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
      const index = waiting.findIndex(({ label }) => label === labelOf(field))
      const [found] = index < 0 ? [] : waiting.splice(index, 1)
      if (found) type(field, found.value)
    }
    if (waiting.length === 0) observer.disconnect()
  }
  const observer = new MutationObserver(put)
  observer.observe(document.body, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), waitMs)
  put()
}

function readKept(): Typed[] {
  try {
    const { path, until, typed } = asRecord(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
    sessionStorage.removeItem(key)
    if (path !== location.pathname || typeof until !== 'number' || until < Date.now()) return []
    return asList(typed, (each) => ({ label: asText(asRecord(each)['label']), value: asText(asRecord(each)['value']) }))
  } catch {
    return []
  }
}

/** As a person would: React looks at the setter that every field inherits. */
function type(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

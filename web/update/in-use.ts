type Use = {
  /** Something is typed in a field and not sent. */
  isTyping: boolean
  /** A dialog or a menu lies over the page. */
  isOverlaid: boolean
  /** Something is being saved. */
  isSaving: boolean
  /** Since the last tap, key or movement. */
  idleMs: number
  isHidden: boolean
  /** A screen that people look at from afar, and that says beforehand that it will be loaded again. */
  isBoard: boolean
}

const idleBoardMs = 10_000
const idlePageMs = 60_000

/** Whether a page can be loaded again without anybody losing a thing, or being startled. */
export function mayReload({ isTyping, isOverlaid, isSaving, idleMs, isHidden, isBoard }: Use): boolean {
  if (isTyping || isOverlaid || isSaving) return false
  return isHidden || idleMs >= (isBoard ? idleBoardMs : idlePageMs)
}

type Field = HTMLInputElement | HTMLTextAreaElement

const first = new WeakMap<Field, string>()
const typedInto = new Set<Field>()
let touchedAt = Date.now()

/** Begins to notice what people do on the page. */
export function noticeUse(): void {
  for (const act of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove']) {
    addEventListener(act, () => { touchedAt = Date.now() }, { capture: true, passive: true })
  }
  addEventListener('focusin', ({ target }) => {
    if (isField(target) && !first.has(target)) first.set(target, target.value)
  })
  addEventListener('input', ({ target }) => {
    if (isField(target)) typedInto.add(target)
  }, { capture: true })
}

/** The fields that are on the page and have other words in them than they came with. */
export function typedFields(): Field[] {
  for (const field of typedInto) if (!field.isConnected) typedInto.delete(field)
  return [...typedInto].filter((field) => field.value !== '' && field.value !== first.get(field))
}

/** What lies over the page and waits for an answer. A toast is an `alertdialog` too, but it waits for nothing: the one that announces a new build would keep it away. */
const overlays = ':is([role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]):not([data-toast])'

export function useOfPage(isSaving: boolean): Use {
  return {
    isTyping: typedFields().length > 0, isSaving, isHidden: document.hidden, idleMs: Date.now() - touchedAt,
    isOverlaid: document.querySelector(overlays) !== null,
    isBoard: document.querySelector('[data-shell="board"]') !== null,
  }
}

/** What is ticked or chosen is no text, and saved by most screens at once. */
function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'file', 'button'].includes(target.type))
}

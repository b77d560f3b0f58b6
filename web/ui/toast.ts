import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast'

export interface ToastWords {
  title: string
  detail?: string
  tone?: 'neutral' | 'positive' | 'warning' | 'danger'
  /** One thing that can be done about it; “Undo” for what was just done. */
  action?: { label: string; onAction: () => void }
}

/** Long enough to read a line and reach for the button; the clock stops while a pointer or the keyboard is on it. */
const shownForMs = 6_000
const shownWithActionForMs = 10_000

/** What waits to be said; `ToastRegion` shows it. */
export const toastQueue = new ToastQueue<ToastWords>({ maxVisibleToasts: 2 })

/**
 * Says what happened, without asking anything. An error the person must act on belongs where it happened.
 * @returns takes the message away, for when it is no longer true
 */
export function showToast(words: ToastWords): () => void {
  const key = toastQueue.add(words, { timeout: words.action ? shownWithActionForMs : shownForMs })
  return () => toastQueue.close(key)
}

/** Says that something was done and offers to take it back. @returns takes the offer away */
export function showUndo(title: string, onUndo: () => void): () => void {
  return showToast({ title, action: { label: 'Undo', onAction: onUndo } })
}

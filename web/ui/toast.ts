import type { ToastWords } from './toast-words.ts'

/** Fetched by the root of the app once the page is there, and at the latest for the first thing to say. */
export const importToastRegion = () => import('./toast-region.tsx')

/**
 * Says what happened, without asking anything. An error the person must act on belongs where it happened.
 * @returns takes the message away, for when it is no longer true
 */
export function showToast(words: ToastWords): () => void {
  const shown = importToastRegion().then(({ say }) => say(words))
  // Without a network and without the region nothing can be said; what was done is done all the same.
  shown.catch(() => undefined)
  return () => void shown.then((takeAway) => takeAway(), () => undefined)
}

/** Says that something was done and offers to take it back. @returns takes the offer away */
export function showUndo(title: string, onUndo: () => void): () => void {
  return showToast({ title, action: { label: 'Undo', onAction: onUndo } })
}

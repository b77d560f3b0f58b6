import { useSyncExternalStore } from 'react'

/** `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark'

const key = 'parlour-theme'
const listeners = new Set<() => void>()

/** What the person chose on this device; `system` when nothing was chosen or storage is forbidden. */
function readTheme(): ThemeChoice {
  const choice = document.documentElement.dataset.theme
  return choice === 'light' || choice === 'dark' ? choice : 'system'
}

/** Applies a choice at once and remembers it on this device (`public/theme.js` reads it before the next first paint). */
export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
  try {
    if (choice === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, choice)
  } catch {
    // Storage may be forbidden: the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener()
}

/** The current choice, kept up to date. */
export function useTheme(): ThemeChoice {
  return useSyncExternalStore(subscribe, readTheme)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

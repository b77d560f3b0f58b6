import { useEffect, useEffectEvent } from 'react'

/** Alt and a letter: no screen reader or browser takes these, and nobody types them by accident. `code` is the key's place: `KeyC`. */
export function useAltShortcut(code: string, onPress: () => void): void {
  const press = useEffectEvent(onPress)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.code !== code || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      // What lies over the page is about something else.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      event.preventDefault()
      press()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [code])
}

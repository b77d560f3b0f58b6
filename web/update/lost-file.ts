/** Comes once the page is there; it has to be there before the files of an old build are gone. */
export const importUpdates = () => import('./follow-updates.ts')

/** Whether a page broke because a part of the app did not arrive. */
export function isLostFile(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|Importing a module script failed|Unable to preload CSS/.test(error.message)
}

/** Listens for parts of the app that do not arrive. */
export function watchLostFiles(): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    try {
      // The router would load the page again at once, with the old build, as often as there are files.
      sessionStorage.setItem(`tanstack_router_reload:${payload.message}`, '1')
    } catch {
      // Without storage it does not.
    }
    void importUpdates().then(({ ask, noteLostFile }) => {
      noteLostFile()
      return ask()
    }).catch(() => undefined)
  })
}

/** @returns true while the page is being loaded again */
export async function recoverLostFile(): Promise<boolean> {
  return importUpdates().then(({ recover }) => recover(), () => false)
}

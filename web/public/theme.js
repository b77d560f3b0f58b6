// Text may not become a script anywhere on our pages (see `server/app/security-headers.ts`). The exceptions: where our service worker is, and
// nothing at all, by which React Aria clears what it said to screen readers.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (url === '/sw.js' ? url : null),
  createHTML: (html) => (html === '' ? html : null),
})

// Runs before the first paint, so that a page somebody has set to dark never flashes light. `ui/theme.ts` does the rest.
try {
  const choice = localStorage.getItem('parlour-theme')
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice
} catch {
  // Storage may be forbidden; the device's own setting holds then.
}

// Nothing of the app is there yet to say that a part of it did not arrive (see opening.css).
addEventListener('error', ({ target }) => {
  const address = target instanceof HTMLScriptElement ? target.src : target instanceof HTMLLinkElement && target.rel === 'stylesheet' ? target.href : ''
  const isThere = document.querySelector('#root')?.hasChildNodes()
  if (address.includes('/assets/') && !isThere) document.documentElement.dataset.opening = 'failed'
}, true)

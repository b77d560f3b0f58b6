// Runs before the first paint, so that a page somebody has set to dark never flashes light. `ui/theme.ts` does the rest.
try {
  const choice = localStorage.getItem('parlour-theme')
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice
} catch {
  // Storage may be forbidden; the device's own setting holds then.
}

/**
 * Runs in the page. Names every control that is too small or has no name, and whether anything sticks out sideways: of the page, or of what lies
 * over it.
 */
export function complainOfControls(): string[] {
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const complaints: string[] = []
  if (document.documentElement.scrollWidth > innerWidth) complaints.push(`the page is ${document.documentElement.scrollWidth} px wide`)
  for (const dialog of document.querySelectorAll('[role="dialog"]')) {
    if (dialog.scrollWidth > dialog.clientWidth + 1) complaints.push(`a dialog is ${dialog.scrollWidth} px wide inside ${dialog.clientWidth}`)
  }
  for (const control of document.querySelectorAll<HTMLElement>('a[href], button, [role="tab"], [role="slider"], input, textarea')) {
    if (!shown(control) || control.closest('.sr-only, [aria-hidden="true"]')) continue
    // A checkbox or radio is invisible; its label is what is pressed.
    const target = control.closest('label') ?? control
    const { width, height } = target.getBoundingClientRect()
    if (width <= 1 || height <= 1) continue
    const reach = getComputedStyle(target, '::after')
    const [wide, high] = [Math.max(width, parseFloat(reach.width) || 0), Math.max(height, parseFloat(reach.height) || 0)]
    const name = control.getAttribute('aria-label') ?? target.textContent?.trim() ?? ''
    const isNamed =
      name !== '' || control.hasAttribute('aria-labelledby') || (control instanceof HTMLInputElement && (control.labels?.length ?? 0) > 0)
    if (!isNamed) complaints.push(`no name: ${control.outerHTML.slice(0, 120)}`)
    if (wide < 43.5 || high < 43.5) complaints.push(`${name || control.tagName} is ${Math.round(wide)} × ${Math.round(high)}`)
  }
  return complaints
}

/** Runs in the page. What somebody who hears the page instead of seeing it would miss or stumble over. */
export function complainOfStructure(): string[] {
  const complaints: string[] = []
  const count = (selector: string) => document.querySelectorAll(selector).length
  if (count('main') !== 1) complaints.push(`${count('main')} main parts`)
  const isOverlaid = count('[role="dialog"]') > 0
  if (!isOverlaid && count('h1') !== 1) complaints.push(`${count('h1')} headings of level 1`)
  const levels = [...document.querySelectorAll('main h1, main h2, main h3, main h4')].map((heading) => Number(heading.tagName.slice(1)))
  const jump = levels.findIndex((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)
  if (jump > 0) complaints.push(`a heading of level ${levels[jump]} follows one of level ${levels[jump - 1]}`)
  for (const image of document.querySelectorAll('img:not([alt])')) complaints.push(`no text for ${image.outerHTML.slice(0, 120)}`)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) complaints.push(`the id ${id} is there twice`)
  for (const reference of document.querySelectorAll('[aria-labelledby], [aria-describedby]')) {
    const named = ['aria-labelledby', 'aria-describedby'].flatMap((name) => reference.getAttribute(name)?.split(/\s+/) ?? [])
    for (const id of named) {
      if (id !== '' && !document.getElementById(id)) complaints.push(`${reference.tagName} is explained by ${id}, which is not there`)
    }
  }
  if (document.documentElement.lang === '') complaints.push('the page does not say its language')
  return complaints
}

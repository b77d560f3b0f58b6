import { useEffect, useRef, useState } from 'react'
import { SingleChipGroup } from '../../ui/chip-group.tsx'

export interface CategoryChipsProps {
  categories: readonly { id: string; name: string }[]
}

/** Where a section counts as being read: below the bars that stick to the top, in the upper third. */
const readingZone = '-140px 0px -65% 0px'
/** After a tap the page scrolls past other sections; they are not what was asked for. */
const settleMs = 900

/** The id of the section of a category, for the chips and for links. */
export function sectionId(categoryId: string): string {
  return `category-${categoryId}`
}

/** The categories in one line under the header; they follow what is being read, and a tap goes there. */
export function CategoryChips({ categories }: CategoryChipsProps) {
  const [current, setCurrent] = useState(categories[0]?.id ?? null)
  const bar = useRef<HTMLDivElement>(null)
  const askedAt = useRef(0)
  const ids = categories.map(({ id }) => id).join(' ')

  useEffect(() => {
    const sections = ids.split(' ').map((id) => document.getElementById(sectionId(id))).filter((section) => section !== null)
    const observer = new IntersectionObserver((entries) => {
      const entered = entries.find((entry) => entry.isIntersecting)
      if (entered && Date.now() - askedAt.current > settleMs) setCurrent(entered.target.id.slice(sectionId('').length))
    }, { rootMargin: readingZone })
    for (const section of sections) observer.observe(section)
    return () => observer.disconnect()
  }, [ids])

  // Only the line of chips moves, never the page, which may be on its way somewhere.
  useEffect(() => {
    const chip = current === null ? null : bar.current?.querySelector<HTMLElement>('[data-selected]')
    const line = chip?.parentElement
    if (chip && line) line.scrollTo({ left: chip.offsetLeft - line.offsetLeft - (line.clientWidth - chip.offsetWidth) / 2, behavior: 'smooth' })
  }, [current])

  function go(id: string | null): void {
    if (id === null) return
    askedAt.current = Date.now()
    setCurrent(id)
    document.getElementById(sectionId(id))?.scrollIntoView({ behavior: 'smooth', block: 'start' })
  }

  return (
    <div ref={bar}>
      <SingleChipGroup
        label="Categories"
        flow="scroll"
        value={current}
        onChange={go}
        options={categories.map(({ id, name }) => ({ id, label: name }))}
      />
    </div>
  )
}

import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { pictures } from '../../pictures/list.ts'
import { SearchField } from '../../ui/search-field.tsx'

/** One of the pictures that Parlour ships. */
export function PictureChoice({ value, onChange }: { value: string | null; onChange: (name: string | null) => void }) {
  const [wanted, setWanted] = useState('')
  const words = wanted.trim().toLowerCase().replaceAll(' ', '-')
  const found = pictures.filter(({ name }) => name.includes(words))
  return (
    <div className="flex flex-col gap-3 rounded-10 border border-line p-3">
      <SearchField label="Search pictures" value={wanted} onChange={setWanted} />
      {found.length === 0 && <p className="py-4 text-center text-16 text-muted">No picture of that. Try another word.</p>}
      <ToggleButtonGroup
        aria-label="Pictures"
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => onChange(keys.size === 0 ? null : String([...keys][0]))}
        className="grid max-h-72 grid-cols-[repeat(auto-fill,minmax(3.5rem,1fr))] gap-1.5 overflow-y-auto"
      >
        {found.map(({ name }) => (
          <ToggleButton
            key={name}
            id={name}
            aria-label={name.replaceAll('-', ' ')}
            className="focus-ring -outline-offset-3 flex aspect-square cursor-pointer items-center justify-center rounded-10 border-2 border-transparent data-hovered:bg-tint data-selected:border-accent-mark data-selected:bg-accent-soft"
          >
            <img src={`/pictures/${name}.svg`} alt="" loading="lazy" className="size-9" />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}

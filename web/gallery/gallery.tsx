import { getRouteApi } from '@tanstack/react-router'
import { Moon, Sun, SunMoon } from 'lucide-react'
import { useEffect } from 'react'
import { Brand } from '../ui/brand.tsx'
import { LinkButton, TextLink } from '../ui/link-button.tsx'
import { PlaceProvider } from '../ui/place.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { chooseTheme } from '../ui/theme.ts'
import { Booking } from './booking.tsx'
import { BoardParts } from './board-parts.tsx'
import { Buttons } from './buttons.tsx'
import { Choices } from './choices.tsx'
import { Colours } from './colours.tsx'
import { BothThemes, Section } from './example.tsx'
import { Feedback } from './feedback.tsx'
import { Fields } from './fields.tsx'
import { Layers } from './layers.tsx'
import { Numbers } from './numbers.tsx'
import { People } from './people.tsx'
import { brands, places } from './sample-data.ts'
import '../ui/work.css'

const parts = [
  { id: 'colour', title: 'Colour and type', Part: Colours },
  { id: 'buttons', title: 'Buttons', Part: Buttons },
  { id: 'fields', title: 'Fields', Part: Fields },
  { id: 'choices', title: 'Choices', Part: Choices },
  { id: 'layers', title: 'Sheets, dialogs, menus, messages', Part: Layers },
  { id: 'feedback', title: 'Waiting, nothing, trouble', Part: Feedback },
  { id: 'numbers', title: 'Money, time, figures, tables', Part: Numbers },
  { id: 'booking', title: 'Days and times', Part: Booking },
  { id: 'people', title: 'People, pictures, progress', Part: People },
  { id: 'board', title: 'Board', Part: BoardParts },
]

const route = getRouteApi('/ui')

/** Every component in every state; theme, brand and place are in the address. */
export function Gallery() {
  const { theme = 'both', brand = 'parlour', place = 'us' } = route.useSearch()
  const navigate = route.useNavigate()
  useEffect(() => {
    if (theme !== 'both') chooseTheme(theme)
  }, [theme])
  return (
    <PlaceProvider place={places[place].place}>
      <Brand colour={brands[brand].colour}>
        <BothThemes value={theme === 'both'}>
          <div className="bg-surface">
            <header className="sticky top-0 z-20 border-b border-line bg-surface">
              <div className="mx-auto flex max-w-7xl flex-wrap items-end gap-x-4 gap-y-2 px-4 py-2 md:px-6">
                <h1 className="me-auto self-center text-25">Parlour’s parts</h1>
                <SelectField
                  label="Brand"
                  isLabelHidden
                  options={Object.entries(brands).map(([id, { name }]) => ({ id, label: name }))}
                  value={brand}
                  onChange={(next) => void navigate({ search: (old) => ({ ...old, brand: next as typeof brand }), replace: true })}
                />
                <SelectField
                  label="Place"
                  isLabelHidden
                  options={Object.entries(places).map(([id, { name }]) => ({ id, label: name }))}
                  value={place}
                  onChange={(next) => void navigate({ search: (old) => ({ ...old, place: next as typeof place }), replace: true })}
                />
                <SegmentedControl
                  label="Appearance"
                  isIconOnly
                  value={theme}
                  onChange={(next) => void navigate({ search: (old) => ({ ...old, theme: next }), replace: true })}
                  segments={[
                    { id: 'light', label: 'Light', icon: <Sun aria-hidden="true" /> },
                    { id: 'both', label: 'Both', icon: <SunMoon aria-hidden="true" /> },
                    { id: 'dark', label: 'Dark', icon: <Moon aria-hidden="true" /> },
                  ]}
                />
              </div>
            </header>
            <div className="mx-auto flex max-w-7xl gap-8 px-4 py-6 md:px-6">
              <nav aria-label="Parts" className="sticky top-20 hidden h-fit w-56 shrink-0 flex-col gap-3 lg:flex">
                {parts.map(({ id, title }) => (
                  <TextLink key={id} href={`#${id}`} isQuiet>
                    {title}
                  </TextLink>
                ))}
              </nav>
              <main className="flex min-w-0 flex-1 flex-col gap-14">
                {parts.map(({ id, title, Part }) => (
                  <Section key={id} id={id} title={title}>
                    <Part />
                  </Section>
                ))}
                <Section id="shells" title="Shells">
                  <div className="flex flex-wrap gap-3">
                    <LinkButton href="/ui/customer">Customer shell</LinkButton>
                    <LinkButton href="/ui/board">Board shell</LinkButton>
                    <LinkButton href="/ui/office">Office shell</LinkButton>
                  </div>
                  <div className="flex gap-6 overflow-x-auto pb-2">
                    {['customer', 'board', 'office'].map((shell) => (
                      // Our own page, which needs its scripts and its storage.
                      // oxlint-disable-next-line react/iframe-missing-sandbox
                      <iframe
                        key={shell}
                        src={`/ui/${shell}`}
                        title={`${shell} shell on a phone`}
                        loading="lazy"
                        className="h-192 w-97.5 shrink-0 rounded-16 border border-line-strong"
                      />
                    ))}
                  </div>
                </Section>
              </main>
            </div>
          </div>
        </BothThemes>
      </Brand>
    </PlaceProvider>
  )
}

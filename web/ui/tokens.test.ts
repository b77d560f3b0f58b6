import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { colourOf, contrast, fromRgb, readTokens, type Theme } from './testing/css-colour.ts'

const tokens = readTokens(readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8'), ':root')
const themes: Theme[] = ['light', 'dark']
const tones = ['positive', 'warning', 'danger', 'info']
const surfaces = ['surface', 'raised', 'sunken']

/** WCAG 2.2: 4.5 for text (AA), 7 where it is read from two metres (AAA), 3 for the edges of controls. */
const [aa, aaa, edge] = [4.5, 7, 3]

const read = (over: string[], under: string[]) => over.flatMap((text) => under.map((surface) => [text, surface] as const))

test.each([
  ...read(['text', 'muted', ...tones], surfaces),
  ...tones.flatMap((tone) => [
    ...read(['text', tone], [`${tone}-soft`]),
    [`on-${tone}`, `${tone}-fill`] as const,
  ]),
  ['on-inverse', 'inverse'] as const,
])('%s on %s can be read from two metres, light and dark', (text, surface) => {
  for (const theme of themes) {
    expect(contrast(colourOf(tokens, text, theme), colourOf(tokens, surface, theme)), theme).toBeGreaterThanOrEqual(aaa)
  }
})

test.each(surfaces)('the edge of a field shows on %s', (surface) => {
  for (const theme of themes) {
    expect(contrast(colourOf(tokens, 'line-strong', theme), colourOf(tokens, surface, theme)), theme).toBeGreaterThanOrEqual(edge)
  }
})

test('whatever colour a business brings, text on it and in it can be read, and what is drawn in it can be seen', () => {
  const pairs = [
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ...read(['accent-text'], [...surfaces, 'accent-soft']),
    ...read(['text', 'muted'], ['accent-soft']),
  ] as const
  const drawn = surfaces.map((surface) => ['accent-mark', surface] as const)
  const unreadable = everyBrand().flatMap(({ name, brand }) => {
    const branded = new Map(tokens).set('brand', brand)
    return themes.flatMap((theme) =>
      [...pairs.map((pair) => [...pair, aa] as const), ...drawn.map((pair) => [...pair, edge] as const)]
        .map(([text, surface, least]) => ({
          pair: `${text} on ${surface}, ${theme}, brand ${name}`,
          isLow: contrast(colourOf(branded, text, theme), colourOf(branded, surface, theme)) < least,
        }))
        .filter(({ isLow }) => isLow),
    )
  })
  expect(unreadable).toEqual([])
})

/** A grid over all of sRGB, 9 steps a channel: 729 brands. */
function everyBrand(): { name: string; brand: string }[] {
  const steps = Array.from({ length: 9 }, (_, step) => Math.round((step * 255) / 8))
  return steps.flatMap((red) =>
    steps.flatMap((green) =>
      steps.map((blue) => {
        const { l, c, h } = fromRgb(red, green, blue)
        return { name: `${red} ${green} ${blue}`, brand: `oklch(${l.toFixed(5)} ${c.toFixed(5)} ${h.toFixed(3)})` }
      }),
    ),
  )
}

import type { Place } from '../../api/shapes.ts'

const byKind: Record<Place['kind'], string> = { cafe: 'hot-beverage', restaurant: 'spaghetti', salon: 'scissors', shop: 'wrapped-gift' }

/** Words in the name of a place that say where it is; a chain's cafés are told apart by them. */
const bySurroundings: readonly [RegExp, string][] = [
  [/airport|terminal/i, 'airplane'],
  [/universit|campus|school/i, 'school'],
  [/tech|office|hub/i, 'laptop'],
  [/waterfront|harbou?r|beach|pier/i, 'sailboat'],
]

/** A picture for a place that has no photo: where it is, or else what it does. */
export function placePicture({ name, kind }: Pick<Place, 'name' | 'kind'>): string {
  const found = bySurroundings.find(([words]) => words.test(name))
  return pictureAddress(found?.[1] ?? byKind[kind])
}

/** The address of a picture: a drawn one has a name, a photo an address of its own. */
export function pictureAddress(picture: string): string
export function pictureAddress(picture: string | null): string | null
export function pictureAddress(picture: string | null): string | null {
  if (picture === null) return null
  return picture.includes('/') ? picture : `/pictures/${picture}.svg`
}

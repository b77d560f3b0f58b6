import type { Menu, MenuItem } from '../../api/shapes.ts'

/** Text as it is compared: without case, accents and signs. “Crème Brûlée” is “creme brulee”. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en').replaceAll('ß', 'ss').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/**
 * The items that somebody may mean, the best first. Each word must be found: as the beginning of a word of the name, of the category
 * or the description, or as one of the name with a typing mistake.
 */
export function searchMenu(menu: Pick<Menu, 'categories'>, query: string): MenuItem[] {
  const words = plain(query).split(' ').filter(Boolean)
  if (words.length === 0) return menu.categories.flatMap((category) => category.items)
  const found = menu.categories.flatMap((category) => category.items.map((item) => ({ item, score: scoreOf(item, category.name, words) })))
  return found.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score).map(({ item }) => item)
}

function scoreOf(item: MenuItem, category: string, words: readonly string[]): number {
  const name = plain(item.name).split(' ')
  const rest = plain(`${category} ${item.description}`).split(' ')
  const scores = words.map((word) => scoreOfWord(word, name, rest))
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0)
}

function scoreOfWord(word: string, name: readonly string[], rest: readonly string[]): number {
  if (name.includes(word)) return 10
  if (name.some((each) => each.startsWith(word))) return 8
  if (rest.some((each) => each.startsWith(word))) return 4
  const mistakes = word.length < 4 ? 0 : word.length < 8 ? 1 : 2
  if (mistakes === 0) return 0
  // What is still being typed is compared with the beginnings of words.
  return name.some((each) => distance(word, each) <= mistakes || distance(word, each.slice(0, word.length)) <= mistakes) ? 2 : 0
}

/** How many letters have to be added, dropped, changed or swapped with their neighbour (optimal string alignment). */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      line.push(Math.min(
        (rows[row - 1]?.[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (rows[row - 1]?.[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (rows[row - 2]?.[column - 2] ?? 0) + 1 : Infinity,
      ))
    }
    rows.push(line)
  }
  return rows.at(-1)?.at(-1) ?? 0
}

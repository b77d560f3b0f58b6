import { expect, test } from 'vitest'
import { aMenu, anItem } from '../testing/given-menu.ts'
import { choicesOf, filterMenu, readWords } from './filters.ts'
import { allergenWords, dietWords } from '../../ground/words/food-words.ts'
import { plain, searchMenu } from './search-menu.ts'

const menu = aMenu([
  anItem({ id: 'Crème Brûlée', description: 'Vanilla custard under burnt sugar', allergens: ['milk', 'eggs'], diets: ['vegetarian'] }),
  anItem({ id: 'Eggplant Parmigiana', description: 'Layers of eggplant and mozzarella', allergens: ['milk'], diets: ['vegetarian'] }),
  anItem({ id: 'Vanilla Latte' }),
  anItem({ id: 'Bruschetta', allergens: ['gluten'], diets: ['vegetarian', 'vegan'] }),
])
const found = (q: string) => searchMenu(menu, q).map(({ name }) => name)

test('accents, case and typing mistakes are forgiven', () => {
  expect(found('creme brulee')).toEqual(['Crème Brûlée'])
  expect(found('BRÛLÉ')).toEqual(['Crème Brûlée'])
  expect(found('brushetta')).toEqual(['Bruschetta'])
  expect(found('parmigina')).toEqual(['Eggplant Parmigiana'])
  expect(found('lattte')).toEqual(['Vanilla Latte'])
  expect(found('xyz')).toEqual([])
})

test('a name counts more than a description, and every word must be found', () => {
  expect(found('vanilla')).toEqual(['Vanilla Latte', 'Crème Brûlée'])
  expect(found('vanilla custard')).toEqual(['Crème Brûlée'])
  expect(found('vanilla pizza')).toEqual([])
  expect(found('  ')).toHaveLength(4)
})

test('text is compared without what keyboards differ in', () => {
  expect(plain('  Großmutter’s Käse–Spätzle ')).toBe('grossmutter s kase spatzle')
})

test('diets and allergens narrow the menu, and only those that occur are offered', () => {
  const names = (filters: Parameters<typeof filterMenu>[1]) => filterMenu(menu, filters).flatMap(({ items }) => items).map(({ name }) => name)
  expect(names({ q: '', diets: ['vegetarian'], without: ['milk'] })).toEqual(['Bruschetta'])
  expect(names({ q: 'vanilla', diets: [], without: ['eggs'] })).toEqual(['Vanilla Latte'])
  expect(filterMenu(menu, { q: '', diets: ['kosher'], without: [] })).toEqual([])
  expect(choicesOf(menu)).toEqual({ diets: ['vegetarian', 'vegan'], allergens: ['gluten', 'eggs', 'milk'] })
})

test('an address holds words that are known', () => {
  expect(readWords('vegan,nonsense,halal', dietWords)).toEqual(['vegan', 'halal'])
  expect(readWords('constructor', allergenWords)).toEqual([])
  expect(readWords(undefined, dietWords)).toEqual([])
})

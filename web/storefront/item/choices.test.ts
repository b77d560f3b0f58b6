import { expect, test } from 'vitest'
import { aGroup, anItem, anOption } from '../testing/given-menu.ts'
import { choicesOfLine, defaultChoices, groupHint, idsOf, isReadyAsUsual, missingChoices, shapeOf, whyNoMore, withOnly, withOption } from './choices.ts'

const size = aGroup({ id: 'Size', choicesMin: 1, options: [anOption({ id: 'small' }), anOption({ id: 'regular', isDefault: true })] })
const syrups = aGroup({ id: 'Syrups', choicesMax: 3, options: [anOption({ id: 'vanilla', quantityMax: 2 }), anOption({ id: 'caramel', quantityMax: 3 })] })
const sides = aGroup({ id: 'Sides', choicesMin: 2, choicesMax: 3, options: [anOption({ id: 'salad' }), anOption({ id: 'fries' }), anOption({ id: 'rice' })] })
const warm = aGroup({ id: 'Warm?', options: [anOption({ id: 'warm' })] })

test('a group is asked for in the way its rules allow', () => {
  expect([size, syrups, sides, warm].map(shapeOf)).toEqual(['radio', 'quantity', 'checkbox', 'checkbox'])
  expect([size, syrups, sides, warm].map(groupHint)).toEqual(['Choose 1', 'Up to 3', 'Choose 2 to 3', 'Optional'])
})

test('the usual is chosen to begin with, and what is missing is said', () => {
  const latte = anItem({ id: 'latte', optionGroups: [size, syrups] })
  expect([idsOf(defaultChoices(latte)), isReadyAsUsual(latte)]).toEqual([['regular'], true])
  const plate = anItem({ id: 'plate', optionGroups: [sides, aGroup({ ...size, options: [anOption({ id: 'small' })] })] })
  expect(isReadyAsUsual(plate)).toBe(false)
  expect(missingChoices(plate, new Map([['salad', 1]])).map(({ words }) => words)).toEqual(['Choose 1 more of “Sides”', 'Choose one of “Size”'])
})

test('one of a group takes the place of the other; counted ones end at their own limit and at that of the group', () => {
  expect(idsOf(withOnly(size, new Map([['regular', 1], ['vanilla', 2]]), 'small'))).toEqual(['small', 'vanilla', 'vanilla'])
  expect(idsOf(withOption(new Map([['vanilla', 2]]), 'vanilla', 0))).toEqual([])
  const [vanilla, caramel] = syrups.options
  expect(whyNoMore(syrups, vanilla!, new Map([['vanilla', 2]]))).toBe('2 of it at most')
  expect(whyNoMore(syrups, caramel!, new Map([['vanilla', 2], ['caramel', 1]]))).toBe('3 from “Syrups” at most')
  expect(whyNoMore(syrups, caramel!, new Map([['vanilla', 2]]))).toBeUndefined()
})

test('a line of the cart is taken up as far as its options are still offered', () => {
  expect(idsOf(choicesOfLine(anItem({ id: 'latte', optionGroups: [size, syrups] }), ['gone', 'small', 'vanilla', 'vanilla']))).toEqual(['small', 'vanilla', 'vanilla'])
})

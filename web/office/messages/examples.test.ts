import { expect, test } from 'vitest'
import { fillExamples, unknownFacts } from './examples.ts'

const facts = [{ name: 'number', example: '42' }, { name: 'place', example: 'Corner Café' }]

test('a text reads as a guest would read it', () => {
  expect(fillExamples('Order {number} at {place}: {nothing}', facts)).toBe('Order 42 at Corner Café: {nothing}')
})

test('what nobody knows is named once', () => {
  expect(unknownFacts('{number} {name} {name} {constructor}', facts)).toEqual(['name', 'constructor'])
})

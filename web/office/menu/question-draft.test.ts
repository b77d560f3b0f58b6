import { expect, test } from 'vitest'
import { mergeQuestion, settle, type Answer, type QuestionDraft } from './question-draft.ts'

const answer = (name: string, changes: Partial<Answer> = {}): Answer => (
  { id: name, key: name, name, priceMinor: 0, isDefault: false, quantityMax: 1, allergens: [], ...changes })
const [small, medium, large] = [answer('Small'), answer('Medium'), answer('Large', { priceMinor: 75 })]
const base: QuestionDraft = { name: 'Size', choicesMin: 1, choicesMax: 1, options: [small, medium, large] }
const names = ({ options }: QuestionDraft) => options.map(({ name }) => name)

test('changes of two people to different answers are both there', () => {
  const { merged, conflicts } = mergeQuestion(base,
    { ...base, options: [small, medium, { ...large, priceMinor: 90 }] }, { ...base, name: 'Cup', options: [{ ...small, name: 'Tiny' }, medium, large] })
  expect(merged).toEqual({ ...base, name: 'Cup', options: [{ ...small, name: 'Tiny' }, medium, { ...large, priceMinor: 90 }] })
  expect(conflicts).toEqual([])
})

test('what each of them added is there, and what each of them removed is gone', () => {
  const { merged, conflicts } = mergeQuestion(base,
    { ...base, options: [small, medium, large, { ...answer('Huge'), key: 'new' }] }, { ...base, options: [small, large, answer('Espresso cup')] })
  expect(names(merged)).toEqual(['Small', 'Large', 'Huge', 'Espresso cup'])
  expect(conflicts).toEqual([])
})

test('one answer with two prices: mine stands until a person decides, and can be given up and taken back', () => {
  const [mine, theirs] = [{ ...large, priceMinor: 90 }, { ...large, priceMinor: 60 }]
  const { merged, conflicts: [conflict, ...more] } = mergeQuestion(base, { ...base, options: [small, medium, mine] }, { ...base, options: [small, medium, theirs] })
  expect(merged.options).toEqual([small, medium, mine])
  expect([conflict, more]).toEqual([{ field: 'answer', key: 'Large', mine, theirs }, []])
  const given = settle(merged, conflict!, 'theirs')
  expect(given.options).toEqual([small, medium, theirs])
  expect(settle(given, conflict!, 'mine')).toEqual(merged)
})

test('an answer that they removed and I changed is made anew when mine holds', () => {
  const { merged, conflicts: [conflict] } = mergeQuestion(base, { ...base, options: [small, medium, { ...large, priceMinor: 90 }] }, { ...base, options: [small, medium] })
  expect(merged.options[2]).toEqual({ key: 'Large', name: 'Large', priceMinor: 90, isDefault: false, quantityMax: 1, allergens: [] })
  expect(names(settle(merged, conflict!, 'theirs'))).toEqual(['Small', 'Medium'])
  expect(settle(settle(merged, conflict!, 'theirs'), conflict!, 'mine')).toEqual(merged)
})

test('an answer that I removed and they changed comes back when theirs holds', () => {
  const { merged, conflicts: [conflict] } = mergeQuestion(base, { ...base, options: [small, large] }, { ...base, options: [small, { ...medium, name: 'Middle' }, large] })
  expect(names(merged)).toEqual(['Small', 'Large'])
  expect(names(settle(merged, conflict!, 'theirs'))).toEqual(['Small', 'Large', 'Middle'])
})

test('an order that only one of them changed holds; two orders are for a person to decide', () => {
  const theirs = { ...base, options: [large, medium, small] }
  expect(names(mergeQuestion(base, { ...base, name: 'Cup' }, theirs).merged)).toEqual(['Large', 'Medium', 'Small'])
  const { merged, conflicts: [conflict] } = mergeQuestion(base, { ...base, options: [medium, small, large] }, theirs)
  expect(names(merged)).toEqual(['Medium', 'Small', 'Large'])
  expect(names(settle(merged, conflict!, 'theirs'))).toEqual(['Large', 'Medium', 'Small'])
})

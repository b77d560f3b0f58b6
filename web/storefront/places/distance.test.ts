import { expect, test } from 'vitest'
import { distanceWords } from './distance.ts'

test('a distance is told as people there tell it', () => {
  expect([30, 340, 940, 1_449, 12_300].map((metres) => distanceWords(metres, 'DE', 'en-GB'))).toEqual(['50 m', '350 m', '950 m', '1.4 km', '12 km'])
  expect([100, 2_000, 40_000].map((metres) => distanceWords(metres, 'US', 'en-US'))).toEqual(['0.1 mi', '1.2 mi', '25 mi'])
})

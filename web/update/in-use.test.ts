import { expect, test } from 'vitest'
import { mayReload } from './in-use.ts'

const left = { isTyping: false, isOverlaid: false, isSaving: false, idleMs: 60_000, isHidden: false, isBoard: false }

test.each([
  ['a page that nobody has touched for a minute', left, true],
  ['one that was touched half a minute ago', { ...left, idleMs: 30_000 }, false],
  ['one that nobody sees, whenever it was touched', { ...left, idleMs: 0, isHidden: true }, true],
  ['one with something typed', { ...left, isTyping: true }, false],
  ['one with something typed that nobody sees', { ...left, isTyping: true, isHidden: true }, false],
  ['one with a dialog', { ...left, isOverlaid: true }, false],
  ['one that saves', { ...left, isSaving: true }, false],
  ['a board that was left alone for ten seconds', { ...left, idleMs: 10_000, isBoard: true }, true],
  ['a board where somebody taps', { ...left, idleMs: 9_000, isBoard: true }, false],
])('%s', (_what, use, expected) => expect(mayReload(use)).toBe(expected))

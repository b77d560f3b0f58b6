import { Type } from 'typebox'
import type { TString, TStringOptions } from 'typebox'

/** Tab, line breaks and everything else that isn't a character to read. A name with a line break in it could forge a line of a mail or a receipt. */
const unprintable = '\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029'
/** The same, but for tabs and line breaks. */
const unprintableInLines = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f'

/** What the patterns below ask for, in words. */
export const textPatterns: Readonly<Record<string, string>> = {
  [`^[^${unprintable}]*$`]: 'This takes a single line of text.',
  [`^[^${unprintable}]*[^\\s${unprintable}][^${unprintable}]*$`]: 'This takes a single line of text that isn’t blank.',
  [`^[^${unprintableInLines}]*$`]: 'This text holds a character that can’t be read.',
}
const [line = '', visibleLine = '', lines = ''] = Object.keys(textPatterns)

type Options = Pick<TStringOptions, 'minLength' | 'maxLength' | 'description'>

/** Text of one line, such as a name. */
export const lineText = (options: Options): TString => Type.String({ ...options, pattern: line })
/** The same, with at least one visible character. */
export const visibleLineText = (maxLength: number): TString => Type.String({ minLength: 1, maxLength, pattern: visibleLine })
/** Text of any number of lines, such as a note. */
export const linesText = (options: Options): TString => Type.String({ ...options, pattern: lines })

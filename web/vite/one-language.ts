import type { Plugin } from 'vite'

/**
 * React Aria brings its few spoken words (“dismiss”, “increase”) in 34 languages. The screens speak English, so only that one is kept;
 * its dictionaries leave out empty languages by design. Saves about 20 kB gzip on a page with a dialog and a number field.
 */
export function oneLanguage(): Plugin {
  const otherLanguage = /\/react-aria(?:-components)?\/dist\/private\/intl\/.+\/(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/
  return {
    name: 'one-language',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (otherLanguage.test(id) ? 'export default undefined' : undefined),
  }
}

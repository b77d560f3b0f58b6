/** A text with an example for each fact in braces, as a guest might read it. What is no fact stays as it was typed. */
export function fillExamples(text: string, facts: readonly { name: string; example: string }[]): string {
  const examples = new Map(facts.map(({ name, example }) => [name, example]))
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => examples.get(name) ?? whole)
}

/** The names in braces that a text has and nobody knows. */
export function unknownFacts(text: string, facts: readonly { name: string }[]): string[] {
  const known = new Set(facts.map(({ name }) => name))
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))].filter((name) => !known.has(name))
}

import { isDeepStrictEqual } from 'node:util'
import type { Document } from './document.ts'

/** A title that is a name, such as `Order`; other titles are words for readers. */
const name = /^[A-Z][A-Za-z]*$/

/**
 * Gives every shape that has a name, its `title`, a place of its own in `components.schemas`, and refers to it wherever it was written out. A nested one
 * goes first, so a named shape refers to the named shapes within.
 * @throws when two different shapes have one name
 */
export function nameSchemas(document: Document): void {
  const { schemas } = document.components

  function named(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(named)
    if (typeof value !== 'object' || value === null) return value
    const shape = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, named(part)]))
    const { title, type } = shape
    if (typeof title !== 'string' || !name.test(title) || type === undefined) return shape
    // What it is here may be said beside the reference; what it is everywhere is its shape.
    const { description, ...whatever } = shape
    const known = schemas[title]
    if (known !== undefined && !isDeepStrictEqual(known, whatever)) throw new Error(`Two different shapes are called ${title}.`)
    schemas[title] = whatever
    return { $ref: `#/components/schemas/${title}`, ...description !== undefined && { description } }
  }

  // Safe: the paths keep their form; only schemas within them become references.
  document.paths = named(document.paths) as Document['paths']
}

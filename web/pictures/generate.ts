/**
 * Writes one SVG for each picture of `list.ts` into `web/public/pictures`, and removes files that are no longer listed.
 * The emoji set itself is 100 MB of JSON, so only the result is committed and served. Run by `node web/pictures/generate.ts`.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pictures, type Picture } from './list.ts'

interface EmojiSet {
  icons: Record<string, { body: string }>
}

const folder = join(import.meta.dirname, '../public/pictures')
const source = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji/icons.json')
const set: EmojiSet = JSON.parse(await readFile(source, 'utf8'))

await mkdir(folder, { recursive: true })
const wanted = new Map(pictures.map((picture) => [`${picture.name}.svg`, draw(picture)]))
for (const file of await readdir(folder)) {
  if (!wanted.has(file)) await rm(join(folder, file))
}
for (const [file, svg] of wanted) await writeFile(join(folder, file), svg)

/** The picture as a file: the emoji alone, or drawn up and inwards a little with the smaller one in its lower corner. */
function draw(picture: Picture): string {
  const body = bodyOf(picture.of)
  const drawing = picture.with
    ? `<g transform="translate(-.5 -1.5) scale(.94)">${body}</g><g transform="translate(17 17) scale(.46)">${withOwnIds(bodyOf(picture.with))}</g>`
    : body
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${drawing}</svg>\n`
}

function bodyOf(name: string): string {
  const icon = set.icons[name]
  if (!icon) throw new Error(`The Fluent emoji set has no picture named ${name}. Choose another name in web/pictures/list.ts.`)
  return shorter(icon.body)
}

/** Two decimals in a drawing of 32 units are a twentieth of a pixel at 160 px: nobody sees the rest, everybody downloads it. */
function shorter(body: string): string {
  return body.replaceAll(/ (?:d|transform|gradientTransform|c?[xy][12]?|r|rx|ry|width|height)="[^"]*"/g, (attribute) =>
    attribute.includes('matrix') || attribute.includes('Transform') || attribute.includes('transform')
      ? attribute
      : attribute.replaceAll(/(\.\d\d)\d+/g, '$1'),
  )
}

/** Two emoji in one file may use the same gradient ids; the second gets its own. */
function withOwnIds(body: string): string {
  return body.replaceAll(/(id="|url\(#|href="#)/g, '$1b-')
}

import type { RegisteredColumn } from './read-register.ts'
import { markedTables } from './tables.ts'
import type { MarkedTable, PersonalColumn } from './tables.ts'
import { eraseWords, keptWords, leadWords, titleOf } from './words.ts'

/** The register of processing as Markdown: for each table with something about people, its columns, what for, how long, and what erasure does. Pure. */
export function describeRegister(register: readonly RegisteredColumn[]): string {
  const tables = markedTables(register).filter(({ groups }) => groups.length > 0).toReversed()
  return tables.map(describeTable).join('\n\n')
}

function describeTable({ name, columns, groups }: MarkedTable): string {
  const personal = columns.flatMap((column) => groups.flatMap((group) => group.columns).filter((one) => one.column === column.column))
  return [
    `### ${titleOf(name)}`,
    '',
    `| \`${name}\` | What for | Whose | How long | Erasing it | Export |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...personal.map(describeColumn),
  ].join('\n')
}

function describeColumn({ column, mark }: PersonalColumn): string {
  const exported = { row: 'with its row', column: 'yes', no: 'no' }[mark.export]
  return `| \`${column}\` | ${mark.purpose} | ${leadWords(mark.of)} | ${keptWords(mark.kept)} | ${eraseWords(mark.erase)} | ${exported} |`
}

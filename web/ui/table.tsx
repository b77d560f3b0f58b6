import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Cell, Column, Row, Table as AriaTable, TableBody, TableHeader } from 'react-aria-components/Table'
import { classes } from './classes.ts'
import './work.css'

export interface TableColumn<Line, Id extends string> {
  id: Id
  label: string
  /** Numbers stand at the end and share one digit width. */
  align?: 'start' | 'end'
  isSortable?: boolean
  /** Names the row for screen readers; exactly one column. */
  isRowHeader?: boolean
  /** Left out where there is no room for it. */
  isForWide?: boolean
  renderCell: (line: Line) => ReactNode
}

export interface Sorting<Id extends string> {
  column: Id
  direction: 'ascending' | 'descending'
}

export interface TableProps<Line extends { id: string }, Id extends string> {
  label: string
  columns: TableColumn<Line, Id>[]
  lines: Line[]
  /** Keep it in the address. */
  sorting?: Sorting<Id>
  onSort?: (sorting: Sorting<Id>) => void
  /** A press or Enter on a row. */
  onOpen?: (id: string) => void
  /** Shown instead of rows. */
  empty?: ReactNode
}

/** A quiet table: lines, no stripes, no boxes. Arrow keys move, Enter opens, headings sort. */
export function Table<Line extends { id: string }, Id extends string>({
  label,
  columns,
  lines,
  sorting,
  onSort,
  onOpen,
  empty,
}: TableProps<Line, Id>) {
  return (
    <div className="overflow-x-auto">
      <AriaTable
        aria-label={label}
        {...(sorting ? { sortDescriptor: sorting } : {})}
        {...(onSort
          ? {
              onSortChange: ({ column, direction }) => {
                const id = columns.find((one) => one.id === column)?.id
                if (id) onSort({ column: id, direction })
              },
            }
          : {})}
        {...(onOpen ? { onRowAction: (key) => onOpen(String(key)) } : {})}
        className="w-full border-collapse text-start text-16 outline-none"
      >
        <TableHeader columns={columns} dependencies={[columns]}>
          {(column) => (
            <Column
              id={column.id}
              isRowHeader={column.isRowHeader ?? false}
              allowsSorting={column.isSortable ?? false}
              className={classes(
                'focus-ring group -outline-offset-3 border-b border-line-strong px-3 py-2.5 text-14 font-semibold whitespace-nowrap text-muted first:ps-1 last:pe-1',
                column.align === 'end' ? 'text-end' : 'text-start',
                column.isSortable && 'cursor-pointer data-hovered:text-text',
                column.isForWide && 'max-md:hidden',
              )}
            >
              {({ sortDirection }) => (
                <span className={classes('inline-flex min-h-6 items-center gap-1.5', sortDirection && 'text-text')}>
                  {column.label}
                  {column.isSortable && <SortSign direction={sortDirection} />}
                </span>
              )}
            </Column>
          )}
        </TableHeader>
        <TableBody items={lines} dependencies={[columns]} renderEmptyState={() => empty ?? <p className="px-1 py-8 text-center text-muted">Nothing here yet.</p>}>
          {(line) => (
            <Row
              id={line.id}
              columns={columns}
              className={classes('focus-ring group -outline-offset-3 rounded-6 transition-colors', onOpen && 'cursor-pointer data-hovered:bg-tint data-pressed:bg-tint')}
            >
              {(column) => (
                <Cell
                  className={classes(
                    'focus-ring -outline-offset-3 h-13 border-b border-line px-3 py-2 align-middle first:ps-1 last:pe-1',
                    column.align === 'end' && 'text-end tabular',
                    column.isRowHeader && 'font-medium',
                    column.isForWide && 'max-md:hidden',
                  )}
                >
                  {column.renderCell(line)}
                </Cell>
              )}
            </Row>
          )}
        </TableBody>
      </AriaTable>
    </div>
  )
}

function SortSign({ direction }: { direction: 'ascending' | 'descending' | undefined }) {
  const Sign = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ChevronsUpDown
  return <Sign className={classes('size-4', !direction && 'opacity-60')} aria-hidden="true" />
}

import { sql } from 'kysely'
import type { Db } from '../platform/database/index.ts'
import { MarkError, readMark } from './mark.ts'
import type { Mark } from './mark.ts'

/** One column of our tables, with what its comment says about people. */
export type RegisteredColumn = {
  table: string
  column: string
  /** As PostgreSQL writes it: `text`, `jsonb`, `uuid`, `timestamp with time zone`. */
  type: string
  required: boolean
  /** The table that a foreign key of this column alone leads to. */
  refersTo: string | null
  /** All tables that foreign keys lead to in which this column has a part. */
  refersWith: string[]
  /** Its place in the primary key, from 1. */
  keyPlace: number | null
  /** A check lists or spells out what may stand in it, so that it is no free text. */
  closed: boolean
  mark: Mark | undefined
  /** Why the mark can't be read. */
  fault: string | undefined
  /** “not personal: …” in the comment of its table, for all columns that have no mark of their own. */
  tableMark: Mark | undefined
}

/** Every column of every table of ours, in order, as the database itself describes it. */
export async function readRegister(db: Db): Promise<RegisteredColumn[]> {
  const { rows } = await sql<Row>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
      (select f.relname from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.conkey = array[a.attnum] limit 1) as refers_to,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)) as refers_with,
      (select array_position(k.conkey, a.attnum) from pg_constraint k where k.conrelid = c.oid and k.contype = 'p') as key_place,
      exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ '= ANY|<@|~ ''') as closed,
      col_description(c.oid, a.attnum) as comment, obj_description(c.oid, 'pg_class') as table_comment
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
    order by c.relname collate "C", a.attnum`.execute(db)
  return rows.map(({ comment, tableComment, ...column }) => {
    const [own, ofTable] = [tryMark(comment), tryMark(tableComment)]
    return { ...column, mark: own.mark, fault: own.fault ?? ofTable.fault, tableMark: ofTable.mark }
  })
}

type Row = Omit<RegisteredColumn, 'mark' | 'fault' | 'tableMark'> & { comment: string | null; tableComment: string | null }

function tryMark(comment: string | null): { mark: Mark | undefined; fault: string | undefined } {
  try {
    return { mark: readMark(comment), fault: undefined }
  } catch (error) {
    if (error instanceof MarkError) return { mark: undefined, fault: error.message }
    throw error
  }
}

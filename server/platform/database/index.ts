import type { Kysely } from 'kysely'
import type { DB } from '../../../db/schema.ts'

/** Where a statement runs: the pool or a transaction. The first argument of every function that touches the database. */
export type Db = Kysely<DB>
export { connect } from './connect.ts'
export type { DatabasePool } from './connect.ts'

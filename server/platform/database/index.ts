export { connect, type DatabasePool, type Db } from './connect.ts'
export { migrate } from './migrate.ts'
export { arrayOf, arrayOfJson, columnArrays, unnestOf } from './column-arrays.ts'
export type { RowOf } from './column-arrays.ts'

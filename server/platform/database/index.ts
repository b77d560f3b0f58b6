export { connect, type DatabasePool, type Db } from './connect.ts'
export { migrate } from './migrate.ts'

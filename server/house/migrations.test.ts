import { expect, test } from 'vitest'
import { readMigrations } from '../platform/database/migrate.ts'

const migrations = await readMigrations()

test.for(migrations)('$name opens with a sentence that says why', ({ sql }) => {
  expect(sql).toMatch(/^-- [A-Z].*[.:]\n/)
})

test.for(migrations)('$name goes forward only and leaves the transaction to its runner', ({ sql }) => {
  expect(sql).not.toMatch(/^\s*(begin|commit|rollback)\s*;/im)
})

import { expect, test } from 'vitest'
import { runOnce } from './template.ts'
import { testDatabase } from './database.ts'

test('each test database is migrated, empty and its own', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  await one.database.pool.query(`insert into business (id, slug, name) values (gen_random_uuid(), 'corner-cafe', 'Corner Café')`)
  expect(await one.database.kysely.selectFrom('business').select('name').execute()).toEqual([{ name: 'Corner Café' }])
  expect(await other.database.kysely.selectFrom('business').select('name').execute()).toEqual([])
  await Promise.all([one.close(), other.close()])
  await expect(runOnce(one.url, 'select 1')).rejects.toThrow('does not exist')
})

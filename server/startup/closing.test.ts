import { expect, test } from 'vitest'
import { createClosing } from './closing.ts'

test('what was opened last is closed first, and one that fails keeps no other open', async () => {
  const closed: string[] = []
  const closing = createClosing()
  closing.add('PostgreSQL', async () => closed.push('PostgreSQL'))
  closing.add('The pipeline', async () => { throw new Error('it is stuck') })
  closing.add('The server', async () => closed.push('The server'))
  expect(await closing.closeAll()).toEqual(['The pipeline did not close: it is stuck'])
  expect(closed).toEqual(['The server', 'PostgreSQL'])
  expect(await closing.closeAll()).toEqual([])
})

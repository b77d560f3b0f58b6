import { expect, test } from 'vitest'
import { meanwhileAt } from './meanwhile.ts'
import { press } from './press.ts'
import { patienceMs, setStage } from './stage.ts'

const stage = setStage()
const waiting = { timeout: patienceMs }

test('a manager on a tablet sees what was sold today, opens the orders behind a figure, and finds an order again', async () => {
  const others = meanwhileAt(stage.parlour)
  const number = await others.buy('Latte', 2)
  await others.buy('Espresso')
  const office = await stage.openAs('manager', 'tablet', '/office/downtown')
  const sales = office.getByRole('region', { name: 'Sales' })
  await sales.getByRole('link', { name: /^Orders\D*2/ }).waitFor()
  await sales.getByText(/^There were no orders last \w+day\.$/).waitFor()

  await press(sales.getByRole('list', { name: 'Top items' }).getByRole('link', { name: /^Latte\D*2/ }))
  await office.getByRole('heading', { level: 1, name: 'Orders' }).waitFor()
  const rows = office.getByRole('row').filter({ hasText: 'Somebody else' })
  await office.getByRole('button', { name: 'Remove filter: With Latte' }).waitFor()
  await expect.poll(() => rows.count(), waiting).toBe(1)
  await press(office.getByRole('button', { name: 'Remove filter: With Latte' }))
  await expect.poll(() => rows.count(), waiting).toBe(2)

  const search = office.getByRole('searchbox', { name: 'Number, name, email or phone' })
  await search.fill(`#${number}`)
  await expect.poll(() => rows.count(), waiting).toBe(1)
  await office.waitForURL(/q=/)
  await office.reload()
  await expect.poll(() => rows.count(), waiting).toBe(1)
  expect(await search.inputValue()).toBe(`#${number}`)
  await search.fill('nobody is called that')
  await office.getByRole('heading', { name: 'No matching orders' }).waitFor()
  await press(office.getByRole('button', { name: 'Show all orders' }))
  await expect.poll(() => rows.count(), waiting).toBe(2)
})

test('every place to go on “Me” is a row, and what one does there is a button', async () => {
  const manager = await stage.openAs('manager', 'phone', '/me')
  await press(manager.getByRole('link', { name: 'Office of CloudCafe, Downtown' }))
  await manager.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await manager.goBack()
  await press(manager.getByRole('link', { name: 'Sign-in and security' }))
  await manager.getByRole('heading', { level: 1, name: 'Sign-in and security' }).waitFor()
  await manager.goBack()
  await manager.getByRole('button', { name: 'Sign out' }).waitFor()
})

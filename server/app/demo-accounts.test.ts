import { afterAll, expect, test } from 'vitest'
import { demoPassword, seedDemo } from '../../demo/index.ts'
import { testApp } from '../testing/app.ts'

const parlour = await testApp()
afterAll(() => parlour.close())

async function demoAccounts(): Promise<{ password: string; items: { email: string; role: string }[] }> {
  const answer = await parlour.app.inject('/api/demo-accounts')
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

test('the demo accounts are told while they are there and still open with the password they came with', async () => {
  expect(await demoAccounts()).toEqual({ password: '', inbox: false, items: [] })

  await seedDemo(parlour.context.database, { info() {} })
  const { password, items } = await demoAccounts()
  expect(items.map(({ role }) => role)).toEqual(['customer', 'barista', 'courier', 'manager', 'owner', 'admin', 'customer', 'customer'])
  const headers = { origin: parlour.origin }
  const signedIn = await parlour.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', headers, payload: { email: 'owner@parlour.example', password } })
  expect(signedIn.statusCode).toBe(200)

  const changed = await parlour.app.inject({
    method: 'POST', url: '/api/auth/change-password', headers: { ...headers, authorization: `Bearer ${signedIn.json().token}` },
    payload: { currentPassword: password, newPassword: 'nobody else knows' },
  })
  expect(changed.statusCode).toBe(200)
  expect((await demoAccounts()).items.map(({ role }) => role)).not.toContain('owner')
})

test('where the demo is off nothing tells of its accounts, and the password that everybody knows opens none of them', async () => {
  const bare = await testApp({ config: { demo: false } })
  await seedDemo(bare.context.database, { info() {} })
  const answer = await bare.app.inject({ url: '/api/demo-accounts' })
  expect(answer.json()).toEqual({ password: '', inbox: false, items: [] })
  const signedIn = await bare.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email: 'admin@parlour.example', password: demoPassword } })
  expect([signedIn.statusCode, signedIn.json().code]).toEqual([401, 'INVALID_EMAIL_OR_PASSWORD'])
  await bare.close()
})

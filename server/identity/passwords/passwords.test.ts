import { hashPassword as hashBefore } from 'better-auth/crypto'
import { expect, test } from 'vitest'
import { hashPassword, isOldHash, verifyPassword } from './password-hash.ts'
import { findPasswordFault } from './password-rules.ts'

const grace = ['Grace Hopper', 'grace.hopper@navy.example']

test.each([
  ['short7!', 'PASSWORD_TOO_SHORT'],
  ['x'.repeat(129), 'PASSWORD_TOO_LONG'],
  ['password', 'PASSWORD_TOO_COMMON'],
  ['PassWord1', 'PASSWORD_TOO_COMMON'],
  ['1234567890', 'PASSWORD_TOO_COMMON'],
  ['qwertyuiop', 'PASSWORD_TOO_COMMON'],
  ['grace.hopper@navy.example', 'PASSWORD_IS_YOURS'],
  ['GraceHopper', 'PASSWORD_IS_YOURS'],
  ['hopper-grace-99', 'PASSWORD_IS_YOURS'],
  ['Hopper!2024'.slice(0, 9), 'PASSWORD_IS_YOURS'],
])('%s is refused as %s', async (password, fault) => {
  expect(await findPasswordFault(password, grace)).toBe(fault)
})

test.each(['three small words', 'parlour-demo', 'grace sails at dawn', 'пароль длинный', '🦊🦊🦊🦊🦊🦊🦊🦊'])('%s is taken', async (password) => {
  expect(await findPasswordFault(password, grace)).toBeUndefined()
})

test('a person without a name or with one letter can choose anything', async () => {
  expect(await findPasswordFault('three small words', [null, undefined, '', 'X', 'x@y.z'])).toBeUndefined()
})

test('a hash takes its password and no other, is new each time, and is as slow as OWASP asks', async () => {
  const [one, other] = await Promise.all([hashPassword('three small words'), hashPassword('three small words')])
  expect(one).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
  expect(other).not.toBe(one)
  expect(await verifyPassword({ hash: one, password: 'three small words' })).toBe(true)
  expect(await verifyPassword({ hash: one, password: 'three small word' })).toBe(false)
  expect(await verifyPassword({ hash: 'scrypt$15$8$3$$', password: '' })).toBe(false)
  expect(isOldHash(one)).toBe(false)
})

test('a hash tells what it cost: raised later, those from before are still good, and known as old', async () => {
  const dear = { N: 2 ** 11, r: 8, p: 2 }
  const hash = await hashPassword('three small words', { ...dear, p: 1 })
  expect(hash).toMatch(/^scrypt\$11\$8\$1\$/)
  expect(await verifyPassword({ hash, password: 'three small words' })).toBe(true)
  expect(await verifyPassword({ hash, password: 'three small word' })).toBe(false)
  expect([isOldHash(hash, dear), isOldHash(await hashPassword('three small words', dear), dear)]).toEqual([true, false])
})

test('hashes from before are still good, and known as old', async () => {
  const hash = await hashBefore('three small words')
  expect(isOldHash(hash)).toBe(true)
  expect(await verifyPassword({ hash, password: 'three small words' })).toBe(true)
  expect(await verifyPassword({ hash, password: 'another' })).toBe(false)
})

import { beforeEach, expect, test, vi } from 'vitest'
import { asText } from './readers.ts'

const ann = { id: 'ann', name: 'Ann', email: 'ann@example.org' }
const bob = { id: 'bob', name: 'Bob', email: 'bob@example.org' }

let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.resetModules()
  vi.stubGlobal('localStorage', asStorage(kept))
})

/** A browser's storage lists its keys as its own. */
function asStorage(texts: Map<string, string>): object {
  const methods = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  }
  return new Proxy(methods, {
    ownKeys: () => [...texts.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
}

/** One tab of the device. */
async function openTab() {
  vi.resetModules()
  const { changeOwner, forgetOthers } = await import('./change-owner.ts')
  const { personal } = await import('./personal.ts')
  return {
    changeOwner, forgetOthers,
    details: personal('details', asText), attempt: personal('attempt:corner', asText), cart: personal('cart:corner', asText),
  }
}

test('what Ann typed is gone when she leaves, and neither a guest nor Bob finds any of it', async () => {
  const { changeOwner, details, attempt, cart } = await openTab()
  changeOwner(ann)
  details.set('Ann, 12 Elm Street')
  attempt.set('an order that was not sent')
  cart.set('two teas')
  changeOwner(null)
  expect([details.get(), attempt.get(), cart.get()]).toEqual(['', '', ''])
  changeOwner(bob)
  expect([details.get(), attempt.get(), cart.get()]).toEqual(['', '', ''])
  expect([...kept.values()].join()).not.toMatch(/Ann|Elm|order|teas/)
})

test('Bob signs in where Ann did not sign out: hers goes', async () => {
  const { changeOwner, details } = await openTab()
  changeOwner(ann)
  details.set('Ann, 12 Elm Street')
  changeOwner(bob)
  expect(details.get()).toBe('')
  expect([...kept.keys()]).toEqual(['parlour-person'])
})

test('a guest brings the cart along to their account, but neither a name nor an order that would be sent as the account’s', async () => {
  const { changeOwner, details, attempt, cart } = await openTab()
  details.set('somebody')
  attempt.set('an order that was not sent')
  cart.set('two teas')
  changeOwner(ann)
  expect([details.get(), attempt.get(), cart.get()]).toEqual(['', '', 'two teas'])
  changeOwner(null)
  expect(cart.get()).toBe('')
})

test('who looks at something kept is told when it becomes somebody else’s', async () => {
  const { changeOwner, details } = await openTab()
  changeOwner(ann)
  const heard: string[] = []
  details.subscribe(() => heard.push(details.get()))
  details.set('Elm Street')
  changeOwner(bob)
  details.set('Oak Street')
  expect(heard).toEqual(['Elm Street', '', 'Oak Street'])
})

test('a tab that has not heard yet that Ann signed out in another one writes nothing as hers', async () => {
  const late = await openTab()
  late.changeOwner(ann)
  late.details.set('Elm Street')
  const other = await openTab()
  other.changeOwner(null)
  late.details.change((before) => `${before}, third floor`)
  expect([...kept.keys()]).toEqual([])
})

test('where storage is forbidden, memory forgets as well', async () => {
  const refuse = () => { throw new Error('forbidden') }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  const { changeOwner, details } = await openTab()
  changeOwner(ann)
  details.set('Elm Street')
  expect(details.get()).toBe('Elm Street')
  changeOwner(bob)
  changeOwner(ann)
  expect(details.get()).toBe('')
})

test('what an earlier Parlour kept: the cart of a guest goes on, and what may be anybody’s goes', async () => {
  kept.set('parlour-guest', '"Ann, 12 Elm Street"').set('parlour-attempt:corner', '"an order"').set('parlour-cart:corner', '"two teas"')
  kept.set('parlour-theme', '"dark"')
  const { forgetOthers, cart } = await openTab()
  forgetOthers()
  expect(cart.get()).toBe('two teas')
  expect(Object.fromEntries(kept)).toEqual({ 'parlour-of:guest:cart:corner': '"two teas"', 'parlour-theme': '"dark"' })
})

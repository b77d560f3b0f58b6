import { newKey } from '../ground/device/new-key.ts'
import { stored } from '../ground/device/stored.ts'

const device = stored('parlour-device', (raw) => (typeof raw === 'string' && /^[\w-]{16,128}$/.test(raw) ? raw : null))

/**
 * The secret by which Parlour tells this device from others behind the same address. It says nothing about who uses the device, so
 * it stays when they change. Made when it is first needed.
 */
export function deviceSecret(): string {
  const known = device.get()
  if (known !== null) return known
  const made = newKey()
  device.set(made)
  return made
}

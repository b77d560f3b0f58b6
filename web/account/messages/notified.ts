import { stored } from '../../ground/device/stored.ts'

/** Who turned notifications on in this browser, by id, and has not turned them off; null for nobody. */
export const notified = stored('parlour-notified', (raw): string | null => (typeof raw === 'string' ? raw : null))

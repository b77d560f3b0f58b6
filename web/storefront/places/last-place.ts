import { asText } from '../../ground/device/readers.ts'
import { personal } from '../../ground/device/personal.ts'

/** The slug of the place that somebody ordered from last on this device; empty before the first order. */
export const lastPlace = personal('last-place', asText)

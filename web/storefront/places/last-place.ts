import { asText } from '../device/readers.ts'
import { stored } from '../device/stored.ts'

/** The slug of the place that was ordered from last on this device; empty before the first order. */
export const lastPlace = stored('parlour-last-place', asText)

import type { Operation } from '../platform/http/operation.ts'
import { eraseGuest } from './erase-guest.ts'
import { eraseMe } from './erase-me.ts'
import { exportMe } from './export-me.ts'
import type { PrivacyNeeds } from './needs.ts'

export { describeRegister } from './describe-register.ts'
export { eraseLatecomers } from './erase-latecomers.ts'
export { findFaults } from './faults.ts'
export { forgetInTime } from './forget-in-time.ts'
export type { Forgetting } from './forget-in-time.ts'
export { readRegister } from './read-register.ts'

export const operations: readonly Operation<PrivacyNeeds>[] = [exportMe, eraseMe, eraseGuest]

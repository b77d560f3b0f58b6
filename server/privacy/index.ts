export { describeRegister } from './describe-register.ts'
export { eraseLatecomers } from './erase-latecomers.ts'
export { findFaults } from './faults.ts'
export { forgetInTime } from './forget-in-time.ts'
export type { Forgetting } from './forget-in-time.ts'
export { readRegister } from './read-register.ts'


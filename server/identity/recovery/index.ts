import type { Operation } from '../../platform/http/operation.ts'
import { lookUpPerson } from './look-up-person.ts'
import { resetTwoFactorOfPerson, signOutPerson } from './recover-person.ts'

export const operations: readonly Operation[] = [lookUpPerson, resetTwoFactorOfPerson, signOutPerson]

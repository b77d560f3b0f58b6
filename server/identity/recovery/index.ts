import type { Operation } from '../../platform/http/operation.ts'
import type { IdentityNeeds } from '../needs.ts'
import { lookUpPerson } from './look-up-person.ts'
import { resetTwoFactorOfPerson, signOutPerson } from './recover-person.ts'

export const operations: readonly Operation<IdentityNeeds>[] = [lookUpPerson, resetTwoFactorOfPerson, signOutPerson]

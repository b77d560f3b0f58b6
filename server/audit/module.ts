import type { LocationNeeds } from '../locations/index.ts'
import type { Module } from '../platform/module.ts'
import { listAuditEntries } from './list-entries.ts'
import { listPlatformEntries } from './list-platform-entries.ts'

export const module: Module<LocationNeeds> = {
  name: 'audit',
  operations: [listAuditEntries, listPlatformEntries],
}

import type { Module } from '../platform/module.ts'
import { capabilities } from './capabilities.ts'
import { listAuditEntries } from './list-entries.ts'
import { listPlatformEntries } from './list-platform-entries.ts'
import type { AuditNeeds } from './needs.ts'

export const module: Module<AuditNeeds> = {
  name: 'audit',
  capabilities,
  operations: [listAuditEntries, listPlatformEntries],
}

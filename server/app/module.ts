import type { Module } from '../platform/module.ts'
import { operations as demoAccounts } from './demo-accounts.ts'
import { operations as health } from './health.ts'

export const module: Module = { name: 'app', operations: [...health, ...demoAccounts] }

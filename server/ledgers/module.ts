import type { Module } from '../platform/module.ts'
import { refusals } from './refusals.ts'

export const module: Module = { name: 'ledgers', refusals }

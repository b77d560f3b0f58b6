import type { Operation } from '../platform/http/operation.ts'
import { showMenu } from './show-menu.ts'
import { streamMenu } from './stream-menu.ts'

export const operations: readonly Operation[] = [showMenu, streamMenu]

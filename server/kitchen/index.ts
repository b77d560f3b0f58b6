import type { LocationNeeds } from '../locations/index.ts'
import type { Operation } from '../platform/http/operation.ts'
import { showBoard } from './show-board.ts'
import { showKitchenStats } from './show-kitchen-stats.ts'
import { streamBoard } from './stream-board.ts'

export const operations: readonly Operation<LocationNeeds>[] = [showBoard, streamBoard, showKitchenStats]

export { CacheAway, openCache } from './open-cache.ts'
export type { Cache } from './open-cache.ts'

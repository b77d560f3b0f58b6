import type { Settings } from '../config.ts'
import { isLoopback } from '../platform/loopback.ts'

/** Whether more than this machine is meant to reach Parlour: it answers other machines, or guests know it under an address of the world. Pure. */
export function isOpenToOthers({ host, publicUrl }: Pick<Settings, 'host' | 'publicUrl'>): boolean {
  return !isLoopback(host) || (publicUrl !== undefined && !isLoopback(new URL(publicUrl).hostname))
}

import type { Settings } from '../config.ts'

const here = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])

/** Whether more than this machine is meant to reach Parlour: it answers other machines, or guests know it under an address of the world. Pure. */
export function isOpenToOthers({ host, publicUrl }: Pick<Settings, 'host' | 'publicUrl'>): boolean {
  return !here.has(host) || (publicUrl !== undefined && !here.has(new URL(publicUrl).hostname))
}

import { isIPv6 } from 'node:net'

/**
 * Whom an address stands for when requests are counted: IPv4 for itself; of IPv6 the first 64 bits, since that is the least anybody
 * gets, and whoever has them can come from a different one each time. Gives the same text for every spelling.
 */
export function addressForCounting(address: string): string {
  const bare = address.replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(bare)) return bare.slice(0, 64)
  const [before = '', after] = bare.split('::')
  const groups = before === '' ? [] : before.split(':')
  const behind = after ? after.split(':') : []
  // `::` stands for as many zeros as are missing; an IPv4 at the end counts for two groups, and is never among the first four.
  const missing = after === undefined ? 0 : 8 - groups.length - behind.length
  const first = [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...behind].slice(0, 4)
  return `${first.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { settableClock } from '../../testing/clock.ts'
import { redisMissing, startRedis } from '../../testing/redis.ts'
import { openCache } from '../cache/index.ts'
import { addressForCounting } from './client-address.ts'
import { countTogether, RateWindows } from './rate-windows.ts'

const lines: string[] = []
const log = pino({ level: 'warn' }, { write: (line: string) => { lines.push(line) } })

test.each([
  ['203.0.113.9', '203.0.113.9'], ['::ffff:203.0.113.9', '203.0.113.9'], ['::FFFF:203.0.113.9', '203.0.113.9'], ['::1', '0:0:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8:1:2::', '2001:db8:1:2::/64'], ['2001:0DB8:0001:0002::ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'], ['2001:db8:1::2:3:4:5', '2001:db8:1:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['::', '0:0:0:0::/64'],
  ['64:ff9b::203.0.113.9', '64:ff9b:0:0::/64'], ['what a proxy may say', 'what a proxy may say'],
])('%s is counted as %s', (address, counted) => {
  expect(addressForCounting(address)).toBe(counted)
})

describe('in memory', () => {
  test('a window is begun by its first request, is not moved by later ones, and ends', () => {
    const clock = settableClock('2026-03-02T08:00:00Z')
    const windows = new RateWindows(clock)
    const visit = () => windows.count({ key: 'ann', seconds: 60 })
    expect(visit()).toEqual({ count: 1, millisecondsLeft: 60_000 })
    clock.advance(59_000)
    expect(visit()).toEqual({ count: 2, millisecondsLeft: 1_000 })
    clock.advance(999)
    expect(visit()).toEqual({ count: 3, millisecondsLeft: 1 })
    clock.advance(1)
    expect(visit()).toEqual({ count: 1, millisecondsLeft: 60_000 })
  })

  test('what is given back was not counted; a window that is over owes nothing', () => {
    const clock = settableClock('2026-03-02T08:00:00Z')
    const windows = new RateWindows(clock)
    const ann = { key: 'ann', seconds: 60 }
    windows.giveBack(ann)
    windows.count(ann)
    windows.giveBack(ann)
    windows.giveBack(ann)
    expect(windows.count(ann)).toEqual({ count: 1, millisecondsLeft: 60_000 })
    clock.advance(60_000)
    windows.giveBack(ann)
    expect(windows.count(ann)).toEqual({ count: 1, millisecondsLeft: 60_000 })
  })

  test('somebody else, and another window of the same length, count for themselves', () => {
    const windows = new RateWindows(settableClock())
    expect([windows.count({ key: 'ann', seconds: 60 }), windows.count({ key: 'ben', seconds: 60 }), windows.count({ key: 'ann', seconds: 3600 })].map(({ count }) => count))
      .toEqual([1, 1, 1])
  })

  test('what is over is forgotten, and an attacker from everywhere fills no memory', () => {
    const clock = settableClock('2026-03-02T08:00:00Z')
    const windows = new RateWindows(clock)
    windows.count({ key: 'the one that comes back', seconds: 60 })
    for (let address = 0; address < 200_000; address += 1) windows.count({ key: `attacker ${address}`, seconds: 60 })
    expect(windows.size).toBe(50_000)
    // The oldest was forgotten: it is counted anew, which errs on the friendly side.
    expect(windows.count({ key: 'the one that comes back', seconds: 60 }).count).toBe(1)
    expect(windows.count({ key: 'attacker 199999', seconds: 60 }).count).toBe(2)
    clock.advance(60_000)
    windows.count({ key: 'ann', seconds: 60 })
    expect(windows.size).toBe(1)
  })
})

describe.skipIf(redisMissing)(`shared by processes${redisMissing === undefined ? '' : ` (${redisMissing})`}`, () => {
  const counting = (key: string) => [{ key, seconds: 2 }, { key: `${key} by the hour`, seconds: 3600 }]

  test('each counts what the other has counted, in windows that end', async () => {
    const redis = await startRedis()
    const caches = [await openCache(redis.url, log), await openCache(redis.url, log)]
    const [one, other] = caches.map((cache) => countTogether(cache, new RateWindows(settableClock()), log))
    expect((await one?.countAll(counting('ann')))?.map(({ count }) => count)).toEqual([1, 1])
    const [short, long] = await other?.countAll(counting('ann')) ?? []
    expect([short?.count, long?.count]).toEqual([2, 2])
    expect(short?.millisecondsLeft).toBeGreaterThan(0)
    expect(short?.millisecondsLeft).toBeLessThanOrEqual(2_000)
    expect(long?.millisecondsLeft).toBeGreaterThan(3_590_000)
    await other?.giveBack(counting('ann'))
    expect((await one?.countAll(counting('ann')))?.map(({ count }) => count)).toEqual([2, 2])
    await one?.giveBack(counting('ben'))
    expect((await one?.countAll(counting('ben')))?.map(({ count }) => count), 'nothing was counted, so nothing comes back').toEqual([1, 1])
    // Asked again and again, the window ends all the same.
    const counts: number[] = []
    await expect.poll(async () => {
      counts.push((await one?.countAll(counting('ann')))?.[0]?.count ?? 0)
      return counts.at(-1)
    }, { timeout: 4_000, interval: 100 }).toBe(1)
    await Promise.all(caches.map((cache) => cache.close()))
    await redis.stop()
  })

  test('without the cache each goes on for itself, and says so once', async () => {
    const redis = await startRedis()
    const cache = await openCache(redis.url, log)
    const { countAll, giveBack } = countTogether(cache, new RateWindows(settableClock()), log)
    await countAll(counting('ann'))
    lines.length = 0
    await redis.stop()
    for (let visit = 1; visit <= 5; visit += 1) expect((await countAll(counting('ann')))[0]?.count).toBe(visit)
    expect(lines).toHaveLength(1)
    await giveBack(counting('ann'))
    expect((await countAll(counting('ann')))[0]?.count).toBe(5)
    await cache.close()
  })

  test('nor does a cache that refuses to count let everybody through', async () => {
    const redis = await startRedis({ args: ['--maxmemory', '1', '--maxmemory-policy', 'noeviction'] })
    const cache = await openCache(redis.url, log)
    const { countAll } = countTogether(cache, new RateWindows(settableClock()), log)
    lines.length = 0
    for (let visit = 1; visit <= 5; visit += 1) expect((await countAll(counting('ann')))[0]?.count).toBe(visit)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('The cache does not count requests')
    await cache.close()
    await redis.stop()
  })
})

import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { certificatesMissing, makeCertificate } from '../../testing/certificate.ts'
import { freePort, redisMissing, startRedis } from '../../testing/redis.ts'
import type { RedisServer } from '../../testing/redis.ts'
import { CacheAway, openCache } from './index.ts'

const lines: string[] = []
const log = pino({ level: 'trace' }, { write: (line: string) => { lines.push(line) } })
const warnings = () => lines.filter((line) => line.includes('"level":40'))

describe.skipIf(redisMissing)(`the cache${redisMissing === undefined ? '' : ` (${redisMissing})`}`, () => {
  let redis: RedisServer
  beforeAll(async () => { redis = await startRedis() })
  afterAll(() => redis.stop())

  test('keeps a value until it is deleted, taken or its time is up', async () => {
    const cache = await openCache(redis.url, log)
    await cache.set('kept', 'one')
    await cache.set('brief', 'two', 1)
    expect([await cache.get('kept'), await cache.get('brief'), await cache.get('never')]).toEqual(['one', 'two', null])
    await expect.poll(() => cache.get('brief'), { timeout: 3_000 }).toBeNull()
    const taken = await Promise.all([cache.take('kept'), cache.take('kept'), cache.take('kept')])
    expect(taken.toSorted()).toEqual([null, null, 'one'])
    await cache.set('kept', 'three')
    await cache.delete('kept')
    expect(await cache.get('kept')).toBeNull()
    await cache.close()
  })

  test('counts in a window that the first one starts and no later one moves', async () => {
    const [one, other] = [await openCache(redis.url, log), await openCache(redis.url, log)]
    const counts = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).count('visits', 1)))
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    await expect.poll(async () => await one.get('visits') === null ? 'over' : 'on', { timeout: 3_000 }).toBe('over')
    expect(await one.count('visits', 1)).toBe(1)
    await Promise.all([one.close(), other.close()])
  })

  test('lives beside the keys of other programs', async () => {
    const cache = await openCache(redis.url, log)
    await cache.set('mine', 'x')
    expect(await cache.run("return redis.call('keys', 'parlour:mine')", [], [])).toEqual(['parlour:mine'])
    await cache.close()
  })

  test('a server that hangs keeps nobody waiting: the first caller half a second, the next not at all', async () => {
    const own = await startRedis()
    const cache = await openCache(own.url, log)
    lines.length = 0
    own.freeze()
    const began = performance.now()
    await expect(cache.get('anything')).rejects.toThrow(CacheAway)
    expect(performance.now() - began).toBeGreaterThan(400)
    // Half a second each would be ten.
    const first = performance.now()
    for (let tries = 0; tries < 20; tries += 1) await expect(cache.get('anything')).rejects.toThrow(CacheAway)
    expect(performance.now() - first).toBeLessThan(8_000)
    expect(cache.isReady()).toBe(false)
    own.thaw()
    await expect.poll(() => cache.isReady(), { timeout: 10_000 }).toBe(true)
    await cache.set('anything', 'again')
    expect(await cache.get('anything')).toBe('again')
    expect(warnings()).toHaveLength(1)
    await cache.close()
    await own.stop()
  })

  test('a server that is restarted is found again, and its absence is told once', async () => {
    const own = await startRedis()
    const cache = await openCache(own.url, log)
    lines.length = 0
    await own.stop()
    await expect.poll(() => cache.isReady()).toBe(false)
    const began = performance.now()
    for (let tries = 0; tries < 50; tries += 1) await expect(cache.count('visits', 60)).rejects.toThrow(CacheAway)
    // Half a second each would be twenty-five.
    expect(performance.now() - began).toBeLessThan(8_000)
    const again = await startRedis({ port: own.port })
    await expect.poll(() => cache.isReady(), { timeout: 10_000 }).toBe(true)
    expect(await cache.count('visits', 60)).toBe(1)
    expect(warnings()).toHaveLength(1)
    await cache.close()
    await again.stop()
  })

  test('a password opens it; a wrong one is refused in a sentence that does not repeat it', async () => {
    const own = await startRedis({ args: ['--requirepass', 'right-pass-phrase'] })
    lines.length = 0
    const cache = await openCache(`redis://:right-pass-phrase@127.0.0.1:${own.port}`, log)
    await cache.ping()
    await cache.close()
    const refused = await openCache(`redis://:wrong-pass-phrase@127.0.0.1:${own.port}`, log).catch(String)
    expect(refused).toMatch(new RegExp(`^CannotStart: The cache at 127\\.0\\.0\\.1:${own.port} refuses us: WRONGPASS .*Check REDIS_URL\\.$`))
    expect(await openCache(`redis://127.0.0.1:${own.port}`, log).catch(String)).toContain('NOAUTH')
    await own.stop()
    expect(lines.join('') + String(refused)).not.toMatch(/right-pass|wrong-pass/)
  })

  test('closing does not wait for a server that hangs', async () => {
    const own = await startRedis()
    const cache = await openCache(own.url, log)
    own.freeze()
    await cache.close()
    own.thaw()
    await own.stop()
  })

  test.skipIf(certificatesMissing)('over TLS (rediss:), a certificate that nobody vouches for is not trusted', async () => {
    const { keyFile, certificateFile, certificate, remove } = await makeCertificate('localhost')
    const port = await freePort()
    const secure = await startRedis({
      port, args: ['--port', '0', '--tls-port', String(port), '--tls-cert-file', certificateFile, '--tls-key-file', keyFile, '--tls-auth-clients', 'no'],
    })
    const url = `rediss://127.0.0.1:${port}`
    const stranger = await openCache(url, log)
    expect(stranger.isReady()).toBe(false)
    await stranger.close()

    const known = getCACertificates('default')
    setDefaultCACertificates([...known, certificate])
    const trusted = await openCache(url, log)
    await trusted.ping()
    await trusted.close()
    setDefaultCACertificates(known)
    await secure.stop()
    await remove()
  })
})

test('without a server it opens all the same, says so once, and is away', async () => {
  lines.length = 0
  const cache = await openCache(`redis://ann:hunter2@127.0.0.1:${await freePort()}`, log)
  await expect(cache.get('anything')).rejects.toThrow(CacheAway)
  await expect.poll(() => warnings().length).toBe(1)
  expect(lines.join('')).not.toContain('hunter2')
  await cache.close()
})

import { once } from 'node:events'
import { createServer, request } from 'node:https'
import type { Server } from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { certificatesMissing, makeCertificate } from '../testing/certificate.ts'
import { isOutside, NotOutside, outsideAddresses } from './outside-addresses.ts'

describe('addresses', () => {
  test.each([
    '127.0.0.1', '127.255.255.254', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1',
    '100.100.100.200', '192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1',
    '255.255.255.255', '168.63.129.16', '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '64:ff9b::7f00:1',
    '64:ff9b:1::1', '100::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2001::1', '2001:db8::1',
    '2002:7f00:1::1', '3fff::1', '5f00::1', '4000::1', '', 'localhost', '2130706433',
  ])('%s is not outside', (address) => {
    expect(isOutside(address)).toBe(false)
  })

  test.each(['1.1.1.1', '8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:4001:80b::200e'])('%s is', (address) => {
    expect(isOutside(address)).toBe(true)
  })
})

describe('what somebody gives us as an address', () => {
  const { whyNot } = outsideAddresses()

  test.each([
    'https://127.0.0.1/', 'https://2130706433/', 'https://0x7f000001/', 'https://0177.0.0.1/', 'https://127.1/', 'https://0/', 'https://[::1]/',
    'https://[::ffff:127.0.0.1]/', 'https://[fd00:ec2::254]/', 'https://[64:ff9b::a9fe:a9fe]/', 'https://169.254.169.254/latest/meta-data/',
    'https://①②⑦.⓪.⓪.①/', 'https://127.0.0.1./', 'https://localhost/', 'https://LOCALHOST./', 'https://db/', 'https://printer.local/',
    'https://metadata.google.internal/', 'https://router.home.arpa/', 'https://a.localhost/',
  ])('%s is not on the public internet', (url) => {
    expect(whyNot(url)).toBe('This address is not on the public internet.')
  })

  test.each([
    ['http://push.example.com/x', 'An address begins with https://.'], ['file:///etc/passwd', 'An address begins with https://.'],
    ['gopher://push.example.com/', 'An address begins with https://.'], ['//push.example.com/', 'An address begins with https://.'], ['', 'An address begins with https://.'],
    ['https://push.example.com:22/', 'An address is on port 443.'], ['https://push.example.com:8443/', 'An address is on port 443.'],
    ['https://ann:secret@push.example.com/', 'An address holds no password.'],
    [`https://push.example.com/${'x'.repeat(2100)}`, 'An address has at most 2048 characters.'],
  ])('%s: %s', (url, reason) => {
    expect(whyNot(url)).toBe(reason)
  })

  test.each(['https://updates.push.services.mozilla.com/wpush/v2/x', 'https://fcm.googleapis.com/fcm/send/x', 'https://1.1.1.1/', 'https://[2606:4700:4700::1111]/', 'https://web.push.apple.com:443/x'])('%s would be called', (url) => {
    expect(whyNot(url)).toBeUndefined()
  })
})

describe.skipIf(certificatesMissing)(`a call${certificatesMissing === undefined ? '' : ` (${certificatesMissing})`}`, () => {
  let server: Server
  let port: number
  let ca: string
  let remove: () => Promise<void>
  let connections = 0
  beforeAll(async () => {
    const made = await makeCertificate('push.example.com')
    ;({ certificate: ca, remove } = made)
    server = createServer({ key: made.key, cert: ca }, (asked, answer) => {
      if (asked.url === '/elsewhere') answer.writeHead(302, { location: 'https://169.254.169.254/' }).end()
      else if (asked.url === '/endless') { const more = () => { while (answer.write('x'.repeat(16_384))); answer.once('drain', more) }; more() }
      else if (asked.url === '/slow') answer.write('wait')
      else answer.end('here')
    })
    server.on('connection', () => { connections += 1 })
    server.on('tlsClientError', () => undefined)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port // it listens on TCP
  })
  beforeEach(() => { connections = 0 })
  afterAll(async () => {
    server.closeAllConnections()
    server.close()
    await remove()
  })

  function call(outside: ReturnType<typeof outsideAddresses>, url: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const asked = request(url, { agent: outside.agent }, (answer) => {
        let text = ''
        answer.on('data', (chunk) => { text += chunk })
        answer.on('end', () => resolve(`${answer.statusCode} ${text}`))
        answer.on('error', reject)
      })
      asked.on('error', reject)
      asked.end()
    })
  }

  /** A name server that is on the other side. */
  const resolvesTo = (...addresses: string[]): LookupFunction => (_hostname, options, callback) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    const [first] = found
    if (options.all) callback(null, found)
    else callback(null, first?.address ?? '', first?.family)
  }

  test.each([
    ['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['10.0.0.1'], ['169.254.169.254'], ['64:ff9b::7f00:1'], ['8.8.8.8', '127.0.0.1'], ['127.0.0.1', '2606:4700:4700::1111'],
  ])('a name that leads to %s is not connected to', async (...addresses) => {
    const outside = outsideAddresses({ ports: [port], lookup: resolvesTo(...addresses), ca })
    await expect(call(outside, `https://push.example.com:${port}/`)).rejects.toThrow(NotOutside)
    expect(connections).toBe(0)
  })

  test.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0177.0.0.1', 'localhost'])('nor is %s, in the address itself', async (host) => {
    const outside = outsideAddresses({ ports: [port], ca })
    await expect(call(outside, `https://${host}:${port}/`)).rejects.toThrow(NotOutside)
    expect(connections).toBe(0)
  })

  test('nor a socket of this machine, nor another port', async () => {
    const outside = outsideAddresses({ allowed: ['127.0.0.1'], ca })
    await expect(call(outside, `https://127.0.0.1:${port}/`)).rejects.toThrow(NotOutside)
    expect(() => request({ socketPath: '/var/run/docker.sock', path: '/', agent: outside.agent })).toThrow(NotOutside)
    expect(connections).toBe(0)
  })

  test('a name is looked at anew for each call, so that one which changes its mind leads nowhere', async () => {
    let turn = 0
    const lookup: LookupFunction = (hostname, options, callback) => resolvesTo(turn++ === 0 ? '127.0.0.1' : '10.0.0.1')(hostname, options, callback)
    const outside = outsideAddresses({ ports: [port], allowed: ['127.0.0.1'], lookup, ca })
    expect(await call(outside, `https://push.example.com:${port}/`)).toBe('200 here')
    await expect(call(outside, `https://push.example.com:${port}/`)).rejects.toThrow(NotOutside)
    expect(connections).toBe(1)
  })

  test('what is allowed is called; a redirection is an answer and not a way', async () => {
    const outside = outsideAddresses({ ports: [port], allowed: ['127.0.0.1'], ca })
    expect(outside.whyNot(`https://127.0.0.1:${port}/`)).toBeUndefined()
    expect(await call(outside, `https://127.0.0.1:${port}/`)).toBe('200 here')
    expect(await call(outside, `https://127.0.0.1:${port}/elsewhere`)).toBe('302 ')
    expect(connections).toBe(2)
  })

  test('an answer without an end, in bytes or in time, is cut off', async () => {
    const outside = outsideAddresses({ ports: [port], allowed: ['127.0.0.1'], ca, milliseconds: 300 })
    await expect(call(outside, `https://127.0.0.1:${port}/endless`)).rejects.toThrow('The answer has more than 65536 bytes.')
    await expect(call(outside, `https://127.0.0.1:${port}/slow`)).rejects.toThrow('The call took more than 300 ms.')
  })

  test('a certificate of somebody else is not accepted', async () => {
    const outside = outsideAddresses({ ports: [port], allowed: ['127.0.0.1'] })
    await expect(call(outside, `https://127.0.0.1:${port}/`)).rejects.toThrow(/self-signed certificate/)
  })
})

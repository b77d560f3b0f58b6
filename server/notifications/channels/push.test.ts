import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import webPush from 'web-push'
import { newId } from '../../platform/ids.ts'
import { outsideAddresses } from '../../platform/outside-addresses.ts'
import { testApp } from '../../testing/app.ts'
import type { TestApp } from '../../testing/app.ts'
import { aParcel, selfSigned } from './given.ts'
import { openPush } from './push.ts'

const certificate = selfSigned()
const vapid = webPush.generateVAPIDKeys()

let parlour: TestApp
beforeAll(async () => { parlour = await testApp() })
afterAll(() => parlour.close())

type Pushed = { path: string; headers: IncomingHttpHeaders; body: Buffer }

/** A push service that keeps what it gets and says `status`, a device that listens there, and a carrier that may call this machine. */
async function given(status = 201, { isAllowed = true, endpoint, isSignedOut = false }: { isAllowed?: boolean; endpoint?: string; isSignedOut?: boolean } = {}) {
  const pushed: Pushed[] = []
  const server = createServer({ ...certificate }, (request, response) => {
    void buffer(request).then((body) => {
      pushed.push({ path: request.url ?? '', headers: request.headers, body })
      return response.writeHead(status).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const device = createECDH('prime256v1')
  device.generateKeys()
  const auth = randomBytes(16)
  const { personId } = await parlour.given.aPerson()
  const id = newId()
  const [session] = await parlour.context.accounts.sessions.list(personId)
  if (isSignedOut) await parlour.context.accounts.sessions.endAll(personId)
  await parlour.context.database.kysely.insertInto('pushSubscription').values({
    id, personId, endpoint: endpoint ?? `https://localhost:${port}/push/${id}`, publicKey: device.getPublicKey('base64url'), authSecret: auth.toString('base64url'), sessionId: session?.id ?? null, createdAt: new Date(),
  }).execute()
  const outside = isAllowed ? outsideAddresses({ ports: [port], allowed: ['127.0.0.1', '::1', 'localhost'], ca: certificate?.cert ?? '' }) : undefined
  const carrier = openPush({ database: parlour.context.database, sessions: parlour.context.accounts.sessions, key: { ...vapid, subject: 'mailto:hello@parlour.example' }, ...(outside && { outside }) })
  onTestFinished(async () => {
    await carrier.close()
    server.closeAllConnections()
    server.close()
  })
  const isThere = async () => (await parlour.context.database.kysely.selectFrom('pushSubscription').select('id').where('id', '=', id).execute()).length === 1
  return { carrier, pushed, device, auth, id, port, isThere }
}

/** What the browser of a device does with what it gets (RFC 8291, RFC 8188: aes128gcm, one record). */
function decrypt(body: Buffer, device: ReturnType<typeof createECDH>, auth: Buffer): string {
  const [salt, keyLength] = [body.subarray(0, 16), body.readUInt8(20)]
  const theirs = body.subarray(21, 21 + keyLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), device.getPublicKey(), theirs])
  const secret = Buffer.from(hkdfSync('sha256', device.computeSecret(theirs), auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16))
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12))
  const record = body.subarray(21 + keyLength)
  const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(record.subarray(-16))
  const plain = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()])
  return plain.subarray(0, plain.lastIndexOf(2)).toString()
}

function vapidKey() {
  const point = Buffer.from(vapid.publicKey, 'base64url')
  return createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') } })
}

describe.skipIf(!certificate)('a message to a device', () => {
  test('is readable for the device alone, and signed by us for its push service', async () => {
    const { carrier, pushed, device, auth, id, port } = await given()
    expect(await carrier.carry(aParcel({ address: id, secondsToLive: 600 }))).toMatchObject({ outcome: 'done' })
    const [{ path, headers, body } = { path: '', headers: {} as IncomingHttpHeaders, body: Buffer.alloc(0) }] = pushed
    expect(path).toBe(`/push/${id}`)
    expect(headers).toMatchObject({ ttl: '600', urgency: 'high', topic: '01a1f82610057634b0a4b73ed9e7d33f', 'content-encoding': 'aes128gcm' })
    expect(JSON.parse(decrypt(body, device, auth))).toEqual({
      id: '01a1f826-1005-7634-b0a4-b73ed9e7d33f', title: 'Order 7 is ready', body: 'Order 7, Corner Café: It is ready.', url: 'http://localhost:3000/orders/x?token=a&b=1',
    })
    const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') ?? []
    expect(key).toBe(vapid.publicKey)
    const { payload } = await jwtVerify(token, vapidKey(), { audience: `https://localhost:${port}`, algorithms: ['ES256'] })
    expect(payload.sub).toBe('mailto:hello@parlour.example')
    expect(Number(payload.exp) - Date.now() / 1000).toBeLessThanOrEqual(24 * 3600)
  })

  test.for([[404], [410]] as const)('that is no more (%i) is the last one there', async ([status]) => {
    const { carrier, id, isThere } = await given(status)
    expect(await carrier.carry(aParcel({ address: id }))).toMatchObject({ outcome: 'refused', code: 'gone' })
    expect(await isThere()).toBe(false)
    expect(await carrier.carry(aParcel({ address: id }))).toMatchObject({ outcome: 'refused', code: 'gone' })
  })

  test('that was signed out is not sent, and the device is forgotten', async () => {
    const { carrier, pushed, id, isThere } = await given(201, { isSignedOut: true })
    expect(await carrier.carry(aParcel({ address: id }))).toMatchObject({ outcome: 'refused', code: 'gone' })
    expect([pushed, await isThere()]).toEqual([[], false])
  })

  test.for([[429, 'failed'], [503, 'failed'], [401, 'failed'], [413, 'refused'], [400, 'refused']] as const)('that its push service answers with %i has %s, and the device stays', async ([status, outcome]) => {
    const { carrier, id, isThere } = await given(status)
    expect(await carrier.carry(aParcel({ address: id }))).toMatchObject({ outcome, reason: `The push service said ${status}.` })
    expect(await isThere()).toBe(true)
  })

  test.for([['this machine', undefined], ['a name of it', 'https://localhost/'], ['the cloud around it', 'https://169.254.169.254/latest']] as const)('never goes to %s, whatever a device says', async ([, endpoint]) => {
    const { carrier, pushed, id } = await given(201, { isAllowed: false, ...(endpoint && { endpoint }) })
    expect(await carrier.carry(aParcel({ address: id }))).toMatchObject({ outcome: 'refused', reason: 'This device named an address that is not on the public internet.' })
    expect(pushed).toEqual([])
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sender, Words } from '../texts/index.ts'
import type { Parcel } from './carrier.ts'

const sender: Sender = { businessName: 'Corner Café', accent: '#b45309', locationName: 'Corner Café', timeZone: 'UTC', locale: 'en-US', publicUrl: 'http://localhost:3000' }
const words: Words = {
  subject: 'Order 7 is ready', paragraphs: ['About your order 7 at Corner Café: It is ready: come and get it.'], short: 'Order 7, Corner Café: It is ready.', code: null,
  action: { label: 'See my order', url: 'http://localhost:3000/orders/x?token=a&b=1' }, because: 'You get this because you ordered here.',
}

/** A parcel as a worker would hand it to a carrier. */
export function aParcel(change: Partial<Parcel> = {}): Parcel {
  return {
    noticeId: '01a1f826-1005-7634-b0a4-b73ed9e7d33f', address: 'guest@example.org', words, sender, preferencesUrl: null, secondsToLive: 7200, inDoubt: false,
    createdAt: new Date(), ...change,
  }
}

/** A key and a certificate for this machine that nobody has signed; undefined where there is no openssl to make them. */
export function selfSigned(): { key: string; cert: string } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'parlour-certificate-'))
  const { status } = spawnSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost',
    '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem'),
  ])
  const made = status === 0 ? { key: readFileSync(join(folder, 'key.pem'), 'utf8'), cert: readFileSync(join(folder, 'cert.pem'), 'utf8') } : undefined
  rmSync(folder, { recursive: true })
  return made
}

import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why stories about TLS can't be told here, in words for the name of the skipped ones; undefined where they can. */
export const certificatesMissing = spawnSync('openssl', ['version']).status === 0 ? undefined : 'needs openssl, which is not installed here'

if (certificatesMissing !== undefined && process.env['CI']) throw new Error(`This test ${certificatesMissing}.`)

/** A certificate for this machine and a name, that nobody vouches for, and its key: as files and as text. */
export async function makeCertificate(hostName: string) {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-test-tls-'))
  const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const { status, stderr } = spawnSync('openssl', [
    'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', keyFile, '-out', certificateFile, '-days', '2', '-subj', `/CN=${hostName}`,
    '-addext', `subjectAltName=DNS:${hostName},IP:127.0.0.1`,
  ])
  if (status !== 0) throw new Error(`openssl made no certificate: ${String(stderr)}`)
  const [key, certificate] = await Promise.all([readFile(keyFile, 'utf8'), readFile(certificateFile, 'utf8')])
  return { keyFile, certificateFile, key, certificate, remove: () => rm(folder, { recursive: true }) }
}

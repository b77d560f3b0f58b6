import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerOptions, SMTPServerSession } from 'smtp-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openEmail } from './email.ts'
import { aParcel } from './given.ts'

type Received = { envelope: { from: string; to: string[] }; isSecure: boolean; user: unknown; raw: string }

/** A real mail server, and a carrier that talks to it. */
async function given(options: SMTPServerOptions = {}, { user = '', mailFrom = 'Parlour <hello@parlour.example>' as string | null, query = '', host = '127.0.0.1' } = {}) {
  const received: Received[] = []
  const said: string[] = []
  async function keep(stream: NodeJS.ReadableStream, { envelope: { mailFrom: from, rcptTo }, secure, user: whose }: SMTPServerSession, done: () => void): Promise<void> {
    const raw = String(await buffer(stream))
    received.push({ envelope: { from: from ? from.address : '', to: rcptTo.map(({ address }) => address) }, isSecure: secure, user: whose, raw })
    done()
  }
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false, closeTimeout: 100,
    onAuth: ({ username, password }, _session, done) => {
      said.push('AUTH')
      if (username === 'cafe' && password === 'secret') done(null, { user: username })
      else done(new Error('Invalid username or password'))
    },
    onData: (stream, session, done) => void keep(stream, session, done),
    ...options,
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, host)
  await once(listening, 'listening')
  onTestFinished(() => new Promise((resolve) => { server.close(() => resolve()) }))
  const { port } = listening.address() as AddressInfo
  const carrier = openEmail({ smtpUrl: `smtp://${user}127.0.0.1:${port}${query}`, mailFrom: mailFrom ?? undefined, publicUrl: 'https://cafe.example' })
  onTestFinished(() => carrier.close())
  return { carrier, received, said, server }
}

function refusal(responseCode: number, message: string) {
  return Object.assign(new Error(message), { responseCode })
}

describe('a mail', () => {
  test('comes from the business by our address, as text and HTML, under the id of its notice', async () => {
    const { carrier, received } = await given()
    expect(await carrier.carry(aParcel())).toEqual({ outcome: 'done', value: { reference: null } })
    const [mail] = received
    expect(mail?.envelope).toEqual({ from: 'hello@parlour.example', to: ['guest@example.org'] })
    const parsed = await PostalMime.parse(mail?.raw ?? '')
    expect(parsed).toMatchObject({
      messageId: '<01a1f826-1005-7634-b0a4-b73ed9e7d33f@parlour.example>', subject: 'Order 7 is ready', from: { name: 'Corner Café', address: 'hello@parlour.example' },
      text: expect.stringContaining('http://localhost:3000/orders/x?token=a&b=1'), html: expect.stringContaining('href="http://localhost:3000/orders/x?token=a&amp;b=1"'),
    })
    const headers = Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value]))
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated' })
    expect(headers['list-unsubscribe']).toBeUndefined()
  })

  test('to somebody who can choose says where', async () => {
    const { carrier, received } = await given()
    await carrier.carry(aParcel({ preferencesUrl: 'https://cafe.example/account/messages/preferences' }))
    const parsed = await PostalMime.parse(received[0]?.raw ?? '')
    expect(parsed.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe('<https://cafe.example/account/messages/preferences>')
    expect([parsed.text, parsed.html].every((part) => part?.includes('https://cafe.example/account/messages/preferences'))).toBe(true)
  })

  test('of Parlour itself comes from parlour@ and the public host, when nobody said otherwise', async () => {
    const { carrier, received } = await given({}, { mailFrom: null })
    const parcel = aParcel()
    await carrier.carry({ ...parcel, sender: { ...parcel.sender, businessName: 'Parlour' } })
    expect((await PostalMime.parse(received[0]?.raw ?? '')).from).toEqual({ name: 'Parlour', address: 'parlour@cafe.example' })
  })

  test('with a name that wants to be another header stays one mail to one person', async () => {
    const { carrier, received } = await given()
    const parcel = aParcel()
    await carrier.carry({
      ...parcel, sender: { ...parcel.sender, businessName: 'Evil\r\nBcc: all@example.org' }, words: { ...parcel.words, subject: 'Hi\r\nBcc: all@example.org' },
    })
    expect(received[0]?.envelope.to).toEqual(['guest@example.org'])
    expect((await PostalMime.parse(received[0]?.raw ?? '')).bcc ?? []).toEqual([])
  })
})

describe('what the server says', () => {
  test.for([
    [450, 'Mailbox busy', { outcome: 'failed', reason: 'The mail server said 450.' }],
    [451, '4.7.1 Greylisted <guest@example.org>', { outcome: 'failed', reason: 'The mail server said 451 4.7.1.' }],
    [550, '5.1.1 <guest@example.org>: User unknown', { outcome: 'refused', code: 'smtp550', reason: 'The mail server said 550 5.1.1.' }],
    [552, 'Full', { outcome: 'refused', code: 'smtp552', reason: 'The mail server said 552.' }],
  ] as const)('of the receiver: %i %s', async ([code, words, expected]) => {
    const { carrier, received } = await given({ hideENHANCEDSTATUSCODES: true, onRcptTo: (_address, _session, done) => done(refusal(code, words)) })
    expect(await carrier.carry(aParcel())).toEqual(expected)
    expect(received).toEqual([])
  })

  test.for([
    [452, { outcome: 'failed', reason: 'The mail server said 452.' }],
    [554, { outcome: 'refused', code: 'smtp554', reason: 'The mail server said 554.' }],
  ] as const)('of the mail: %i', async ([code, expected]) => {
    const { carrier } = await given({
      hideENHANCEDSTATUSCODES: true,
      onData: (stream, _session, done) => { stream.resume().on('end', () => done(refusal(code, 'No'))) },
    })
    expect(await carrier.carry(aParcel())).toEqual(expected)
  })

  test('nothing, after it has the mail: nobody knows', async () => {
    const { carrier, server } = await given({
      onData: (stream, session) => {
        stream.resume().on('end', () => { for (const connection of server.connections) if (connection.session === session) connection.close() })
      },
    })
    expect(await carrier.carry(aParcel())).toMatchObject({ outcome: 'unknown' })
  })

  test('nothing at all: it is tried again', async () => {
    const carrier = openEmail({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: undefined, publicUrl: 'https://cafe.example' })
    expect(await carrier.carry(aParcel())).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(/^The mail server could not be reached \(E\w+\)\.$/) })
    await carrier.close()
  })
})

describe('who we are', () => {
  test('is shown to a server that asks', async () => {
    const { carrier, received, said } = await given({ authOptional: false, allowInsecureAuth: true }, { user: 'cafe:secret@' })
    expect(await carrier.carry(aParcel())).toMatchObject({ outcome: 'done' })
    expect([said, received[0]?.user]).toEqual([['AUTH'], 'cafe'])
  })

  test('and not known there is ours to mend: nobody’s mail dies of it', async () => {
    const { carrier } = await given({ authOptional: false, allowInsecureAuth: true }, { user: 'cafe:wrong@' })
    const carried = await carrier.carry(aParcel())
    expect(carried).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('535') })
    expect(JSON.stringify(carried)).not.toMatch(/wrong|guest@/)
  })

  test('goes over TLS where the server offers it', async () => {
    const { carrier, received } = await given({ disabledCommands: [] }, { user: 'cafe:secret@', query: '?tls.rejectUnauthorized=false' })
    expect(await carrier.carry(aParcel())).toMatchObject({ outcome: 'done' })
    expect(received[0]?.isSecure).toBe(true)
  })

  test('is not shown over a line that others can read', async () => {
    const { server, said } = await given({}, { host: '127.0.0.2' })
    // A name of this machine that isn't one of those we know it by.
    const { port } = server.server.address() as AddressInfo
    const carrier = openEmail({ smtpUrl: `smtp://cafe:secret@127.0.0.2:${port}`, mailFrom: undefined, publicUrl: 'https://cafe.example' })
    expect(await carrier.carry(aParcel())).toMatchObject({ outcome: 'failed' })
    expect(said).toEqual([])
    await carrier.close()
  })
})

import { lookup as systemLookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { Agent } from 'node:https'
import type { AgentOptions } from 'node:https'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction, NetConnectOpts } from 'node:net'
import type { Duplex } from 'node:stream'

/**
 * The way to addresses that somebody gave us, such as where a browser wants to be told of news. It leads to the public internet
 * only: never to this machine, its network or the cloud it runs in, whatever a name resolves to at the moment of the call.
 */
export type OutsideAddresses = {
  /** Why we will not call this address, as a sentence; undefined when we would. Asks nobody: call it before keeping an address. */
  whyNot(url: string): string | undefined
  /** For `https.request` and what stands on it. Looks again at every connection, at the address that is really connected to. */
  agent: Agent
}

export type OutsideOptions = {
  /** 443 alone, unless told. */
  ports?: readonly number[]
  /** Addresses of our own network that may be called all the same: those of a test, or of a service on the premises. */
  allowed?: readonly string[]
  /** From connecting to the end of the answer; 10 s unless told. */
  milliseconds?: number
  /** All that comes back over a connection, which serves one call; 64 KiB unless told. */
  bytesMax?: number
  /** How names become addresses; as the system does it, unless told. */
  lookup?: LookupFunction
  /** Whom to trust with certificates, beside everybody whom Node trusts already. */
  ca?: string
}

/** An address that is not outside, or a call over one that took too much. */
export class NotOutside extends Error {
  override name = 'NotOutside'
}

const urlCharactersMax = 2048

/** Opens nothing before the first call. Nothing has to be closed: each connection ends with its call. */
export function outsideAddresses(options: OutsideOptions = {}): OutsideAddresses {
  const { ports = [443], allowed = [], milliseconds = 10_000, bytesMax = 64 * 1024, lookup = systemLookup, ca } = options
  const mayCall = (address: string) => isOutside(address) || allowed.includes(address)

  return {
    whyNot(text) {
      if (text.length > urlCharactersMax) return `An address has at most ${urlCharactersMax} characters.`
      const url = URL.parse(text)
      if (url?.protocol !== 'https:') return 'An address begins with https://.'
      if (url.username !== '' || url.password !== '') return 'An address holds no password.'
      if (!ports.includes(Number(url.port || 443))) return `An address is on port ${ports.join(' or ')}.`
      // The URL has made one spelling of the many that an address of four numbers can have.
      const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
      const isInside = isIP(host) === 0 ? !host.includes('.') || insideName.test(host) : !isOutside(host)
      return isInside && !allowed.includes(host) ? 'This address is not on the public internet.' : undefined
    },
    agent: new OutsideAgent({ ports, mayCall, milliseconds, bytesMax, lookup }, ca === undefined ? {} : { ca }),
  }
}

/** Names that stand for what is near. */
const insideName = /\.(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|test|invalid|onion)$/i

type Rules = Required<Pick<OutsideOptions, 'ports' | 'milliseconds' | 'bytesMax' | 'lookup'>> & { mayCall(address: string): boolean }

class OutsideAgent extends Agent {
  readonly #rules: Rules

  constructor(rules: Rules, options: AgentOptions) {
    // A connection that is kept could only be bounded for all of its calls together.
    super({ ...options, keepAlive: false, maxSockets: 8, maxTotalSockets: 64 })
    this.#rules = rules
  }

  override createConnection(options: NetConnectOpts, callback?: (error: Error | null, socket: Duplex) => void): Duplex | null | undefined {
    const { ports, mayCall, milliseconds, bytesMax, lookup } = this.#rules
    if ('path' in options && options.path) throw new NotOutside('A socket of this machine is not on the public internet.')
    if (!('port' in options) || !ports.includes(Number(options.port))) throw new NotOutside('This is not a port that may be called.')
    const host = options.host ?? ''
    // An address is connected to without looking anything up.
    if (host === '' || (isIP(host) !== 0 && !mayCall(host))) throw new NotOutside('This address is not on the public internet.')
    const socket = super.createConnection({ ...options, lookup: checked(lookup, mayCall) }, callback)
    if (socket) bound(socket, milliseconds, bytesMax)
    return socket
  }
}

/** Of a name that has addresses inside and outside, none is connected to: it was made to deceive. */
function checked(lookup: LookupFunction, mayCall: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      const addresses: LookupAddress[] = Array.isArray(found) ? found : [{ address: found, family: family ?? 0 }]
      if (!error && !addresses.every(({ address }) => mayCall(address))) callback(new NotOutside(`${hostname} leads to an address that is not on the public internet.`), found, family)
      else callback(error, found, family)
    })
  }
}

function bound(socket: Duplex, milliseconds: number, bytesMax: number): void {
  const timer = setTimeout(() => socket.destroy(new NotOutside(`The call took more than ${milliseconds} ms.`)), milliseconds)
  let bytes = 0
  socket.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > bytesMax) socket.destroy(new NotOutside(`The answer has more than ${bytesMax} bytes.`))
  })
  socket.once('close', () => clearTimeout(timer))
}

/**
 * Whether an IP address is somebody's on the public internet: unicast, and not among those that the registries keep for other ends
 * (https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry).
 */
export function isOutside(address: string): boolean {
  const family = isIP(address)
  if (family === 0 || address.includes('%')) return false
  return family === 4 ? !special.check(address, 'ipv4') : globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6')
}

/** All of IPv6 that is given out. Outside of it lie loopback, link-local, unique local, multicast, IPv4 written as IPv6, and NAT64. */
const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

const special = new BlockList()
const specialSubnets: readonly [string, number][] = [
  ['0.0.0.0', 8], // this host on this network
  ['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16], // private
  ['100.64.0.0', 10], // behind a carrier's NAT; clouds keep their metadata here, too
  ['127.0.0.0', 8], // loopback
  ['168.63.129.16', 32], // the host of every machine on Azure: public by number, and yet only for those inside
  ['169.254.0.0', 16], // link-local, and the metadata of most clouds
  ['192.0.0.0', 24], ['192.0.2.0', 24], ['198.51.100.0', 24], ['203.0.113.0', 24], // protocols and examples
  ['192.88.99.0', 24], // relays of 6to4
  ['198.18.0.0', 15], // measurements
  ['224.0.0.0', 4], ['240.0.0.0', 4], // multicast, reserved and broadcast
  ['2001::', 23], // Teredo, ORCHID and other protocols
  ['2001:db8::', 32], ['3fff::', 20], // examples
  ['2002::', 16], // 6to4: any IPv4 address, written as IPv6
  ['5f00::', 16], // segment routing
]
for (const [network, bits] of specialSubnets) special.addSubnet(network, bits, isIP(network) === 4 ? 'ipv4' : 'ipv6')

/** A key nobody else has: 128 random bits as hex. `crypto.randomUUID` is not there when a shop is reached over plain HTTP in its own network. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

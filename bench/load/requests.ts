import { keyPlace } from './keep-asking.ts'

/** What a browser sends with every request, so that reading it costs what it costs in life. */
const browser = [
  'connection: keep-alive',
  'user-agent: Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
  'accept: */*',
  'accept-language: en-GB,en;q=0.9',
  'sec-fetch-site: same-origin',
  'sec-fetch-mode: cors',
  'sec-fetch-dest: empty',
]

export function getRequest(port: number, path: string, headers: readonly string[] = []): string {
  return [`GET ${path} HTTP/1.1`, `host: localhost:${port}`, ...browser, `referer: http://localhost:${port}/`, ...headers, '', ''].join('\r\n')
}

export function postRequest(port: number, path: string, body: unknown): string {
  const text = JSON.stringify(body)
  return [
    `POST ${path} HTTP/1.1`, `host: localhost:${port}`, ...browser, 'accept-encoding: gzip, deflate, br, zstd',
    `origin: http://localhost:${port}`, `referer: http://localhost:${port}/`, 'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`, `idempotency-key: ${keyPlace}`, '', text,
  ].join('\r\n')
}

type MenuItem = { id: string; name: string; optionGroups: { options: { id: string; isDefault: boolean }[] }[] }
type Menu = { location: { id: string }; categories: { items: MenuItem[] }[] }

const linesPerOrder = 3

/** As many different orders as asked for, `nameless` ones by guests who leave no contact: three lines of different items with their usual options, paid by card, as the web app sends them. */
export async function orderBodies(port: number, location: string, wish: { orders: number; only?: ReadonlySet<string>; nameless?: boolean }): Promise<unknown[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/locations/${location}/menu`)
  if (!answer.ok) throw new Error(await answer.text())
  const menu = await answer.json() as Menu // what the contract of this address says
  const items = menu.categories.flatMap((category) => category.items).filter(({ name }) => wish.only?.has(name) ?? true)
  return Array.from({ length: wish.orders }, (_, number) => {
    const first = number * 7919 % items.length
    // Steps that are coprime to the number of items lead through all of them before one comes again.
    const chosen = Array.from({ length: linesPerOrder }, (_, line) => items[(first + line * 5) % items.length])
    return {
      locationId: menu.location.id, fulfilment: 'pickup', payment: { method: 'card' },
      ...!wish.nameless && { customerName: `Guest ${number % 90}`, contact: { email: `guest${number}@example.com` } },
      lines: chosen.map((item, line) => ({ itemId: item?.id, quantity: 1 + (number + line) % 2, options: usualOptions(item) })),
    }
  })
}

function usualOptions(item: MenuItem | undefined): string[] {
  return item?.optionGroups.flatMap(({ options }) => options.filter(({ isDefault }) => isDefault).map(({ id }) => id)) ?? []
}

import { MessageSquare } from 'lucide-react'
import { TextLink } from '../ui/link-button.tsx'
import { Ago } from '../ui/time.tsx'
import type { SentText } from './shapes.ts'

/** Text messages, as on the phone of whoever gets them. */
export function Phone({ texts }: { texts: readonly SentText[] }) {
  return (
    <section aria-labelledby="texts" className="flex flex-col gap-4">
      <h2 id="texts" className="text-20">Text messages</h2>
      <div className="mx-auto flex max-h-150 min-h-72 w-full lg:h-150 max-w-88 flex-col overflow-hidden rounded-[2.5rem] border-8 border-inverse bg-surface">
        <div aria-hidden="true" className="mx-auto mt-2.5 h-1.5 w-20 rounded-chip bg-line-strong" />
        {texts.length === 0 ? (
          <p className="m-auto flex max-w-56 flex-col items-center gap-3 text-center text-16 text-muted">
            <MessageSquare className="size-8" aria-hidden="true" />
            No text message yet. Ask for a code by phone: it arrives here.
          </p>
        ) : (
          <ul className="flex flex-1 flex-col gap-4 overflow-y-auto px-4 pt-4 pb-6">
            {texts.map((text) => (
              <li key={text.id} className="flex animate-rise flex-col gap-1">
                <span className="text-12 text-muted">
                  to {text.to} · <Ago instant={text.at} />
                </span>
                <p className="self-start rounded-10 rounded-tl-none bg-raised px-3.5 py-2.5 text-16 wrap-anywhere shadow-float">
                  <Linked text={text.text} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

const address = /(https?:\/\/\S+)/

/** Phones make links of addresses. */
function Linked({ text }: { text: string }) {
  return text.split(address).map((part, index) => (address.test(part) ? <TextLink key={index} href={pathOf(part)}>{part}</TextLink> : part))
}

/** Our own addresses open as pages of this app, under whatever name it was opened. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return pathname + search
}

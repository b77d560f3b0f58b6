import { CloudOff } from 'lucide-react'
import { useNow } from './now.ts'

/** The server is there and can't answer just now. Says so above everything, and when it is asked again; nothing has to be done. */
export function TroubleBanner({ until }: { until: number }) {
  const seconds = Math.ceil((until - useNow(1_000)) / 1000)
  return (
    <div className="pointer-events-none fixed inset-x-4 bottom-[calc(var(--bottom-bar,env(safe-area-inset-bottom))+1rem)] z-40 flex justify-center">
      <p role="status" className="flex max-w-md animate-rise items-center gap-3 rounded-10 bg-warning-fill px-4 py-3 text-16 font-medium text-on-warning shadow-float">
        <CloudOff className="size-5 shrink-0" aria-hidden="true" />
        <span>
          We’re having trouble reaching the shop. <span aria-live="off" className="tabular">{seconds > 0 ? `Trying again in ${seconds} s.` : 'Trying again …'}</span>
        </span>
      </p>
    </div>
  )
}
